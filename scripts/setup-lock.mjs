import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { root, say } from './setup-run.mjs';

/** Names the process that sets the project up; there is none otherwise. */
export const lockFile = join(root, 'node_modules', '.lunation-lock');

const longestSetUp = 15 * 60_000;

/** Does `work` while no other process sets this folder up. */
export async function locked(work) {
  for (let waits = 0; !hasTaken(); waits += 1) {
    if (isForsaken()) rmSync(lockFile, { force: true });
    else if (waits === 3) say('Waiting for another process that is setting this folder up …');
    await wait(100);
  }
  const release = () => rmSync(lockFile, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

function hasTaken() {
  mkdirSync(dirname(lockFile), { recursive: true });
  try {
    writeFileSync(lockFile, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

/** Whether its process was killed before it could remove the file. */
function isForsaken() {
  try {
    return Date.now() - statSync(lockFile).mtimeMs > longestSetUp || !isAlive(Number(holder()));
  } catch {
    return false; // it is gone by now
  }
}

function holder() {
  return existsSync(lockFile) ? readFileSync(lockFile, 'utf8') : '';
}

function isAlive(pid) {
  if (!(pid > 0)) return true; // its number is being written
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
}
