import { createHash } from 'node:crypto';

/** Gives ids one after the other, as of an instant. */
export type Ids = (at: Date) => string;

/** UUIDv7 whose random bits follow from a seed and a count, so that the same demo has the same ids wherever it is loaded. */
export function makeIds(seed: string): Ids {
  let count = 0;
  return (at) => {
    count += 1;
    return uuidOf(at, createHash('sha256').update(`${seed}/${count}`).digest('hex'));
  };
}

/** The one id of something that has a name: an account's person in every project. */
export function namedId(name: string, at: Date): string {
  return uuidOf(at, createHash('sha256').update(name).digest('hex'));
}

/** A number from 0 up to (not including) `below`, the same for the same text. */
export function chance(text: string, below: number): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) % below;
}

function uuidOf(at: Date, random: string): string {
  const time = at.getTime().toString(16).padStart(12, '0');
  const variant = '89ab'[Number.parseInt(random.slice(3, 4), 16) % 4];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(4, 7)}-${random.slice(7, 19)}`;
}
