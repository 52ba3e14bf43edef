import { readCodeHeading, withoutNumber } from '@/lib/report/import/compose/codes';
import { partsOfHeading } from '@/lib/report/import/compose/joined-headings';
import { monthIn } from '@/lib/report/import/compose/month';
import { titleText } from '@/lib/report/import/compose/opening';
import { isStaffing, listOf, teamName } from '@/lib/report/import/compose/words';
import { nodesOf } from '@/lib/report/nodes';
import type { ReportOutline } from '@/lib/report/schema';

/** Numbers of a source's lines that an outline neither holds nor lists as unplaced: none, whatever the source. For checking. */
export function linesNotHeld(text: string, outline: ReportOutline): number[] {
  const held = new Set(outline.unplaced.map(({ line }) => line));
  for (const { lines } of nodesOf(outline)) for (let at = lines[0]; at <= lines[1]; at += 1) held.add(at);
  const headings = headingsOf(outline);
  return text.split(/\r\n?|\n/).flatMap((line, index) => {
    const isHeld = line.trim() === '' || held.has(index + 1) || isHeading(line, headings);
    return isHeld ? [] : [index + 1];
  });
}

function headingsOf({ title, front, sections }: ReportOutline): Set<string> {
  const inSections = sections.flatMap(({ team, under, entries, staffing }) => [
    team,
    under ?? '',
    ...entries.flatMap(({ heading, title: own }) => [heading.accomplishments ?? '', heading.plans ?? '', own ?? '']),
    ...staffing.map(({ heading }) => heading),
  ]);
  return new Set([title, ...front.map(({ heading }) => heading), ...inSections].map(bare));
}

function isHeading(line: string, headings: Set<string>): boolean {
  const text = bare(line);
  const own = bare(withoutNumber(line.trim()).replace(/^\d{1,2}\s+(?=\P{Ll})/u, ''));
  const owner = partsOfHeading(own)?.owner ?? own;
  const isKnown = [text, own, owner, titleText(text)].some((one) => headings.has(one) || headings.has(teamName(one)));
  const isWord = listOf(text) !== null || isStaffing(text) || readCodeHeading(text) !== null;
  return isKnown || isWord || monthIn(text)?.isAlone === true || /^(?:[=-]+|#+)$/.test(line.trim());
}

function bare(text: string): string {
  return text
    .replace(/[#*_\\`<>]|^\s*[=~-]{2,}|[=~-]{2,}\s*$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*:$/, '');
}
