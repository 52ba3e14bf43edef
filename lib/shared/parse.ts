import type { z } from 'zod';
import { Refusal } from '@/lib/shared/errors';

/** Parses what comes from outside. @throws Refusal that names each wrong field and says what is expected. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const troubles = parsed.error.issues.map((issue) => `${issue.path.join('.') || 'input'}: ${issue.message}`);
  throw new Refusal('BAD_REQUEST', `${troubles.join('; ')}.`);
}
