import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { openDatabase } from '@/lib/server/database';
import { closeDatabase } from '@/lib/server/db';
import { measureSql } from '@/lib/server/db-measure';
import { migrate } from '@/lib/server/migrations';
import { commandLineViewer } from '@/lib/server/session';
import { type DemoOptions, loadDemo } from '@/prisma/demo/load';
import { listen } from '@/scripts/serve/listen';
import { type Around, createPageServer } from '@/scripts/serve/pages';
import { telling } from '@/scripts/serve/telling';

/** What the server holds: the demo, perhaps scaled, and reports from files, each in a project of its slug. */
export type Subject = { demo: DemoOptions; reports: { slug: string; file: string }[] };

/** `ready` once, then one for every request: what it took in the server, and in the database within that. */
export type Message =
  | { kind: 'ready'; port: number; demo: string; account: { email: string; password: string } }
  | { kind: 'answered'; milliseconds: number; statements: number; sqlMilliseconds: number };

/** Serves what is to be measured until the process that asked for it is gone. */
export async function serveMeasured({ demo, reports }: Subject): Promise<void> {
  const database = await openDatabase();
  await migrate(database.url);
  const { project, accounts } = await telling('Loading the demo project', () => loadDemo(demo));
  for (const report of reports) await importOnce(report);
  await closeDatabase();
  process.env.DATABASE_URL = database.url;
  const pages = createPageServer('start', measured);
  const port = await listen(pages.server, { port: 0, host: undefined });
  process.env.PORT = `${port}`;
  await pages.open(port);
  const account = accounts.find(({ role }) => role === 'administrator');
  if (account === undefined) throw new Error('The demo has no administrator.');
  send({ kind: 'ready', port, demo: project.slug, account });
  process.once('disconnect', async () => {
    await pages.close();
    await closeDatabase();
    await database.stop();
    process.exit();
  });
}

const measured: Around = (answer) => async (request, response, url) => {
  const begun = performance.now();
  const { statements, milliseconds } = await measureSql(async () => {
    const sent = once(response, 'close');
    await answer(request, response, url);
    await sent;
  });
  send({ kind: 'answered', milliseconds: performance.now() - begun, statements, sqlMilliseconds: milliseconds });
};

async function importOnce({ slug, file }: Subject['reports'][number]): Promise<void> {
  if (!existsSync(file)) return;
  const { createProject } = await import('@/lib/projects/data');
  const { importReport } = await import('@/lib/report/data');
  await createProject(await commandLineViewer(), { slug, name: slug, timezone: 'UTC' });
  const document = { name: file, bytes: readFileSync(file) };
  await importReport(await commandLineViewer(), { project: slug, file: document, corrections: [], step: 'store' });
}

function send(message: Message): void {
  process.send?.(message);
}
