import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A Lunation with a database of its own. `stop` ends it and removes the database. */
export type RunningServer = { address: string; stop: () => Promise<void> };

/**
 * Starts the Lunation that the journeys are done on, with the demo project; its address is `E2E_URL` from then on.
 * Gives what stops it. A server that runs already may be named by `E2E_URL` instead.
 */
export default async function startDemo(): Promise<() => Promise<void>> {
  if (process.env.E2E_URL) return async () => {};
  const { address, stop } = await startServer('demo');
  process.env.E2E_URL = address;
  return stop;
}

/**
 * Starts Lunation as it is built, on a free port: with the demo project (`demo`), or with nothing in it yet (`start`). `settings` are
 * environment variables.
 */
export async function startServer(
  how: 'demo' | 'start',
  settings: Record<string, string> = {},
): Promise<RunningServer> {
  const home = mkdtempSync(join(tmpdir(), 'lunation-e2e-'));
  chmodSync(home, 0o755); // as root, the database has another account
  const { DATABASE_URL: _, LUNATION_URL: __, ...env } = process.env;
  const server = spawn(process.execPath, ['scripts/start.mjs', how], {
    env: { ...env, ...settings, LUNATION_HOME: home, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'], // by whose end the server ends, even where these tests are killed
  });
  const stop = async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
  return { address: await addressOf(server), stop };
}

/** The address that the server prints once it serves; whatever else it says is printed here, and what it says later as well. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stderr?.on('data', (part: Buffer) => {
      process.stderr.write(part);
      said += part;
      const [, address] = /Lunation is at (\S+)/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    server.on('exit', (status) => reject(new Error(`Lunation did not start (${status}).`)));
  });
}
