import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** Serves nothing, says so all the time, and tells the program that keeps a channel to it how often. */
const program = `
  const { doing, importTyped } = await import('./scripts/begin.mjs');
  await doing(async () => {
    const { untilInterrupted } = await importTyped('./serve/interruption.ts');
    const { tell } = await importTyped('./serve/telling.ts');
    const interrupted = untilInterrupted();
    let times = 0;
    setInterval(() => {
      console.log('still here');
      tell('still here');
      if (process.connected) process.send((times += 1));
    }, 5);
    await interrupted;
    process.exit(7);
  });`;

function serve(): ChildProcess {
  const stdio = ['ignore', 'pipe', 'pipe', 'ipc'] as const;
  return spawn(process.execPath, ['--input-type=module', '--eval', program], { stdio: [...stdio] });
}

test('a server whose output nobody reads any more goes on, and ends when it is asked to', async () => {
  const server = serve();
  const ended = once(server, 'exit');
  await once(server, 'message');
  server.stdout?.destroy();
  server.stderr?.destroy();
  await new Promise<void>((resolve) => {
    server.on('message', (times) => Number(times) > 40 && resolve());
  });
  server.kill('SIGTERM');
  expect(await ended).toEqual([7, null]);
});

test('a server ends with the program that keeps a channel to it', async () => {
  const server = serve();
  const ended = once(server, 'exit');
  await once(server, 'message');
  server.disconnect();
  expect(await ended).toEqual([7, null]);
});
