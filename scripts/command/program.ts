import { Command, CommanderError } from 'commander';
import { addDemo } from '@/scripts/command/demo';
import { addExport } from '@/scripts/command/export';
import { addImport } from '@/scripts/command/import';
import { addOperating } from '@/scripts/command/operating';
import { addOutline } from '@/scripts/command/outline';
import { addProject } from '@/scripts/command/project';
import { addProposals } from '@/scripts/command/proposals';
import { addUser } from '@/scripts/command/user';

const wrongUsage = 2;

/**
 * Runs the command that `args` spell; paths in them are relative to `folder`. Sets the exit status to 2 where they spell none.
 * @throws Refusal where the command cannot be done.
 */
export async function runCommand(args: string[], folder: string): Promise<void> {
  try {
    await createProgram(folder).parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    process.exitCode = error.exitCode === 0 ? 0 : wrongUsage; // its help ends in an error as well
  }
}

function createProgram(folder: string): Command {
  const program = new Command('lunation')
    .description('Monthly reporting for large projects. It acts as administrator.')
    .usage('<command> [options]')
    .exitOverride()
    .showSuggestionAfterError()
    .showHelpAfterError('Add --help to see how it is used.')
    .addHelpText(
      'after',
      '\nExit status: 0 done, 1 refused, 2 wrong usage. JSON is printed on stdout, all else on stderr.',
    );
  addOutline(program, folder);
  addImport(program, folder);
  addExport(program, folder);
  addProposals(program);
  addDemo(program);
  addProject(program);
  addUser(program);
  addOperating(program);
  return program;
}
