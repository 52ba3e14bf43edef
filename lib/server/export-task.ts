import type { ReportDocument } from '@/lib/report/document';
import type { Figures } from '@/lib/report/render/figures';
import type { RefusalCode } from '@/lib/shared/errors';

/** The formats that take a processor for long enough to hold up a server. */
export type HeavyFormat = 'docx' | 'pdf';

export type ExportTask = { document: ReportDocument; format: HeavyFormat; figures: Figures };

/** What a child sends back; `memory` is what it holds after the task, bytes. */
export type ExportAnswer =
  | { kind: 'done'; bytes: Uint8Array; memory: number }
  | { kind: 'refused'; code: RefusalCode; sentence: string; memory: number }
  | { kind: 'failed'; message: string; stack: string | null; memory: number };
