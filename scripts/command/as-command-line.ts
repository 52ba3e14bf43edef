import { openDatabase } from '@/lib/server/database';
import { closeDatabase } from '@/lib/server/db';
import { migrate } from '@/lib/server/migrations';
import { commandLineViewer } from '@/lib/server/session';
import type { Viewer } from '@/lib/shared/viewer';
import { telling } from '@/scripts/serve/telling';

/** Does `work` as the command line, with the database open and up to date for it; closes what it opened. */
export async function asCommandLine(work: (viewer: Viewer) => Promise<void>): Promise<void> {
  const database = await telling('Starting the database', openDatabase);
  try {
    await telling('Bringing the database up to date', () => migrate(database.url));
    await work(await commandLineViewer());
  } finally {
    await closeDatabase();
    await database.stop();
  }
}
