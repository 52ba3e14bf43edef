import type { Piece } from '@/lib/report/import/compose/piece';

// Languages whose names of months are understood. Earlier ones win where one word means two months (Czech and Croatian "listopad").
const languages =
  'en fr de es it pt nl pl cs sk sl sv nb da fi et lv lt hu ro bg uk ru el tr ca eu ga id vi ar he hi ja zh ko'.split(
    ' ',
  );

/** isAlone: the line says little else than which month is reported. */
type Found = { month: string; rank: number; isAlone: boolean };
const year = '((?:19|20)\\d{2})';

// Words of a line that only says for which month the report is.
const periodWords = new RegExp(
  `(?<!\\p{L})(?:${[
    "reports?|reporting|monthly|month(?:'s)?|period|progress|status|project|for|of|the|from|to|covering|and|ending|ended|date",
    'berichtszeitraum|berichtsmonat|monatsbericht|bericht|zeitraum|monat|für|vom|bis',
    'rapport|mensuel|mois|période|couverte|du|de|au|le|informe|mensual|mes|período|periodo|del|al|desde|hasta',
    'relazione|mensile|mese|dal|relatório|mês|maandrapport|verslag|periode|maand|van|tot',
    'ежемесячный|отч[её]т(?:ный|ность)?|период|месяц|за|с|по|г|года|raport|miesięczny|okres|miesiąc|od|do',
    'μηνιαία|αναφορά|περίοδος|měsíční|zpráva|období|rapport|månad|månadsrapport|rapportperiode|kuukausi|raportti',
  ].join('|')})(?!\\p{L})`,
  'gu',
);
const namesPeriod = /period|zeitraum|berichtsmonat|période|per[ií]odo|период|okres|περίοδος|reporting month/u;

/** at: the piece that says nothing else; null where it says more. isOfDay: only a day is named, which may be that of the writing. */
export type FoundMonth = { month: string; at: number | null; line: number; isOfDay: boolean };

/** The reporting month (`2017-03`) that the first lines name; null where they name none. */
export function findMonth(pieces: Piece[]): FoundMonth | null {
  const found = pieces.flatMap((piece, at) => {
    const one = monthIn(piece.plain);
    return one === null ? [] : [{ ...one, at }];
  });
  const [best] = [...found].sort((one, other) => one.rank - other.rank || one.at - other.at);
  if (best === undefined) return null;
  return {
    month: best.month,
    at: best.isAlone ? best.at : null,
    line: pieces[best.at]?.lines[0] ?? 0,
    isOfDay: best.rank === 2,
  };
}

/** The month named in a line. rank 0: the line says nothing else, or that it names the period; 1: it names a month; 2: it names a day. */
export function monthIn(plain: string): Found | null {
  const text = plain.normalize('NFC').toLocaleLowerCase('en');
  const read = readNumeric(text) ?? readNamed(text) ?? readShort(text);
  if (read === null) return null;
  const isBare = text.replace(read.raw, '').replace(/[\s.,:()–—-]|\bde\b|\bdel\b|г\b|года/gu, '') === '';
  const isPeriod = namesPeriod.test(text);
  const isAlone = isBare || (text.length <= 80 && /^[\P{L}]*$/u.test(withoutPeriod(text, read.raw)));
  return { month: read.month, rank: isBare || isPeriod ? 0 : read.rank, isAlone };
}

function withoutPeriod(text: string, raw: string): string {
  const rest = text.replace(raw, ' ').replace(periodWords, ' ');
  return rest.replace(/\p{L}[\p{L}\p{M}]*/gu, (word) =>
    monthNames().has(word) || /^(?:st|nd|rd|th)$/.test(word) ? ' ' : word,
  );
}

type Read = { month: string; raw: string; rank: number };

