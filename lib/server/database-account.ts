import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { Refusal } from '@/lib/shared/errors';

/** The account that the embedded server runs as, where it is not this process's own. */
export type Account = { uid: number; gid: number };

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as whoever owns the data, or as the account `postgres`, which is created
 * where it is missing. Null: this process's own account will do.
 */
export function serverAccount(dataFolder: string): Account | null {
  if (process.getuid?.() !== 0) return null;
  const owner = existsSync(dataFolder) ? statSync(dataFolder) : { uid: 0, gid: 0 };
  return owner.uid === 0 ? postgresAccount() : { uid: owner.uid, gid: owner.gid };
}

/** Whether the account may enter a folder or run a file. */
export function mayEnter(account: Account, path: string): boolean {
  return spawnSync('/bin/sh', ['-c', 'test -x "$0"', path], { ...account, cwd: '/', stdio: 'ignore' }).status === 0;
}

function postgresAccount(): Account {
  const account = accountNamed('postgres') ?? createdAccount('postgres');
  if (account !== null) return account;
  throw new Refusal(
    'BAD_REQUEST',
    'The embedded database does not run as root, and the account "postgres" could not be created. Run Lunation as another user, or set DATABASE_URL.',
  );
}

function accountNamed(name: string): Account | null {
  const uid = numberOf('id', ['-u', name]);
  const gid = numberOf('id', ['-g', name]);
  return uid === null || gid === null ? null : { uid, gid };
}

/** By the tool of most distributions, or by that of Alpine. */
function createdAccount(name: string): Account | null {
  spawnSync('useradd', ['--system', '--user-group', '--no-create-home', name], { stdio: 'ignore' });
  if (accountNamed(name) === null) spawnSync('adduser', ['-S', '-D', '-H', name], { stdio: 'ignore' });
  return accountNamed(name);
}

function numberOf(command: string, args: string[]): number | null {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 ? Number(stdout.trim()) : null;
}
