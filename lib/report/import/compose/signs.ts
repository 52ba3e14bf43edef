import {
  type CodeHeading,
  readCodeHeading,
  readHyphenCode,
  sectionNumbersIn,
  withoutNumber,
} from '@/lib/report/import/compose/codes';
import type { Piece } from '@/lib/report/import/compose/piece';
import type { ListName } from '@/lib/report/import/compose/role';
import { faintListOf, headingKey, isNil, isStaffing, listOf } from '@/lib/report/import/compose/words';
import { learnListWords } from '@/lib/report/import/learn/words';
import type { ReportForm } from '@/lib/shared/report-form';

/** What a line's own words say it is, before anything around it is looked at. */
export type Sign =
  | { is: 'list'; list: ListName; rest: string | null }
  | { is: 'staffing'; rest: string | null }
  | ({ is: 'code' } & CodeHeading)
  | null;

/** Reads every piece's sign; the form's words come first, then words that lists usually have, then what the document repeats. */
export function readSigns(pieces: Piece[], form: ReportForm | null): Sign[] {
  const isCode = codesIn(pieces);
  const repeated = countHeadings(pieces);
  const read = (list: (plain: string) => ListName | null) =>
    pieces.map((piece, at) => signOf(piece, at, { list, isCode }));
  const ofForm = wordsOfForm(form);
  const known = (plain: string) => ofForm.get(headingKey(plain)) ?? listOf(plain);
  const signs = read(
    (plain) => known(plain) ?? ((repeated.get(headingKey(plain)) ?? 0) > 1 ? faintListOf(plain) : null),
  );
  const hasLists = signs.some((sign) => sign?.is === 'list');
  const learned = hasLists
    ? null
    : learnListWords(pieces.filter((piece, index) => signs[index] === null && isHeadingLike(piece)));
  const all = learned === null ? signs : read((plain) => learned.get(headingKey(plain)) ?? null);
  return withoutStrayLists(all, pieces);
}

const sectionNumber = /^\d+(?:\.\d+)+\.?\s/;

// A heading is short: a longer line says something.
const longestHeading = 110;
const mostWords = 14;

