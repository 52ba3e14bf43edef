import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Message, Subject } from '@/scripts/bench/serve-measured';

type Answered = Extract<Message, { kind: 'answered' }>;

type Answer = { status: number; text: string };

export type MeasuredServer = {
  /** `http://localhost:…`, and the cookies of the person who is signed in there. */
  address: string;
  cookies: { name: string; value: string; url: string }[];
  /** The slug of the demo's project. */
  demo: string;
  /** Asks for a path as an administrator who is signed in. */
  ask: (path: string) => Promise<Response>;
  /** Calls a procedure as pages do, `lines/save`, as the same person; in a session of `signInAgain`, where one is given. */
  call: (procedure: string, input: unknown, session?: string) => Promise<Answer>;
  /** Another session of the same person. */
  signInAgain: () => Promise<string>;
  /** What the server has answered since it was last asked. */
  takeAnswered: () => Answered[];
  stop: () => Promise<void>;
};

/** Starts a server with a database of its own, which is gone when it stops, and signs in. */
export async function startMeasured(subject: Subject): Promise<MeasuredServer> {
  const home = mkdtempSync(join(tmpdir(), 'lunation-bench-'));
  chmodSync(home, 0o755); // as root, the database has another account
  const { LUNATION_URL: _, DATABASE_URL: __, ...env } = process.env;
  const options = {
    env: { ...env, LUNATION_HOME: home },
    execArgv: [],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'] as const,
  };
  const child = fork('scripts/bench/server.mjs', [JSON.stringify(subject)], { ...options, stdio: [...options.stdio] });
  const { port, demo, account } = await readiness(child);
  const address = `http://localhost:${port}`;
  const session = await signIn(address, account);
  const first = await fetch(address, { headers: { cookie: session } }); // a browser keeps what it is told here
  const cookie = [session, ...cookiesOf(first)].join('; ');
  const answered: Answered[] = [];
  child.on('message', (message: Message) => {
    if (message.kind === 'answered') answered.push(message);
  });
  return {
    address,
    cookies: cookie.split('; ').map((pair) => cookieOf(pair, address)),
    demo,
    ask: (path) => fetch(address + path, { headers: { cookie }, redirect: 'manual' }),
    call: (procedure, input, session = cookie) =>
      post(`${address}/rpc/${procedure}`, { cookie: session, origin: address }, JSON.stringify({ json: input })),
    signInAgain: () => signIn(address, account),
    takeAnswered: () => answered.splice(0),
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
      rmSync(home, { recursive: true, force: true });
    },
  };
}

function readiness(child: ChildProcess): Promise<Extract<Message, { kind: 'ready' }>> {
  return new Promise((resolve, reject) => {
    child.once('message', (message: Message) => {
      if (message.kind === 'ready') resolve(message);
    });
    child.once('exit', (status) => reject(new Error(`The server to measure ended (${status}).`)));
  });
}

const connections = new Agent({ keepAlive: true });

/** As `fetch` does, for a third of the work: who measures runs on the same machine. */
function post(url: string, headers: Record<string, string>, body: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(url, {
      method: 'POST',
      agent: connections,
      headers: { ...headers, 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) },
    });
    request.on('response', async (response) => {
      resolve({ status: response.statusCode ?? 0, text: await text(response) });
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function signIn(address: string, account: { email: string; password: string }): Promise<string> {
  const response = await fetch(`${address}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address },
    body: JSON.stringify({ email: account.email, password: account.password }),
  });
  if (!response.ok) throw new Error(`Signing in answered ${response.status}: ${await response.text()}`);
  return cookiesOf(response).join('; ');
}

function cookieOf(pair: string, url: string): { name: string; value: string; url: string } {
  const at = pair.indexOf('=');
  return { name: pair.slice(0, at), value: pair.slice(at + 1), url };
}

function cookiesOf(response: Response): string[] {
  return response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
}
