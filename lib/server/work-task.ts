import type { RefusalCode } from '@/lib/shared/errors';

/** What a child sends back; `memory` is what it holds after the task, bytes. */
export type Answer<Result> =
  | { kind: 'done'; result: Result; memory: number }
  | { kind: 'refused'; code: RefusalCode; sentence: string; memory: number }
  | { kind: 'failed'; message: string; stack: string | null; memory: number };
