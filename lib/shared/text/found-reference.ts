import type { ReferencePattern } from '@/lib/shared/report-form';

/** A reference found in a text. */
export type FoundReference = {
  kind: ReferencePattern['kind'];
  /** The key as it should read; for a malformed reference, the likely one. */
  key: string;
  /** As written. */
  raw: string;
  /** Place in the text, in UTF-16 units, the end not included. */
  start: number;
  end: number;
  malformed: boolean;
};
