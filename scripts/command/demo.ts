import type { Command } from 'commander';
import { asCommandLine } from '@/scripts/command/as-command-line';
import { parseWholeNumber } from '@/scripts/command/options';
import { printJson } from '@/scripts/command/print';
import { tell, telling } from '@/scripts/serve/telling';

type Options = { width: number; years: number };

/** `demo`: the demo project, as it is or scaled. */
export function addDemo(program: Command): void {
  program
    .command('demo')
    .description('load the demo project, as it is or scaled; other projects are not touched')
    .option('--width <times>', 'how many times as wide: teams, elements', parseWholeNumber, 1)
    .option('--years <years>', 'how many years it reaches back', parseWholeNumber, 1)
    .action(async (options: Options) => {
      const { loadDemo } = await import('@/prisma/demo/load');
      await asCommandLine(async () => {
        const { step, project, accounts, counts } = await telling('Loading the demo project', () => loadDemo(options));
        const what = step === 'created' ? 'was loaded' : 'is there already and was not changed';
        tell(`“${project.name}” ${what}; its accounts sign in with the password ${accounts[0]?.password ?? ''}.`);
        printJson({
          step,
          project,
          counts,
          accounts: accounts.map(({ name, email, role }) => ({ name, email, role })),
        });
      });
    });
}
