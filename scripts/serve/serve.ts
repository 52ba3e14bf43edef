import { endFollowing } from '@/lib/server/changes';
import { type OpenDatabase, openDatabase } from '@/lib/server/database';
import { closeDatabase } from '@/lib/server/db';
import { environment } from '@/lib/server/env';
import { migrate } from '@/lib/server/migrations';
import { untilInterrupted } from '@/scripts/serve/interruption';
import { beginJobs } from '@/scripts/serve/jobs';
import { listen, placeToListen } from '@/scripts/serve/listen';
import { createPageServer, type PageServer, type ServeKind } from '@/scripts/serve/pages';
import { tell, telling } from '@/scripts/serve/telling';

/** `begun`: when the person gave the command, milliseconds. */
type Serving = { kind: ServeKind; begun: number };

/**
 * Serves Lunation until this process is asked to end, then stops what it started and ends the process.
 * @throws Refusal where the database or the port cannot be had.
 */
export async function serve({ kind, begun }: Serving): Promise<void> {
  const interrupted = untilInterrupted();
  const pages = createPageServer(kind);
  let database: OpenDatabase | null = null;
  let endJobs = async () => {};
  try {
    const port = await listen(pages.server, placeToListen(process.env));
    database = await telling('Starting the database', openDatabase);
    const ready = open({ pages, port, database, kind }).then(async () => {
      announce(begun);
      endJobs = await beginJobs();
    });
    await Promise.race([interrupted, ready.then(() => interrupted)]);
  } finally {
    await endFollowing();
    await pages.close();
    await endJobs();
    await closeDatabase();
    await database?.stop();
  }
  process.exit();
}

type Opening = { pages: PageServer; port: number; database: OpenDatabase; kind: ServeKind };

async function open({ pages, port, database: { url }, kind }: Opening): Promise<void> {
  await telling('Bringing the database up to date', () => migrate(url));
  if (kind === 'demo') await telling('Loading the demo project', prepareDemo);
  await closeDatabase(); // the pages open it again, with their own copy of what reads it
  process.env.DATABASE_URL = url;
  process.env.PORT = `${port}`;
  await telling('Making the pages ready', () => pages.open(port));
}

async function prepareDemo(): Promise<void> {
  const { loadDemo } = await import('@/prisma/demo/load');
  const { accounts } = await loadDemo();
  const widest = Math.max(...accounts.map(({ email }) => email.length));
  tell(`Accounts of the demo, all with the password ${accounts[0]?.password ?? ''}:`);
  for (const { email, name, role } of accounts) tell(`  ${email.padEnd(widest)}  ${name}, ${role}`);
}

function announce(begun: number): void {
  const seconds = ((Date.now() - begun) / 1000).toFixed(1);
  tell(`Lunation is at ${environment().baseUrl} (ready after ${seconds} s; Ctrl-C stops it).`);
}