/** Whether a line could head what follows: short, no sentence, no bullet. */
export function isHeadingLike(piece: Piece): boolean {
  if (piece.form === 'heading') return true;
  const plain = withoutNumber(piece.plain);
  if (piece.form !== 'paragraph' || piece.depth > 0 || plain.length > longestHeading || isNil(plain)) return false;
  if (isTicketLine(plain)) return false;
  if (!/\p{L}/u.test(plain) || /^\p{Ll}/u.test(plain) || /https?:\/\//.test(plain)) return false;
  if (/[.!?,;:…]["'”)]*$/u.test(plain) || /[.!?]\s+[\p{Lu}(]/u.test(plain.replace(/\b\p{Lu}\w{0,3}\./gu, '')))
    return false;
  return plain.split(' ').length <= mostWords;
}

/** A line that begins with a ticket's key. */
export function isTicketLine(plain: string): boolean {
  return /^\[?\p{Lu}[\p{Lu}\p{N}]*(?:-\p{Lu}[\p{Lu}\p{N}]*)*-\d+\]?(?=$|[\s:–—-])/u.test(plain);
}

type How = { list: (plain: string) => ListName | null; isCode: (code: string, at: number) => boolean };

function signOf(piece: Piece, at: number, { list, isCode }: How): Sign {
  const isLine = (piece.form === 'heading' || piece.form === 'paragraph') && piece.depth === 0;
  if (!isLine || piece.plain.length > 180) return null;
  const plain = withoutNumber(piece.plain);
  return listSign(plain, list) ?? staffingSign(plain) ?? codeSign(piece.plain, (code) => isCode(code, at));
}

function listSign(plain: string, listNamed: (plain: string) => ListName | null): Sign {
  const list = listNamed(plain);
  if (list !== null && plain.length <= 80) return { is: 'list', list, rest: null };
  const { head, rest } = splitAtColon(plain);
  const ofHead = rest !== null && isNil(rest) ? listNamed(head) : null;
  return ofHead === null ? null : { is: 'list', list: ofHead, rest };
}

function staffingSign(plain: string): Sign {
  const { head, rest } = splitAtColon(plain);
  return isStaffing(head) ? { is: 'staffing', rest } : null;
}

function codeSign(plain: string, isCode: (code: string) => boolean): Sign {
  const inner = readCodeHeading(withoutNumber(plain));
  if (inner !== null && !isNumber(inner.code) && !isWholePackage(inner.code)) return { is: 'code', ...inner };
  const read = readCodeHeading(plain) ?? readHyphenCode(withoutNumber(plain));
  return read === null || !isCode(read.code) ? null : { is: 'code', ...read };
}

function isNumber(code: string): boolean {
  return /^\d+(?:\.\d+)*$/.test(code);
}

/**
 * Whether a code at a place is an element's. A number is none where headings are numbered and it is the next number; elsewhere `1.2`
 * is one only where the document repeats it, since a code stands in both lists and a section's number once. So it is with `A-3-2`.
 * A whole work package, `WP 2`, is an element where there are no codes but such, or others on its level: elsewhere it holds elements.
 */
function codesIn(pieces: Piece[]): (code: string, at: number) => boolean {
  const times = counted(pieces.map(({ plain, form }) => (form === 'bullet' ? null : codeOf(plain))));
  const isNumbered = pieces.some(({ plain }) => sectionNumber.test(plain) && listOf(plain) !== null);
  const sections = isNumbered
    ? sectionNumbersIn(pieces.map(({ plain, form }) => (form === 'bullet' ? '' : plain)))
    : null;
  const levels = new Set(pieces.flatMap(({ plain, level }) => (codeOf(plain)?.includes('.') ? [level] : [])));
  return (code, at) => {
    if (isWholePackage(code)) return levels.size === 0 || levels.has(pieces[at]?.level ?? 0);
    if (isNumber(code) && sections !== null) return !sections.has(at);
    return isPlainCode(code) || (times.get(code) ?? 0) > 1;
  };
}

function isPlainCode(code: string): boolean {
  return isNumber(code) ? !/^\d+\.\d+$/.test(code) : code.includes('.');
}

function isWholePackage(code: string): boolean {
  return /^\p{L}.*\P{N}\d+$/u.test(code) && !/[.-]/.test(code);
}

function codeOf(plain: string): string | null {
  return (readCodeHeading(plain) ?? readHyphenCode(withoutNumber(plain)))?.code ?? null;
}

function splitAtColon(plain: string): { head: string; rest: string | null } {
  const [, head = plain, rest = ''] = /^([^:]{2,60}):\s*(.*)$/u.exec(plain) ?? [];
  return { head: head.trim(), rest: rest === '' ? null : rest };
}

function wordsOfForm(form: ReportForm | null): Map<string, ListName> {
  if (form === null) return new Map();
  return new Map([
    [headingKey(form.accomplishments), 'accomplishments'],
    [headingKey(form.plans), 'plans'],
  ]);
}

function countHeadings(pieces: Piece[]): Map<string, number> {
  return counted(pieces.map((piece) => (piece.form === 'bullet' ? null : headingKey(piece.plain))));
}

function counted(keys: (string | null)[]): Map<string, number> {
  const times = new Map<string, number>();
  for (const key of keys) if (key !== null) times.set(key, (times.get(key) ?? 0) + 1);
  return times;
}

/**
 * Front matter may have an "Accomplishments" of its own: a first list worded as none after it, followed by another before any plans
 * and with no heading right above it, opens no team.
 */
function withoutStrayLists(signs: Sign[], pieces: Piece[]): Sign[] {
  const lists = signs.flatMap((sign, index) => (sign?.is === 'list' ? [{ list: sign.list, index }] : []));
  const [first, second] = lists;
  if (first === undefined || first.list !== 'accomplishments' || second?.list !== 'accomplishments') return signs;
  const keyAt = (index: number) => headingKey(pieces[index]?.plain ?? '');
  const isRepeated = lists.slice(1).some(({ index }) => keyAt(index) === keyAt(first.index));
  const above = pieces[first.index - 1];
  const isUnderTeam = first.index > 3 && above !== undefined && isHeadingLike(above);
  if (isRepeated || isUnderTeam || signs[first.index - 1]?.is === 'code') return signs;
  return signs.map((sign, index) => (index === first.index ? null : sign));
}
