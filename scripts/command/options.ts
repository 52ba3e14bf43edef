import { InvalidArgumentError } from 'commander';
import type { z } from 'zod';
import { monthName } from '@/lib/shared/month-name';

/** The month that an option or argument names. @throws InvalidArgumentError, which is wrong usage. */
export function parseMonth(text: string): string {
  return parseBy(monthName, text);
}

export function parseWholeNumber(text: string): number {
  if (!/^\d{1,6}$/.test(text)) throw new InvalidArgumentError('A whole number is expected.');
  return Number(text);
}

/** The value that a schema makes of a text. @throws InvalidArgumentError with the schema's own words. */
export function parseBy<Schema extends z.ZodType>(schema: Schema, text: string): z.infer<Schema> {
  const parsed = schema.safeParse(text);
  if (parsed.success) return parsed.data;
  throw new InvalidArgumentError(`${parsed.error.issues.map(({ message }) => message).join('; ')}.`);
}
