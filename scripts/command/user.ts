import { randomBytes } from 'node:crypto';
import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import { newUser } from '@/lib/people/schema';
import { parseInput } from '@/lib/shared/parse';
import { type RoleName, roleNames } from '@/lib/shared/viewer';
import { asCommandLine } from '@/scripts/command/as-command-line';
import { printJson } from '@/scripts/command/print';
import { tell } from '@/scripts/serve/telling';

type Options = { name: string; project?: string; role?: RoleName; team?: string; passwordStdin?: true };

/** `user add EMAIL --name NAME`. */
export function addUser(program: Command): void {
  const user = program.command('user').description('the accounts of this deployment');
  user
    .command('add')
    .description('make an account, with a first role where one is given')
    .argument('<email>', 'with which the person signs in')
    .requiredOption('--name <name>', 'the name of the person')
    .addOption(new Option('--role <role>', 'the first role').choices([...roleNames]))
    .option('--project <slug>', 'the project in which it holds; none for an administrator')
    .option('--team <name>', 'the team in which it holds, for a tcam or contributor; else all of the project')
    .option('--password-stdin', 'read the password from stdin; else one is made and printed once')
    .action(add);
}

async function add(email: string, { name, passwordStdin, ...given }: Options, command: Command): Promise<void> {
  const trouble = troubleWith(given);
  if (trouble !== null) command.error(`error: ${trouble}`);
  const password = passwordStdin ? await readPassword() : randomBytes(15).toString('base64url');
  const input = parseInput(newUser, { email, name, password, grant: grantOf(given) });
  const { createUser } = await import('@/lib/people/data');
  await asCommandLine(async (viewer) => {
    const made = await createUser(viewer, input);
    tell(`The account of ${made.name} was made.`);
    if (!passwordStdin) tell(`Password, shown this once: ${password}`);
    printJson({ email: made.email, name: made.name, roles: made.roles });
  });
}

type Given = Pick<Options, 'project' | 'role' | 'team'>;

/** What does not fit together in the options, as a sentence; null where all does. */
function troubleWith({ project, role, team }: Given): string | null {
  if (role === undefined && (project !== undefined || team !== undefined))
    return 'a project or team is given without a role; add --role';
  if (role === 'administrator' && project !== undefined)
    return 'an administrator is one of all projects; leave --project out';
  if (role !== undefined && role !== 'administrator' && project === undefined)
    return `the role ${role} holds in a project; add --project with its slug`;
  return null;
}

/** What `newUser` takes for a grant. */
function grantOf({ project, role, team }: Given): unknown {
  return role === undefined ? null : { role, project, team: team ?? null };
}

/** The first line of stdin, which people end with the return key. */
async function readPassword(): Promise<string> {
  const [line = ''] = (await text(process.stdin)).split(/\r?\n/);
  return line;
}
