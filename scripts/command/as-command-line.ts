import type { Viewer } from '@/lib/shared/viewer';
import { telling } from '@/scripts/serve/telling';

/** Does `work` as the command line, with the database open and up to date for it; closes what it opened.
 * What reads the database is loaded here, so that commands that read none start at once. */
export async function asCommandLine(work: (viewer: Viewer) => Promise<void>): Promise<void> {
  const { openDatabase } = await import('@/lib/server/database');
  const { closeDatabase } = await import('@/lib/server/db');
  const { migrate } = await import('@/lib/server/migrations');
  const { commandLineViewer } = await import('@/lib/server/session');
  const database = await telling('Starting the database', openDatabase);
  try {
    await telling('Bringing the database up to date', () => migrate(database.url));
    await work(await commandLineViewer());
  } finally {
    await closeDatabase();
    await database.stop();
  }
}
