import { availableParallelism } from 'node:os';
import type { ReportDocument } from '@/lib/report/document';
import type { Figures } from '@/lib/report/render/figures';
import { ExportPool } from '@/lib/server/export-pool';
import type { HeavyFormat } from '@/lib/server/export-task';

const megabyte = 1024 * 1024;

/**
 * The report as a Word document or PDF, rendered in a child process so that this one goes on answering.
 * @throws Refusal when too many exports wait, when this one takes over a minute, or when its process ended twice.
 */
export function exportReport(
  document: ReportDocument,
  format: HeavyFormat,
  figures: Figures = new Map(),
): Promise<Uint8Array> {
  return sharedPool().run({ document, format, figures });
}

const key = Symbol.for('lunation.exports');

/** One for the process, also where a bundler has made several copies of this module. */
function sharedPool(): ExportPool {
  const holder = globalThis as { [key]?: ExportPool }; // Nobody else knows this key.
  holder[key] ??= createPool();
  return holder[key];
}

function createPool(): ExportPool {
  const pool = new ExportPool({
    children: Math.min(2, availableParallelism()),
    waiting: 50,
    timeout: 60_000,
    idle: 5 * 60_000,
    tasksPerChild: 100,
    memoryPerChild: 700 * megabyte,
  });
  process.once('exit', () => pool.close());
  return pool;
}
