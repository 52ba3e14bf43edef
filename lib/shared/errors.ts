/** Trouble that a person can do something about: its sentence says what is wrong, where, and what to do. */
export class Refusal extends Error {
  readonly code: RefusalCode;
  /** What the person needs to go on, such as the row as it now is; undefined where the sentence says all. */
  readonly details: unknown;
  constructor(code: RefusalCode, sentence: string, details?: unknown) {
    super(sentence);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}

export type RefusalCode =
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'CONFLICT'
  | 'PAYLOAD_TOO_LARGE'
  | 'SERVICE_UNAVAILABLE';
