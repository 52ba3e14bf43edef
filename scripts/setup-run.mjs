import { spawn } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** The folder of the project. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** A set-up step that did not come to its end; its message says which, with what the program printed. */
export class Unfinished extends Error {}

/**
 * Runs a program in the project's folder without a word, unless it fails. A signal to this process is handed on, and the program's end
 * awaited. @throws Unfinished where the program fails or is ended.
 */
export function run(program, args, env = {}, options = {}) {
  const settings = {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
  };
  const child = spawn(program, args, { ...settings, ...options });
  const release = handSignalsTo(child);
  const printed = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => printed.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', (error) => reject(new Unfinished(`${program} cannot be run: ${error.message}`)));
    child.on('close', (status) => {
      const received = release();
      if (received !== null) process.exit(received === 'SIGINT' ? 130 : 143);
      if (status === 0) return resolve();
      reject(new Unfinished(`${Buffer.concat(printed)}\n${[program, ...args].join(' ')} failed (${status}).`));
    });
  });
}

/** Gives the function that ends this and tells which signal came. */
function handSignalsTo(child) {
  let received = null;
  const hand = (signal) => {
    received = signal;
    child.kill(signal);
  };
  for (const signal of signals) process.on(signal, hand);
  return () => {
    for (const signal of signals) process.off(signal, hand);
    return received;
  };
}
