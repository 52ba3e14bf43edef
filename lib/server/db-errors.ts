import { Refusal } from '@/lib/shared/errors';

/** Whether a transaction failed for no reason of its own: a serialization failure or a deadlock. */
export function isRetryable(error: unknown): boolean {
  return codesOf(error).some((code) => ['40001', '40P01', 'P2034'].includes(code));
}

/** Whether a row was refused because another one has what only one may have. */
export function isTaken(error: unknown): boolean {
  return codesOf(error).some((code) => ['23505', 'P2002'].includes(code));
}

/**
 * The refusals that the database's own rules speak (SQLSTATE LU001 and on), and of text that it cannot hold, as a Refusal; null for any
 * other error.
 */
export function refusalOf(error: unknown): Refusal | null {
  if (codesOf(error).some((code) => ['22021', '22P05'].includes(code)))
    return new Refusal('BAD_REQUEST', 'This has signs that no text can have, such as NUL: take them out.');
  const told = causesOf(error).find(({ code }) => typeof code === 'string' && /^LU\d{3}$/.test(code));
  if (told === undefined) return null;
  const sentence = told.originalMessage ?? told.message;
  return new Refusal('CONFLICT', typeof sentence === 'string' ? sentence : 'The database refused this change.');
}

function codesOf(error: unknown): string[] {
  return causesOf(error).flatMap(({ code, originalCode, kind }) =>
    [code, originalCode, kind === 'TransactionWriteConflict' ? '40001' : null].filter(
      (text) => typeof text === 'string',
    ),
  );
}

/** Prisma hands a database's error on inside its own: in `cause`, in `meta.driverAdapterError`, and so on down. */
function causesOf(error: unknown): Record<string, unknown>[] {
  if (!isRecord(error)) return [];
  const meta = isRecord(error.meta) ? error.meta.driverAdapterError : undefined;
  return [error, ...causesOf(error.cause), ...causesOf(meta)];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
