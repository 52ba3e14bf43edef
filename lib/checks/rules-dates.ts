import * as chrono from 'chrono-node';
import type { CheckedLine } from '@/lib/checks/rules-line';
import type { Finding } from '@/lib/checks/schema';
import { monthWord } from '@/lib/shared/day';

/**
 * Days that do not belong to the month: in what was accomplished, any other day; in what is planned, one that was over before the month
 * began. Only days with their month count, `29 May` or `2017-05-29`; without a year, in the year that is nearest.
 */
export function findOutsideDates(lines: CheckedLine[], month: string): Finding[] {
  return lines.flatMap((line) => {
    const isOutside = outsideIn[line.place];
    const day = isOutside && daysIn(line, month).find(({ from, to }) => isOutside(month, from, to));
    if (!day) return [];
    const says = `“${day.text}” lies ${line.place === 'planned' ? 'before' : 'outside'} ${monthWord(month)}.`;
    return [{ kind: 'outside', entryId: line.entryId, lineId: line.id, says }];
  });
}

type IsOutside = (month: string, from: string, to: string) => boolean;

const outsideIn: Partial<Record<CheckedLine['place'], IsOutside>> = {
  accomplished: (month, from, to) => from.slice(0, 7) > month || to.slice(0, 7) < month,
  planned: (month, _, to) => to.slice(0, 7) < month,
};

type Days = { text: string; from: string; to: string };

/** A line without is not worth the parser, which takes a thousand times as long. */
const mayHoldDay =
  /\d.*\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec).*\d|\d{4}-\d\d-\d\d/i;
const isWritten = /\d.*\p{L}{3}|\p{L}{3}.*\d|^\d{4}-\d\d-\d\d$/u;

function daysIn({ words, references }: CheckedLine, month: string): Days[] {
  const bare = references.reduce((rest, { raw }) => rest.replaceAll(raw, ' — '), words);
  if (!mayHoldDay.test(bare)) return [];
  const middle = { instant: new Date(`${month}-15T12:00:00Z`), timezone: 'UTC' };
  return chrono.en.GB.parse(bare, middle)
    .filter((found) => isWritten.test(found.text) && !found.tags().has('result/relativeDate') && isDay(found.start))
    .map(({ text, start, end }) => ({ text: text.replace(/^on /i, ''), from: dayOf(start), to: dayOf(end ?? start) }));
}

function isDay(components: chrono.ParsedComponents): boolean {
  return components.isCertain('day') && components.isCertain('month');
}

function dayOf(components: chrono.ParsedComponents): string {
  return components.date().toISOString().slice(0, 10);
}
