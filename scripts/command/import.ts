import type { Command } from 'commander';
import type { EffectCounts, ImportResult } from '@/lib/report/schema';
import { asCommandLine } from '@/scripts/command/as-command-line';
import { parseMonth } from '@/scripts/command/options';
import { count, printJson } from '@/scripts/command/print';
import { readDocumentFile } from '@/scripts/command/read-file';
import { tell } from '@/scripts/serve/telling';

type Options = { project: string; month?: string; dryRun?: true };

/** `import FILE --project P`: a document into a project, in one transaction. */
export function addImport(program: Command, folder: string): void {
  program
    .command('import')
    .description('store a monthly report in a project; a second run of the same file changes nothing')
    .argument('<file>', 'a .txt, .md, .html or .docx file')
    .requiredOption('--project <slug>', 'the project')
    .option('--month <month>', 'the month, instead of what the document says: 2017-03', parseMonth)
    .option('--dry-run', 'say what would be done, and store nothing')
    .action(async (path: string, options: Options) => {
      const file = await readDocumentFile(path, folder);
      const { importReport } = await import('@/lib/report/data');
      await asCommandLine(async (viewer) => {
        const { dryRun, ...place } = options;
        const step = dryRun ? 'preview' : 'store';
        sayWhatCame(await importReport(viewer, { ...place, file, corrections: [], step }), place.project);
      });
    });
}

function sayWhatCame({ step, changes, outline }: ImportResult, project: string): void {
  for (const { line, message } of outline.warnings) tell(`line ${line}: ${message}`);
  for (const { line, text } of outline.unplaced) tell(`line ${line} has no place: ${text}`);
  const counted = [
    `month ${changes.month}`,
    saying(changes.teams, 'team'),
    saying(changes.elements, 'WBS element'),
    saying(changes.entries, 'entry', 'entries'),
    saying(changes.lines, 'line'),
    saying(changes.figures, 'figure'),
  ].filter((text) => text !== '');
  const tense = step === 'stored' ? 'was stored' : 'would be stored (nothing was)';
  const doubts = `${count(outline.warnings.length, 'warning')}, ${count(outline.unplaced.length, 'unplaced line')}`;
  tell(`The report of ${outline.month} ${tense} in “${project}”: ${counted.join('; ')}. ${doubts}.`);
  printJson(changes);
}

/** `12 lines created, 1 changed`; nothing where there are none at all. */
function saying(counts: EffectCounts, noun: string, plural = `${noun}s`): string {
  const effects = (['created', 'changed', 'removed', 'unchanged'] as const).filter((effect) => counts[effect] > 0);
  return effects
    .map((effect, index) => {
      const named = index === 0 ? ` ${counts[effect] === 1 ? noun : plural}` : '';
      return `${counts[effect]}${named} ${effect}`;
    })
    .join(', ');
}
