import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buffer, text } from 'node:stream/consumers';

export type Ran = { status: number | null; bytes: Buffer; out: string; said: string };

type Run = { home: string; input?: string; folder?: string };

/** Runs the command line as people do and gives what it printed on stdout (`out`, `bytes`) and stderr (`said`). For tests. */
export async function runLunation(args: string[], { home, input = '', folder = process.cwd() }: Run): Promise<Ran> {
  const { DATABASE_URL: _, ...env } = process.env;
  const child = spawn(process.execPath, [resolve('scripts/lunation.mjs'), ...args], {
    cwd: folder,
    env: { ...env, LUNATION_HOME: home },
  });
  child.stdin.end(input);
  const ended = new Promise<number | null>((done) => child.on('close', done));
  const [bytes, said] = await Promise.all([buffer(child.stdout), text(child.stderr)]);
  return { status: await ended, bytes, out: bytes.toString(), said };
}

/** A folder that the embedded database may use, and what removes it. */
export function makeHome(): { home: string; remove: () => void } {
  const home = mkdtempSync(join(tmpdir(), 'lunation-command-'));
  chmodSync(home, 0o755); // as root, the database has another account
  return { home, remove: () => rmSync(home, { recursive: true, force: true }) };
}
