import type { ReportDocument } from '@/lib/report/document';
import type { Figures } from '@/lib/report/render/figures';
import { onePerProcess, type PoolRefusals, usualLimits, WorkPool } from '@/lib/server/work-pool';
import { Refusal } from '@/lib/shared/errors';

/** The formats that take a processor for long enough to hold up a server. */
export type HeavyFormat = 'docx' | 'pdf';

export type ExportTask = { document: ReportDocument; format: HeavyFormat; figures: Figures };

/**
 * The report as a Word document or PDF, rendered in a child process so that this one goes on answering.
 * @throws Refusal when too many exports wait, when this one takes over a minute, or when its process ended twice.
 */
export function exportReport(
  document: ReportDocument,
  format: HeavyFormat,
  figures: Figures = new Map(),
): Promise<Uint8Array> {
  return onePerProcess('lunation.exports', createPool).run({ document, format, figures });
}

/** What is said of an export that a pool does not finish. */
export const exportRefusals: PoolRefusals = {
  closed: () => unavailable('The server is shutting down; export the report again once it is back.'),
  tooMany: () => unavailable('Too many exports are waiting; try again in a minute.'),
  ended: () =>
    unavailable(
      'The export was stopped twice before it was done, perhaps for want of memory; export fewer teams or another format.',
    ),
  late: (limit) =>
    unavailable(
      `The export took longer than ${Math.ceil(limit / 1000)} seconds and was stopped; export fewer teams or another format.`,
    ),
};

function createPool(): WorkPool<ExportTask, Uint8Array> {
  return new WorkPool({
    worker: 'export-worker.ts',
    arguments: [],
    refusals: exportRefusals,
    limits: { ...usualLimits, waiting: 50 },
  });
}

function unavailable(sentence: string): Refusal {
  return new Refusal('SERVICE_UNAVAILABLE', sentence);
}
