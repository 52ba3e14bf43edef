import { openEmbedded } from '@/lib/server/database-embedded';
import { environment, setDatabaseUrl } from '@/lib/server/env';

export type OpenDatabase = { url: string; stop: () => Promise<void> };

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Makes a database available to this process: the one that DATABASE_URL names, or else the embedded server, which is started, or
 * joined where another process started it. Call `stop` when done; the last user stops the embedded server.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const { databaseUrl, home } = environment();
  if (databaseUrl !== null) return { url: databaseUrl, stop: async () => {} };
  const server = await openEmbedded(home);
  const url = await server.urlOf('lunation');
  setDatabaseUrl(url);
  const ignoreSignals = stopOnSignals(server.stop);
  return {
    url,
    stop: async () => {
      ignoreSignals();
      setDatabaseUrl(null);
      await server.stop();
    },
  };
}

/** A process that is asked to end leaves the server first; one that answers the signal itself is left to call `stop`. */
function stopOnSignals(stop: () => Promise<void>): () => void {
  const end = async (signal: NodeJS.Signals) => {
    if (process.listenerCount(signal) > 1) return;
    await stop();
    process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}
