import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

type Running = { child: ChildProcess; port: number };

/** A server that may be killed at any moment, and comes back a little later, as an operator's does. */
export type KillableServer = { port: () => Promise<number>; kill: () => Promise<void>; stop: () => Promise<void> };

/** Starts one over this database. The next one is begun in advance, so that coming back takes no longer than it must. */
export function startKillable(databaseUrl: string): KillableServer {
  let running = start(databaseUrl);
  let next = start(databaseUrl);
  return {
    port: async () => (await running).port,
    kill: async () => {
      const killed = running;
      running = next;
      next = start(databaseUrl);
      await end(await killed);
    },
    stop: async () => {
      for (const server of [running, next]) await end(await server);
    },
  };
}

async function start(databaseUrl: string): Promise<Running> {
  const env = { ...process.env, DATABASE_URL: databaseUrl, NODE_ENV: 'production' as const };
  const child = fork('scripts/schedules/server.ts', [], { execArgv: ['--import', 'tsx'], env, stdio: 'inherit' });
  const [port] = await once(child, 'message');
  return { child, port };
}

async function end({ child }: Running): Promise<void> {
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
