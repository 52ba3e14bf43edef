import { type CheckedLine, quoted } from '@/lib/checks/rules-line';
import type { Finding } from '@/lib/checks/schema';
import { monthWord } from '@/lib/shared/day';

type Months = { lines: CheckedLine[]; earlier: CheckedLine[]; before: string };

/** Epics that had another title the month before. */
export function findRetitled({ lines, earlier, before }: Months): Finding[] {
  const titles = new Map(earlier.flatMap(epicOf).map(({ key, title }) => [key, title]));
  return lines.flatMap((line) =>
    epicOf(line).flatMap(({ key, title }): Finding[] => {
      const was = titles.get(key);
      if (was === undefined || isSameTitle(was, title)) return [];
      const says = `Epic ${key} is now called ${quoted(title)}; in ${monthWord(before)} it was ${quoted(was)}.`;
      return [{ kind: 'retitled', entryId: line.entryId, lineId: line.id, says }];
    }),
  );
}

/** The key and the title of an epic's line; none for another line, and for an epic without either. */
function epicOf({ kind, words, references: [ticket] }: CheckedLine): { key: string; title: string }[] {
  if (kind !== 'epic' || ticket === undefined) return [];
  const title = words
    .replace(ticket.raw, '')
    .replace(/^[\s()[\]:;,–—-]+|[\s()[\]:;,.–—-]+$/g, '')
    .replace(/\s+/g, ' ');
  return title === '' ? [] : [{ key: ticket.key, title }];
}

function isSameTitle(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
