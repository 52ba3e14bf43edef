import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { Refusal } from '@/lib/shared/errors';
import { printTable } from '@/scripts/bench/table';
import { readDocumentFile } from '@/scripts/command/read-file';
import { countsOf, judgeMonths } from '@/scripts/proposals/judge';
import { demoMonths } from '@/scripts/proposals/months-of-demo';
import { linesOfReports, readingOf } from '@/scripts/proposals/months-of-reports';
import { printAddresses, printWrong } from '@/scripts/proposals/print';
import { tell } from '@/scripts/serve/telling';

type Options = {
  reports: string[] | undefined;
  reading: string | undefined;
  each: true | undefined;
  lines: true | undefined;
};

/**
 * Prints how often the proposals for the plans of one month are right by a person's reading of the next, and the same for the demo, whose
 * fulfilments are known. Without arguments, the two reports of the seeds are measured by the reading that lies beside this script.
 * @throws Refusal where a document or the reading cannot be read, or do not fit together.
 */
export async function measureProposals(args: string[], folder: string): Promise<void> {
  const program = new Command('proposals')
    .description('measure the proposals for the plans of a report against a reading of the next one')
    .option('--reports <file...>', 'the report with the plans, and that of the month after it')
    .option('--reading <file>', 'JSON: by the address of each plan, the addresses of the lines that answer it')
    .option('--each', 'print each plan whose proposals are wrong')
    .option('--lines', 'print the lines with their addresses, for a reading, and measure nothing');
  const options = program.parse(args, { from: 'user' }).opts<Options>();
  const files = options.reports?.map((path) => ({ path, folder })) ?? seedFiles();
  if (files.length > 0) await measureReports(files, options, folder);
  if (options.reports === undefined && options.lines === undefined) measureDemo();
}

type Place = { path: string; folder: string };

const ownReading = 'scripts/proposals/march-2017.json';

function seedFiles(): Place[] {
  const seeds = resolve(process.env.LUNATION_SEEDS ?? '../shared/seeds');
  const paths = ['2017-03', '2017-04'].map((month) => resolve(seeds, `monthly-report-${month}.txt`));
  const missing = paths.find((path) => !existsSync(path));
  if (missing === undefined) return paths.map((path) => ({ path, folder: seeds }));
  tell(`The reports are not measured: there is no ${missing}. LUNATION_SEEDS names the folder where they are.`);
  return [];
}

async function measureReports(places: Place[], { reading, each, lines: isListed }: Options, folder: string) {
  const files = await Promise.all(places.map((place) => readDocumentFile(place.path, place.folder)));
  const [first, second, ...others] = files;
  if (first === undefined || second === undefined || others.length > 0)
    throw new Refusal('BAD_REQUEST', '--reports takes two files: the report with the plans, and the next one.');
  const lines = await linesOfReports(first, second);
  if (isListed) return printAddresses(lines);
  const bytes = (await readDocumentFile(reading ?? resolve(ownReading), folder)).bytes;
  const judged = judgeMonths({ ...lines, ...readingOf(bytes, lines) });
  printTable(`${first.name} → ${second.name}`, countsOf(judged));
  const sure = judged.filter(({ isDoubtful }) => !isDoubtful);
  if (sure.length < judged.length) printTable('without those that can be read either way', countsOf(sure));
  if (each) printWrong(judged);
}

function measureDemo(): void {
  const judged = (tickets: 'with tickets' | 'without tickets') => countsOf(demoMonths(tickets).flatMap(judgeMonths));
  printTable('the demo', judged('with tickets'));
  printTable('the demo, tickets taken away', judged('without tickets'));
}
