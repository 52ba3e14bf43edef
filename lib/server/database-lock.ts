import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The port that the server's lock file names; null where there is none. */
export function lockedPort(data: string): number | null {
  const port = Number(lines(data)[3]);
  return Number.isInteger(port) && port > 0 ? port : null;
}

/**
 * After a kill or a crash the lock file stays, and once its process number has gone to another program PostgreSQL takes that for a
 * running server. Removes the file where the process it names is no server of this data.
 */
export function clearStaleLock(data: string): void {
  const pid = Number(lines(data)[0]);
  if (Number.isInteger(pid) && pid > 0 && !isServing(pid, data)) rmSync(lockFile(data), { force: true });
}

/** Whether there is a process of this number, anyone's. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function isServing(pid: number, data: string): boolean {
  if (process.platform === 'win32') return isAlive(pid);
  return commandOf(pid).includes(data);
}

function commandOf(pid: number): string {
  if (!existsSync('/proc/self'))
    return spawnSync('ps', ['-p', `${pid}`, '-o', 'command='], { encoding: 'utf8' }).stdout;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function lines(data: string): string[] {
  try {
    return readFileSync(lockFile(data), 'utf8').split('\n');
  } catch {
    return [];
  }
}

function lockFile(data: string): string {
  return join(data, 'postmaster.pid');
}
