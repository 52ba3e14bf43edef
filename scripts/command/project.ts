import type { Command } from 'commander';
import { newProject } from '@/lib/projects/schema';
import { parseInput } from '@/lib/shared/parse';
import { asCommandLine } from '@/scripts/command/as-command-line';
import { printJson } from '@/scripts/command/print';
import { tell } from '@/scripts/serve/telling';

type Options = { name: string; timezone?: string };

/** `project add SLUG --name NAME`. */
export function addProject(program: Command): void {
  const project = program.command('project').description('the projects of this deployment');
  project
    .command('add')
    .description('make a project')
    .argument('<slug>', 'its address: small letters, digits and hyphens')
    .requiredOption('--name <name>', 'its name')
    .option('--timezone <zone>', 'which decides when a day is over, such as Europe/Berlin; UTC where not given')
    .action(async (slug: string, options: Options) => {
      const input = parseInput(newProject, { slug, ...options });
      const { createProject } = await import('@/lib/projects/data');
      await asCommandLine(async (viewer) => {
        const made = await createProject(viewer, input);
        tell(`The project “${made.name}” was made.`);
        printJson(made);
      });
    });
}
