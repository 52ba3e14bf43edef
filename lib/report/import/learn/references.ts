import type { ReferenceKind, ReferencePattern } from '@/lib/shared/report-form';
import { isOneOff } from '@/lib/shared/text/near-references';

type Family = { prefix: string; letters: string; keys: Set<string>; times: number; headsLine: boolean };

export type ShownReference = ReferencePattern & { times: number };

/** Patterns of references that a document's lines show, and how often. `lines`: the text of every line. */
export function learnReferences(lines: string[]): ShownReference[] {
  const families = familiesOf(lines);
  const words = new Set(lines.flatMap((line) => line.match(/\p{Lu}\p{L}+/gu) ?? []));
  const sound = families.filter((family) => !isSlipAmong(family, families, words));
  const most = Math.max(1, ...sound.filter((family) => fixedKind(family) === null).map(({ keys }) => keys.size));
  return sound.map((family) => {
    const kind = fixedKind(family) ?? ticketOrDocument(family, most);
    return { kind, prefix: family.prefix, url: null, times: family.times };
  });
}

/** Adds to known patterns those that are new. What is met once and one letter off a known one is a slip of it. */
export function joinReferences(known: ReferencePattern[], shown: ShownReference[]): ReferencePattern[] {
  const lettersOf = ({ prefix }: ReferencePattern) => prefix.replace(/-$/, '');
  const isNew = (one: ShownReference) =>
    known.every((old) => old.prefix !== one.prefix && (one.times > 1 || !isOneOff(lettersOf(old), lettersOf(one))));
  return [...known, ...shown.filter(isNew).map(({ kind, prefix, url }) => ({ kind, prefix, url }))];
}

// Standards and units that look like keys and refer to nothing of the project.
const noReference = /^(?:ISO|UTF|SHA|COVID|FY|IEEE|ANSI|DIN|IEC|MIL|STD|RS|USB|CAT|HTTP|TLS|IPV|MD|GPT|CC)$/;
const change = /(?:^|-)(?:RFC|LCR|CR|ECR|ECN|CCR|RFD|CHG)$/;
const document = /(?:DOC|TN|DN|MEMO|SPEC|REQ|RPT|ICD|PLAN)$/;

function familiesOf(lines: string[]): Family[] {
  const families = new Map<string, Family>();
  for (const line of lines) {
    for (const match of withoutAddresses(line).matchAll(keyLike)) {
      const [key, letters = '', middle = ''] = match;
      if (noReference.test(letters) || letters.length < 2) continue;
      const prefix = `${letters}-${middle}`;
      const family = families.get(prefix) ?? { prefix, letters, keys: new Set(), times: 0, headsLine: false };
      family.keys.add(key);
      family.times += 1;
      family.headsLine ||= match.index === 0;
      families.set(prefix, family);
    }
  }
  return mostMet([...families.values()]);
}

// No project refers to more families of documents: what is beyond are chance words, and each costs time in every line.
const mostFamilies = 100;

function mostMet(families: Family[]): Family[] {
  if (families.length <= mostFamilies) return families;
  const least = families.map(({ times }) => times).sort((one, other) => other - one)[mostFamilies] ?? 0;
  return families.filter(({ times }) => times > least);
}

// Capitals, a hyphen, a number; or a word and a long number (`Document-25798`); a second number makes a milestone (`LDM-503-11`).
const keyLike =
  /(?<![\p{L}\p{N}/_-])(\p{Lu}[\p{Lu}\p{N}]*(?:-\p{Lu}[\p{Lu}\p{N}]*)*|\p{Lu}\p{Ll}{4,}(?=-\d{4}))-((?:\d+-)?)\d+(?![\p{L}\p{N}]|-[\p{L}\p{N}])/gu;

function withoutAddresses(line: string): string {
  return line.replace(/https?:\/\/[^\s<>"\])}]+/g, ' ');
}

function fixedKind({ prefix, letters }: Family): ReferenceKind | null {
  if (change.test(letters)) return 'change';
  if (/-./.test(prefix)) return 'milestone';
  return document.test(letters) || /\p{Ll}/u.test(letters) ? 'document' : null;
}

/** Tickets are many, head lines, or have long numbers; documents are few, have short numbers, often with zeros before. */
function ticketOrDocument({ keys, headsLine }: Family, most: number): ReferenceKind {
  const numbers = [...keys].map((key) => key.replace(/^.*-/, ''));
  const isLong = numbers.every((number) => number.length >= 4 && !number.startsWith('0'));
  return headsLine || isLong || keys.size >= most / 3 ? 'ticket' : 'document';
}

/**
 * Whether a family met once is a slip of another's: one letter off, numbers of one length, and either letters that look alike or a
 * name in the document that the other abbreviates.
 */
function isSlipAmong(family: Family, families: Family[], words: Set<string>): boolean {
  if (family.times > 1) return false;
  return families.some((other) => {
    if (!isOneOff(family.letters, other.letters) || lengthOf(family) !== lengthOf(other)) return false;
    if (abbreviatesSome(other.letters, words) && !abbreviatesSome(family.letters, words)) return true;
    return other.times > family.times && looksAlike(family.letters, other.letters);
  });
}

function lengthOf({ keys }: Family): number {
  return [...keys][0]?.replace(/^.*-/, '').length ?? 0;
}

/** `SQR` abbreviates `SQuaRE`: its letters are the word's capitals, in order, from the first on. */
function abbreviatesSome(letters: string, words: Set<string>): boolean {
  return [...words].some((word) => {
    if (!/\p{Ll}/u.test(word)) return false;
    const capitals = word.replace(/\P{Lu}/gu, '');
    return capitals.length >= letters.length && capitals.startsWith(letters);
  });
}

const alike = ['O0QDC', 'I1LJ', 'UV', 'S5', 'B8', 'MN', 'EF', 'GC'];

function looksAlike(one: string, other: string): boolean {
  return [...one].every(
    (letter, at) => letter === other[at] || alike.some((set) => set.includes(letter) && set.includes(other[at] ?? ' ')),
  );
}
