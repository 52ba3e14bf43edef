import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { z } from 'zod';
import { exportFormat } from '@/lib/report/schema';
import { measurePages, measureRequest } from '@/scripts/bench/measure';
import { measureSaving } from '@/scripts/bench/saving';
import { startMeasured } from '@/scripts/bench/start-measured';
import { printTable } from '@/scripts/bench/table';
import { measureTyping } from '@/scripts/bench/typing';
import { parseWholeNumber } from '@/scripts/command/options';
import { tell } from '@/scripts/serve/telling';

type Options = { width: number; years: number };

const demoMonth = '2017-03';
const openDemoMonth = '2017-06';
const demoTeam = 'university-of-arvane';
const blankTeam = 'halden-networks';
const section = z.object({ id: z.string() });

/** Prints how long each page and each export takes in a running server of its own, warm, and how much of that is the database. */
export async function runBench(args: string[]): Promise<void> {
  const program = new Command('bench')
    .description('measure pages, saving, typing and exports; takes about four minutes')
    .option('--width <times>', 'of the demo: teams, elements', parseWholeNumber, 1)
    .option('--years <years>', 'of the demo', parseWholeNumber, 1);
  const demo = program.parse(args, { from: 'user' }).opts<Options>();
  const march = resolve(process.env.LUNATION_SEEDS ?? '../shared/seeds', 'monthly-report-2017-03.txt');
  const reports = existsSync(march) ? [{ slug: 'march', file: march }] : [];
  if (reports.length === 0) tell(`Without the March report: there is no ${march}.`);
  const server = await startMeasured({ demo, reports });
  try {
    const months = [
      { project: server.demo, month: demoMonth },
      ...reports.map(({ slug }) => ({ project: slug, month: '2017-03' })),
    ];
    printTable('Pages', await measurePages(server, pagesOf(months)));
    const { id } = section.parse(
      await (await server.ask(`/api/projects/${server.demo}/months/${openDemoMonth}/sections/${demoTeam}`)).json(),
    );
    printTable('Saving', await measureSaving(server, { project: server.demo, section: id }));
    printTable('Typing', [
      await measureTyping(server, { project: server.demo, month: openDemoMonth, team: blankTeam }),
    ]);
    for (const { project, month } of months) {
      const paths = exportFormat.options.map((format) => `/api/projects/${project}/months/${month}/report.${format}`);
      const rows = [];
      for (const path of paths) rows.push(await measureRequest(server, path));
      printTable(`Exports of ${project}, ${month}`, rows);
    }
  } finally {
    await server.stop();
  }
}

type Place = { project: string; month: string };

function pagesOf(months: Place[]): string[] {
  const reports = months.map(({ project, month }) => `/${project}/${month}/report`);
  const project = months[0]?.project ?? '';
  const open = `/${project}/${openDemoMonth}`;
  return [
    ...reports,
    open,
    `${open}/${demoTeam}`,
    '/',
    `/${project}`,
    `/${project}/settings`,
    `/${project}/settings/people`,
    '/projects/new',
  ];
}
