import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { type Account, mayEnter, serverAccount } from '@/lib/server/database-account';
import { type Binaries, serverBinaries, sharedFolder } from '@/lib/server/database-binaries';
import { isAlive } from '@/lib/server/database-lock';
import { Refusal } from '@/lib/shared/errors';

/** The folder of one embedded server, and the programs and account that serve it. */
export type Cluster = { folder: string; data: string; account: Account | null; binaries: Binaries };

/** Finds the embedded server's folder under `home`, making it on first use; `settings` are lines of its postgresql.conf. */
export async function prepareCluster(home: string, settings: string[]): Promise<Cluster> {
  mkdirSync(home, { recursive: true });
  const account = serverAccount(join(home, 'postgres', 'data'));
  const reachable = account === null || mayEnter(account, home);
  const parent = reachable ? home : join(sharedFolder, createHash('sha256').update(home).digest('hex').slice(0, 12));
  const folder = join(parent, 'postgres');
  const cluster = { folder, data: join(folder, 'data'), account, binaries: serverBinaries(account) };
  if (existsSync(join(cluster.data, 'PG_VERSION'))) return cluster;
  mkdirSync(parent, { recursive: true, mode: 0o755 });
  await makeCluster(cluster, settings);
  if (!reachable) process.stderr.write(`The database lies in ${folder}: its account may not enter ${home}.\n`);
  return cluster;
}

/** The connection string of a database of the server on `port`. */
export function clusterUrl(cluster: Cluster, port: number, database: string): string {
  const password = readFileSync(join(cluster.folder, 'password'), 'utf8');
  return `postgresql://lunation:${password}@127.0.0.1:${port}/${database}`;
}

/** Starts the server on a free port, and waits until it serves or has failed. */
export async function startServer({ binaries, data, folder, account }: Cluster): Promise<{ started: boolean }> {
  const log = join(folder, 'server.log');
  const args = ['start', '-D', data, '-l', log, '-w', '-t', '60', '-o', `-p ${await freePort()}`];
  return { started: (await run(binaries.pgCtl, args, { account, folder })) === 0 };
}

export async function stopServer({ binaries, data, folder, account }: Cluster): Promise<void> {
  await run(binaries.pgCtl, ['stop', '-D', data, '-m', 'fast', '-w', '-t', '60'], { account, folder });
}

/** What the server last said, for a sentence about why it does not start. */
export function lastWords({ folder }: Cluster): string {
  const log = join(folder, 'server.log');
  return existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n') : 'It wrote no log.';
}

/** Made beside its place and moved there when whole, so that neither a kill nor a second process finds half of it. */
async function makeCluster(cluster: Cluster, settings: string[]): Promise<void> {
  removeForsaken(cluster.folder);
  const made = `${cluster.folder}.${process.pid}`;
  const data = join(made, 'data');
  mkdirSync(data, { recursive: true });
  const password = join(made, 'password');
  writeFileSync(password, randomBytes(24).toString('hex'), { mode: 0o600 });
  giveTo(cluster.account, [made, data, password]);
  await initialise(cluster, made);
  const always = [
    "listen_addresses = '127.0.0.1'",
    "unix_socket_directories = ''",
    "timezone = 'UTC'",
    "log_timezone = 'UTC'",
  ];
  appendFileSync(join(data, 'postgresql.conf'), `${[...always, ...settings].join('\n')}\n`);
  try {
    renameSync(made, cluster.folder);
  } catch {
    rmSync(made, { recursive: true, force: true }); // another process was faster
  }
}

/** What processes that were killed had begun to make. */
function removeForsaken(folder: string): void {
  const begun = `${basename(folder)}.`;
  for (const name of readdirSync(dirname(folder)).filter((one) => one.startsWith(begun))) {
    if (!isAlive(Number(name.slice(begun.length)))) rmSync(join(folder, '..', name), { recursive: true, force: true });
  }
}

async function initialise({ binaries, account }: Cluster, made: string): Promise<void> {
  const data = join(made, 'data');
  const locale = ['--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'];
  const access = ['--username=lunation', '--auth=scram-sha-256', `--pwfile=${join(made, 'password')}`];
  const status = await run(binaries.initdb, ['-D', data, ...locale, ...access], { account, folder: made });
  if (status === 0) return;
  rmSync(made, { recursive: true, force: true });
  throw new Refusal('BAD_REQUEST', `The embedded database could not be made in ${made} (initdb ended with ${status}).`);
}

function giveTo(account: Account | null, paths: string[]): void {
  for (const path of paths) {
    if (account !== null) chownSync(path, account.uid, account.gid);
  }
  chmodSync(paths[0] ?? '', 0o700);
}

type Circumstances = { account: Account | null; folder: string };

/**
 * Runs a program of the server and gives its exit status. It gets no standard streams, since the server would keep them open, and a
 * process group of its own, since Ctrl-C at the terminal is meant for this process, which then ends the server in good order.
 */
function run(program: string, args: string[], { account, folder }: Circumstances): Promise<number | null> {
  return new Promise((resolve, reject) => {
    const detached = process.platform !== 'win32';
    const child = spawn(program, args, { ...account, cwd: folder, stdio: 'ignore', detached, windowsHide: true });
    child.on('error', reject);
    child.on('exit', resolve);
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
