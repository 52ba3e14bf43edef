import type { DocumentFile } from '@/lib/report/import/file/document-file';
import { refuseLarge } from '@/lib/report/import/file/size';
import type { Reading, ReadingOptions } from '@/lib/report/import/read';
import { onePerProcess, type PoolRefusals, usualLimits, WorkPool } from '@/lib/server/work-pool';
import { Refusal } from '@/lib/shared/errors';

export type ReadTask = { file: DocumentFile; options: ReadingOptions };

/**
 * Reads the file of a monthly report as `readReport` does, in a child process so that this one goes on answering.
 * @throws Refusal as `readReport` does; and when too many documents wait, or this one takes over a minute or all memory.
 */
export async function readReportApart(file: DocumentFile, options: ReadingOptions): Promise<Reading> {
  refuseLarge(file);
  return sharedPool().run({ file, options });
}

/** Ends the processes that read. They end by themselves when this one does, or has nothing to read for some minutes. */
export function closeReader(): void {
  sharedPool().close();
}

function sharedPool(): WorkPool<ReadTask, Reading> {
  return onePerProcess('lunation.readings', createPool);
}

/** Megabytes: another half of the memory that a document of the largest size takes. */
const memoryOfReading = 1_536;

const refusals: PoolRefusals = {
  closed: () => unavailable('The server is shutting down; import the document again once it is back.'),
  tooMany: () => unavailable('Too many documents are waiting to be read; try again in a minute.'),
  ended: () => tooLarge('Reading the document was stopped twice before it was done, perhaps for want of memory'),
  late: (limit) => tooLarge(`Reading the document took longer than ${Math.ceil(limit / 1000)} seconds and was stopped`),
};

function createPool(): WorkPool<ReadTask, Reading> {
  return new WorkPool({
    worker: 'read-worker.ts',
    arguments: [`--max-old-space-size=${memoryOfReading}`],
    refusals,
    limits: { ...usualLimits, waiting: 20 },
  });
}

function unavailable(sentence: string): Refusal {
  return new Refusal('SERVICE_UNAVAILABLE', sentence);
}

function tooLarge(what: string): Refusal {
  return new Refusal('PAYLOAD_TOO_LARGE', `${what}; divide it and import its parts.`);
}
