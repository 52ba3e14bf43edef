import { type Command, Option } from 'commander';
import { Refusal } from '@/lib/shared/errors';
import { printJson } from '@/scripts/command/print';
import { readDocumentFile } from '@/scripts/command/read-file';

const kinds = ['report', 'meeting', 'milestones'] as const;
type Kind = (typeof kinds)[number];

type Options = { kind?: Kind };

/** `outline FILE`: reads a document without any project's help; no database is touched. */
export function addOutline(program: Command, folder: string): void {
  program
    .command('outline')
    .description('read a document and print its outline as JSON; touches no database')
    .argument('<file>', 'a .txt, .md, .html or .docx file')
    .addOption(new Option('--kind <kind>', 'what it is, instead of what it seems to be').choices([...kinds]))
    .action(async (path: string, { kind }: Options) => {
      const file = await readDocumentFile(path, folder);
      refuseOthers(file.name, kind ?? 'report');
      const { readReport } = await import('@/lib/report/import/read');
      const { outline } = await readReport(file, { form: null, corrections: [] });
      printJson(outline);
    });
}

function refuseOthers(name: string, kind: Kind): void {
  if (kind === 'report') return;
  const what = kind === 'meeting' ? 'the page of a meeting' : 'a table of milestones';
  throw new Refusal('BAD_REQUEST', `“${name}” is called ${what}, which Lunation does not read yet.`);
}
