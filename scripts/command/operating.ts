import type { Command } from 'commander';
import { printJson } from '@/scripts/command/print';
import { tell, telling } from '@/scripts/serve/telling';

/** `migrate`, and `start`, which is `npm start`. */
export function addOperating(program: Command): void {
  program.command('migrate').description('bring the database up to date').action(migrateDatabase);
  program.command('start').description('serve Lunation until Ctrl-C; the same as npm start').action(start);
}

async function migrateDatabase(): Promise<void> {
  const { openDatabase } = await import('@/lib/server/database');
  const { migrate } = await import('@/lib/server/migrations');
  const database = await telling('Starting the database', openDatabase);
  try {
    const applied = await telling('Bringing the database up to date', () => migrate(database.url));
    tell(applied.length === 0 ? 'The database was up to date.' : 'The database is up to date now.');
    printJson({ applied });
  } finally {
    await database.stop();
  }
}

async function start(): Promise<void> {
  const begun = Date.now();
  const { buildPages } = await import('@/scripts/setup.mjs');
  await buildPages();
  const { serve } = await import('@/scripts/serve/serve');
  await serve({ kind: 'start', begun });
}
