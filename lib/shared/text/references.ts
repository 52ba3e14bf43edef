import type { ReferencePattern } from '@/lib/shared/report-form';
import type { FoundReference } from './found-reference';
import { findNearMisses } from './near-references';

/**
 * References in a text, in order and without overlap: addresses, what the patterns describe (`DM-5466`; longer prefixes first, and
 * milestones before tickets), and near misses of those (`DM -5466`, `DM10221`, `SOR-019` where `SQR-` is known), marked malformed.
 */
export function findReferences(text: string, patterns: ReferencePattern[]): FoundReference[] {
  const found = soundReferences(text, patterns);
  if (hasNumber(text)) for (const near of findNearMisses(text, patterns)) if (isFree(found, near)) found.push(near);
  return inOrder(found);
}

/** The same without near misses. */
export function findSoundReferences(text: string, patterns: ReferencePattern[]): FoundReference[] {
  return inOrder(soundReferences(text, patterns));
}

function soundReferences(text: string, patterns: ReferencePattern[]): FoundReference[] {
  const found = text.includes('://') ? findAddresses(text) : [];
  if (!hasNumber(text)) return found; // as most lines
  for (const { kind, expression } of expressionsOf(patterns))
    for (const match of text.matchAll(expression)) add(found, kind, match);
  return found;
}

/** Every reference but an address has a number. */
function hasNumber(text: string): boolean {
  return /\d/.test(text);
}

function inOrder(found: FoundReference[]): FoundReference[] {
  return found.sort((one, other) => one.start - other.start);
}

function findAddresses(text: string): FoundReference[] {
  return [...text.matchAll(/https?:\/\/[^\s<>"\])}]+/g)].map((match) => {
    const raw = match[0].replace(/[.,;:!?]+$/, '');
    return { kind: 'url', key: raw, raw, start: match.index, end: match.index + raw.length, malformed: false };
  });
}

function add(found: FoundReference[], kind: FoundReference['kind'], match: RegExpExecArray): void {
  const [raw] = match;
  const one = { kind, key: raw, raw, start: match.index, end: match.index + raw.length, malformed: false };
  if (isFree(found, one)) found.push(one);
}

function isFree(found: FoundReference[], { start, end }: { start: number; end: number }): boolean {
  return found.every((other) => end <= other.start || other.end <= start);
}

const before = '(?<![\\p{L}\\p{N}_-])';
const numbered = '\\d+(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])';
// A milestone or document may go on after its first number, or name a part before it: `DM-DAX-12`, `LDM-503-11a`, `LDM-151.2`.
const goingOn = '(?:\\p{Lu}[\\p{Lu}\\p{N}]*-)*\\d+(?:[.-]\\d+)*\\p{Ll}?(?![\\p{L}\\p{N}]|-[\\p{L}\\p{N}])';

type Expression = { kind: FoundReference['kind']; expression: RegExp };
const compiled = new WeakMap<ReferencePattern[], Expression[]>();

/** A report's lines are all searched with one list of patterns: it is compiled once. */
function expressionsOf(patterns: ReferencePattern[]): Expression[] {
  const expressions = compiled.get(patterns) ?? compile(patterns);
  compiled.set(patterns, expressions);
  return expressions;
}

function compile(patterns: ReferencePattern[]): Expression[] {
  const rank = ({ kind }: ReferencePattern) => (kind === 'milestone' ? 0 : 1);
  return [...patterns]
    .filter(({ kind }) => kind !== 'url')
    .sort((one, other) => other.prefix.length - one.prefix.length || rank(one) - rank(other))
    .map(({ kind, prefix }) => {
      const hasTicketsToo = patterns.some((other) => other.prefix === prefix && other.kind !== kind);
      const tail = kind === 'milestone' && hasTicketsToo ? `\\p{Lu}[\\p{Lu}\\p{N}]*-${goingOn}` : goingOn;
      const isNumbered = kind === 'ticket' || kind === 'change';
      return {
        kind,
        expression: new RegExp(`${before}${escapedForExpression(prefix)}${isNumbered ? numbered : tail}`, 'gu'),
      };
    });
}

/** A text as a regular expression that means it alone. */
function escapedForExpression(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}
