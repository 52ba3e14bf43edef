import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import {
  type Cluster,
  clusterUrl,
  lastWords,
  prepareCluster,
  startServer,
  stopServer,
} from '@/lib/server/database-cluster';
import { clearStaleLock, lockedPort } from '@/lib/server/database-lock';
import { Refusal } from '@/lib/shared/errors';

export type EmbeddedServer = {
  /** The connection string of one of its databases, which is created where it is missing. */
  urlOf: (database: string) => Promise<string>;
  /** Leaves the server, and stops it where nobody else uses it. */
  stop: () => Promise<void>;
};

/** Everyone who uses the server holds this advisory lock shared; whoever gets it alone is the last and may stop the server. */
const usersLock = 5_864_617;
const patience = 90_000;

/**
 * Joins the embedded server under `home`, or makes and starts it. Any number of processes may do so at once: the server's own lock
 * file decides who starts it, and a process that is killed lets go of the users' lock with its connection.
 * @throws Refusal that carries the server's last words where it does not start.
 */
export async function openEmbedded(home: string, settings: string[] = []): Promise<EmbeddedServer> {
  const cluster = await prepareCluster(home, settings);
  const { keeper, port } = await joinOrStart(cluster);
  return {
    urlOf: async (database) => {
      await createDatabase(keeper, database);
      return clusterUrl(cluster, port, database);
    },
    stop: () => leave(cluster, keeper),
  };
}

type Joined = { keeper: Client; port: number };

async function joinOrStart(cluster: Cluster): Promise<Joined> {
  const deadline = Date.now() + patience;
  for (let failures = 0; failures < 5 && Date.now() < deadline; ) {
    const joined = await join(cluster);
    if (joined !== null) return joined;
    clearStaleLock(cluster.data);
    const isOurs = lockedPort(cluster.data) === null;
    if (isOurs && !(await startServer(cluster)).started) failures += 1;
    if (!isOurs || failures > 0) await wait(50); // someone else's server is starting or stopping
  }
  throw new Refusal('BAD_REQUEST', `The embedded database in ${cluster.folder} does not start:\n${lastWords(cluster)}`);
}

async function join(cluster: Cluster): Promise<Joined | null> {
  const port = lockedPort(cluster.data);
  if (port === null) return null;
  const keeper = new Client({ connectionString: clusterUrl(cluster, port, 'postgres'), application_name: 'lunation' });
  keeper.on('error', () => {}); // the server may end before this process does
  try {
    await keeper.connect();
    await keeper.query('select pg_advisory_lock_shared($1)', [usersLock]);
    return { keeper, port };
  } catch {
    await keeper.end().catch(() => {}); // it never was connected
    return null;
  }
}

async function createDatabase(keeper: Client, name: string): Promise<void> {
  const { rowCount } = await keeper.query('select from pg_database where datname = $1', [name]);
  if (rowCount !== 0) return;
  await keeper.query(`create database ${keeper.escapeIdentifier(name)}`).catch((error: Error & { code?: string }) => {
    if (error.code !== '42P04' && error.code !== '23505') throw error; // else another process was faster
  });
}

async function leave(cluster: Cluster, keeper: Client): Promise<void> {
  if (await isLast(keeper)) await stopServer(cluster);
  await keeper.end().catch(() => {}); // it ended with the server
}

async function isLast(keeper: Client): Promise<boolean> {
  try {
    await keeper.query('select pg_advisory_unlock_shared($1)', [usersLock]);
    const { rows } = await keeper.query<{ alone: boolean }>('select pg_try_advisory_lock($1) as alone', [usersLock]);
    return rows[0]?.alone === true;
  } catch {
    return false; // the server is gone already
  }
}
