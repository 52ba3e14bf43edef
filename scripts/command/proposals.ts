import type { Command } from 'commander';
import { asCommandLine } from '@/scripts/command/as-command-line';
import { parseMonth } from '@/scripts/command/options';
import { printJson } from '@/scripts/command/print';

/** `proposals MONTH --project P`: what seems to answer the plans that wait for an outcome in a month. */
export function addProposals(program: Command): void {
  program
    .command('proposals')
    .description('print, for each plan that waits for an outcome in a month, the lines that seem to answer it')
    .argument('<month>', 'the month in which they wait: 2017-04', parseMonth)
    .requiredOption('--project <slug>', 'the project')
    .action(async (month: string, { project }: { project: string }) => {
      const { listMonthProposals } = await import('@/lib/plans/data');
      await asCommandLine(async (viewer) => printJson(await listMonthProposals(viewer, { project, month })));
    });
}
