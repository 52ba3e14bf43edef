import { randomBytes } from 'node:crypto';

/** Writes down what went wrong, on stderr, under a number that a person can be given instead. Gives that number. */
export function logTrouble(place: string, error: unknown): string {
  const number = randomBytes(4).toString('hex');
  const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`${new Date().toISOString()} ${number} ${place}: ${told}\n`);
  return number;
}

/** Writes down what nobody expected. Gives what the asker is told of it. */
export function logUnexpected(place: string, error: unknown): string {
  return `Something went wrong in Lunation itself. Its log has the details under ${logTrouble(place, error)}.`;
}