function readNumeric(text: string): Read | null {
  const [raw, before, after] = new RegExp(`(?<![\\d.])${year}[-/.年]\\s?(0?[1-9]|1[0-2])(?!\\d)月?`).exec(text) ?? [];
  if (raw !== undefined) {
    const isDay = /^[-/.]\d/.test(text.slice(text.indexOf(raw) + raw.length));
    return { month: `${before}-${after?.padStart(2, '0')}`, raw, rank: isDay ? 2 : 1 };
  }
  const [turned, month, ofYear] = new RegExp(`(?<![\\d/.-])(0?[1-9]|1[0-2])[-/.]${year}(?!\\d)`).exec(text) ?? [];
  if (turned !== undefined) return { month: `${ofYear}-${month?.padStart(2, '0')}`, raw: turned, rank: 1 };
  const [day, ofDay, yearOfDay] =
    new RegExp(`(?<![\\d.])\\d{1,2}\\.\\s?(0?[1-9]|1[0-2])\\.\\s?${year}(?!\\d)`).exec(text) ?? [];
  return day === undefined ? null : { month: `${yearOfDay}-${ofDay?.padStart(2, '0')}`, raw: day, rank: 2 };
}

function readNamed(text: string): Read | null {
  const words = [...text.matchAll(/[\p{L}\p{M}]+/gu)];
  for (const word of words) {
    const number = monthNames().get(word[0]);
    if (number === undefined) continue;
    const years = [...text.matchAll(new RegExp(`(?<!\\d)${year}(?!\\d)`, 'g'))];
    const [nearest] = years.sort((one, other) => gap(word, one) - gap(word, other));
    if (nearest === undefined || gap(word, nearest) > 16) continue;
    const start = Math.min(word.index, nearest.index);
    const raw = text.slice(start, Math.max(word.index + word[0].length, nearest.index + nearest[0].length));
    const isDay =
      /\d/.test(raw.replace(nearest[0], '')) || /\d{1,2}[.,]?(?:st|nd|rd|th)?\s*$/.test(text.slice(0, start));
    return { month: `${nearest[0]}-${String(number).padStart(2, '0')}`, raw, rank: isDay ? 2 : 1 };
  }
  return null;
}

/** `Mar-17`, `Mar '17`. */
function readShort(text: string): Read | null {
  for (const [raw, name = '', digits = ''] of text.matchAll(/(?<![\p{L}\d])(\p{L}{3,9})(?:-|\s?['’])(\d{2})(?!\d)/gu)) {
    const number = monthNames().get(name);
    if (number !== undefined) return { month: `20${digits}-${String(number).padStart(2, '0')}`, raw, rank: 1 };
  }
  return null;
}

function gap(one: RegExpMatchArray, other: RegExpMatchArray): number {
  const [first, second] = (one.index ?? 0) < (other.index ?? 0) ? [one, other] : [other, one];
  return (second.index ?? 0) - (first.index ?? 0) - first[0].length;
}

let names: Map<string, number> | null = null;

/** Names of months as they stand alone, in a date and shortened, in every language that is understood. */
function monthNames(): Map<string, number> {
  names ??= readMonthNames();
  return names;
}

// Formatters name Greek months in the genitive only.
const greek =
  'ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος';

function readMonthNames(): Map<string, number> {
  const read = new Map(greek.split(' ').map((name, at) => [name, at + 1]));
  const ways: Intl.DateTimeFormatOptions[] = [{ month: 'long' }, { month: 'long', day: 'numeric' }, { month: 'short' }];
  for (const way of ways) {
    for (const language of languages) {
      const format = new Intl.DateTimeFormat(language, { ...way, timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) addName(read, format, month);
    }
  }
  return read;
}

function addName(names: Map<string, number>, format: Intl.DateTimeFormat, month: number): void {
  const parts = format.formatToParts(new Date(Date.UTC(2017, month, 1)));
  const name =
    parts
      .find(({ type }) => type === 'month')
      ?.value.toLocaleLowerCase('en')
      .replace(/\.$/, '') ?? '';
  if (/^\p{L}[\p{L}\p{M}]{2,}$/u.test(name) && !names.has(name)) names.set(name, month + 1);
  if (name === 'sep') names.set('sept', month + 1);
}
