import type { ReferencePattern } from '@/lib/shared/report-form';
import type { FoundReference } from './found-reference';

type Prefixed = { kind: ReferencePattern['kind']; prefix: string; letters: string; slip: RegExp };

/**
 * What was meant for a reference: a space or another dash in it, no hyphen, small letters, or a prefix with one letter wrong; as often as
 * there are references that it can be meant for.
 */
export function findNearMisses(text: string, patterns: ReferencePattern[]): FoundReference[] {
  const prefixed = known.get(patterns) ?? prefixesOf(patterns);
  known.set(patterns, prefixed);
  return [...misspaced(text, prefixed), ...misspelt(text, prefixed)];
}

/** The one reference that a near miss can be meant for; null where there are several, or it is none. */
export function meantBy(raw: string, patterns: ReferencePattern[]): string | null {
  const whole = findNearMisses(raw, patterns).filter((near) => near.raw === raw);
  const [key, ...others] = new Set(whole.map((near) => near.key));
  return key === undefined || others.length > 0 ? null : key;
}

const known = new WeakMap<ReferencePattern[], Prefixed[]>();

function prefixesOf(patterns: ReferencePattern[]): Prefixed[] {
  return patterns.flatMap(({ kind, prefix }): Prefixed[] => {
    const letters = prefix.replace(/-$/, '');
    if (!/^\p{L}[\p{L}\p{N}-]+$/u.test(letters) || prefix === letters) return [];
    const split = `${letters}(?:\\s+[-‐‑–—]\\s*|[-‐‑–—]\\s+|[‐‑–—])(\\d+)`;
    const joined = `${letters}(\\d{3,})`;
    const small = `${letters.toLocaleLowerCase('en')}-(\\d+)`;
    const any = `(?<![\\p{L}\\p{N}_-])(?:${split}|${joined}|${small})(?![\\p{L}\\p{N}]|-\\p{L})`;
    return [{ kind, prefix, letters, slip: new RegExp(any, 'gu') }];
  });
}

function misspaced(text: string, prefixed: Prefixed[]): FoundReference[] {
  return prefixed.flatMap(({ kind, prefix, slip }) =>
    [...text.matchAll(slip)].map((match) => {
      const number = match.slice(1).find((part) => part !== undefined) ?? '';
      return near(match, { kind, key: `${prefix}${number}` });
    }),
  );
}

function misspelt(text: string, prefixed: Prefixed[]): FoundReference[] {
  const sound = new Set(prefixed.map(({ letters }) => letters));
  if (!/-\d/.test(text)) return [];
  const keys = [...text.matchAll(/(?<![\p{L}\p{N}_-])(\p{Lu}[\p{Lu}\p{N}]{2,})-(\d+)(?![\p{L}\p{N}]|-[\p{L}\p{N}])/gu)];
  return keys.flatMap((match) => {
    const [, letters = '', number = ''] = match;
    const meant = sound.has(letters) ? [] : prefixed.filter((one) => isOneOff(letters, one.letters));
    return meant.map(({ kind, prefix }) => near(match, { kind, key: `${prefix}${number}` }));
  });
}

function near(match: RegExpExecArray, { kind, key }: { kind: FoundReference['kind']; key: string }): FoundReference {
  const [raw] = match;
  return { kind, key, raw, start: match.index, end: match.index + raw.length, malformed: true };
}

/** Whether two prefixes of three letters or more differ in one letter, or in the order of two neighbours. */
export function isOneOff(one: string, other: string): boolean {
  if (one === other || one.length !== other.length || one.length < 3) return false;
  const differing = [...one].flatMap((letter, at) => (letter === other[at] ? [] : [at]));
  const [first = 0, second = 0] = differing;
  if (differing.length === 1) return true;
  return differing.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
}
