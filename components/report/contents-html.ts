import { contentsLineHtml, sharedStart } from '@/components/report/heading-html';
import { isFolded, type ReportParts } from '@/components/report/report-parts';
import type { ReportDocument } from '@/lib/report/document';
import { type ContentsEntry, listContents } from '@/lib/report/render/contents';

/** The contents: beside the text, folded above it where the screen is narrow. Of a folded report down to its teams. */
export function contentsHtml(document: ReportDocument, parts: ReportParts): string {
  const listed = listContents(document);
  const shown = isFolded(parts) ? listed.filter(({ heading }) => heading.role !== 'entry') : listed;
  const lines = shown.map((entry, index) => contentsLineHtml(entry, sharedAt(shown, index)));
  return `<details class=beside><summary>Contents</summary><nav aria-label=Contents><ol>${lines.join('')}</ol></nav></details>`;
}

/** What the codes of all elements of this entry's team begin with. */
function sharedAt(entries: ContentsEntry[], index: number): string {
  if (entries[index]?.heading.role !== 'entry') return '';
  const isOther = ({ heading }: ContentsEntry) => heading.role !== 'entry';
  const start = entries.slice(0, index).findLastIndex(isOther) + 1;
  const end = entries.findIndex((entry, at) => at > index && isOther(entry));
  const team = entries.slice(start, end === -1 ? entries.length : end);
  return sharedStart(team.flatMap(({ heading }) => heading.code ?? []));
}
