import type { z } from 'zod';
import { Refusal } from '@/lib/shared/errors';

/** Parses what comes from outside. @throws Refusal that names each wrong field and says what is expected. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new Refusal('BAD_REQUEST', sayIssues(parsed.error.issues));
}

type Issue = { message: string; path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined };

/** What is wrong with an input, field by field, as one sentence. */
export function sayIssues(issues: readonly Issue[]): string {
  return `${issues.map((issue) => `${place(issue)}: ${issue.message}`).join('; ')}.`;
}

function place({ path = [] }: Issue): string {
  return path.map((step) => String(typeof step === 'object' ? step.key : step)).join('.') || 'input';
}
