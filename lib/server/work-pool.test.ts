import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from 'vitest';
import { renderPdf } from '@/lib/report/render/pdf';
import { sampleDocument } from '@/lib/report/render/sample-document';
import { type ExportTask, exportRefusals } from '@/lib/server/exporter';
import { type PoolLimits, WorkPool } from '@/lib/server/work-pool';

const usual: PoolLimits = {
  children: 2,
  waiting: 10,
  timeout: 30_000,
  idle: 60_000,
  tasksPerChild: 100,
  memoryPerChild: Number.POSITIVE_INFINITY,
};

const create = (limits: PoolLimits) =>
  new WorkPool<ExportTask, Uint8Array>({ worker: 'export-worker.ts', arguments: [], refusals: exportRefusals, limits });

let pool = create(usual);
afterEach(() => pool.close());

function open(limits: Partial<PoolLimits> = {}) {
  pool = create({ ...usual, ...limits });
  return { run: (one: ExportTask) => pool.run(one) };
}

const task = (more: Partial<ExportTask> = {}): ExportTask => ({
  document: sampleDocument(),
  format: 'pdf',
  figures: new Map(),
  ...more,
});

const isPdf = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 5)).toString() === '%PDF-';

/** Waits until what is asked holds; the test's own time limit ends it otherwise. */
async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve));
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('two exports at once are rendered by two processes and equal what this one renders', {
  timeout: 30_000,
}, async () => {
  const { run } = open();
  const both = Promise.all([run(task()), run(task({ document: sampleDocument({ isDraft: true }) }))]);
  expect(pool.pids).toHaveLength(2);
  const [published, draft] = await both;
  expect(isPdf(draft)).toBe(true);
  expect(Buffer.from(published).equals(Buffer.from(await renderPdf(sampleDocument())))).toBe(true);
});

test('a process that did its task takes the next', { timeout: 30_000 }, async () => {
  const { run } = open();
  await run(task());
  const { pids } = pool;
  expect(isPdf(await run(task()))).toBe(true);
  expect(pool.pids).toEqual(pids);
});

test('an export whose process is killed is done by another', { timeout: 30_000 }, async () => {
  const { run } = open();
  const result = run(task());
  const [first = 0] = pool.pids;
  process.kill(first, 'SIGKILL');
  expect(isPdf(await result)).toBe(true);
  expect(pool.pids).not.toContain(first);
});

test('an export whose process is killed twice is refused', { timeout: 30_000 }, async () => {
  const { run } = open();
  const result = expect(run(task())).rejects.toThrow('stopped twice');
  const [first = 0] = pool.pids;
  process.kill(first, 'SIGKILL');
  await until(() => pool.pids.length === 1 && !pool.pids.includes(first));
  process.kill(pool.pids[0] ?? 0, 'SIGKILL');
  await result;
});

test('an export that takes too long is refused and its process ended', { timeout: 30_000 }, async () => {
  const { run } = open({ timeout: 5 });
  const result = run(task());
  const [pid = 0] = pool.pids;
  await expect(result).rejects.toThrow('longer than 1 seconds');
  await until(() => !isRunning(pid));
  expect(pool.pids).toEqual([]);
});

test('more exports than may wait are refused', async () => {
  const { run } = open({ children: 1, waiting: 1 });
  const running = expect(run(task())).rejects.toThrow('shutting down');
  const waiting = expect(run(task())).rejects.toThrow('shutting down');
  await expect(run(task())).rejects.toThrow('Too many exports are waiting');
  pool.close();
  await Promise.all([running, waiting]);
});

test('a process ends after its share of tasks, and the next task gets a new one', { timeout: 30_000 }, async () => {
  const { run } = open({ children: 1, tasksPerChild: 1 });
  const first = run(task());
  const [pid] = pool.pids;
  await Promise.all([first, run(task())]);
  expect(pool.pids).not.toContain(pid);
});

test('a process with nothing to do ends', { timeout: 30_000 }, async () => {
  const { run } = open({ idle: 1 });
  const result = run(task());
  const [pid = 0] = pool.pids;
  await result;
  await until(() => !isRunning(pid));
  expect(pool.pids).toEqual([]);
});

test('what goes wrong in a process is said here, and the process goes on', { timeout: 30_000 }, async () => {
  const { run } = open({ children: 1 });
  // A document that no part of the application makes.
  const broken = { ...sampleDocument(), blocks: null } as unknown as ExportTask['document'];
  await expect(run(task({ document: broken }))).rejects.toThrow('null');
  expect(isPdf(await run(task()))).toBe(true);
});

const program = `
const { WorkPool } = await import('./lib/server/work-pool.ts');
const { exportRefusals: refusals } = await import('./lib/server/exporter.ts');
const { sampleDocument } = await import('./lib/report/render/sample-document.ts');
const limits = ${JSON.stringify({ ...usual, memoryPerChild: 1e12 })};
const pool = new WorkPool({ worker: 'export-worker.ts', arguments: [], refusals, limits });
const done = pool.run({ document: sampleDocument(), format: 'pdf', figures: new Map() });
process.stdout.write(pool.pids + ' ');
await done;
process.stdout.write('done ');
`;

function startProgram() {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  return spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

test('a killed server leaves no process behind', { timeout: 30_000 }, async () => {
  const server = startProgram();
  const [printed] = await once(server.stdout, 'data');
  server.kill('SIGKILL');
  const pid = Number(printed);
  expect(pid).toBeGreaterThan(0);
  await until(() => !isRunning(pid));
});

test('a command ends once its export is done', { timeout: 30_000 }, async () => {
  const command = startProgram();
  let printed = '';
  command.stdout.on('data', (part) => {
    printed += part;
  });
  const [code] = await once(command, 'exit');
  expect([code, printed]).toEqual([0, expect.stringMatching(/^\d+ done $/)]);
  await until(() => !isRunning(Number.parseInt(printed, 10)));
});
