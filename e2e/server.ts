import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Starts Lunation as it is built, with a database of its own that holds the demo project, on a free port; its address is `E2E_URL`
 * from then on. Gives what stops it and removes the database. A server that runs already may be named by `E2E_URL` instead.
 */
export default async function startServer(): Promise<() => Promise<void>> {
  if (process.env.E2E_URL) return async () => {};
  const home = mkdtempSync(join(tmpdir(), 'lunation-e2e-'));
  chmodSync(home, 0o755); // as root, the database has another account
  const { DATABASE_URL: _, LUNATION_URL: __, ...env } = process.env;
  const server = spawn(process.execPath, ['scripts/start.mjs', 'demo'], {
    env: { ...env, LUNATION_HOME: home, PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  process.env.E2E_URL = await addressOf(server);
  return async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    rmSync(home, { recursive: true, force: true });
  };
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
