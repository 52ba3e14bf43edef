import type { z } from 'zod';

/** What prevented a form from being taken: about one of its fields, or about all of it where `field` is null. */
export type FormTrouble = { field: string | null; sentence: string };

/** What a schema says of what was filled in, field by field; a field within a field is `teams.0.name`. */
export function troublesOf(error: z.ZodError): FormTrouble[] {
  return error.issues.map(({ path, message }) => ({
    field: path.length === 0 ? null : path.map(String).join('.'),
    sentence: asSentence(message),
  }));
}

function asSentence(message: string): string {
  return `${message.charAt(0).toLocaleUpperCase()}${message.slice(1)}.`;
}
