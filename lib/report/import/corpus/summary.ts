import type { Reading } from '@/lib/report/import/read';
import { readReport } from '@/lib/report/import/read';
import { nodesOf } from '@/lib/report/nodes';
import type { OutlineNode } from '@/lib/report/schema';
import type { LineKind } from '@/lib/shared/line-kind';

/** A report in few words, for comparing with what a person reads in it: see `shape`. */
export type Summary = {
  title: string;
  month: string;
  front: string[];
  teams: Record<string, Record<string, string>>;
  references: Record<string, number>;
  unplaced: string[];
};

/** Reads a document that a test has written. */
export function readDocument(name: string, content: string | Uint8Array): Promise<Reading> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readReport({ name, bytes }, { form: null, corrections: [] });
}

/** Teams with their elements, `accomplishments / plans`, and staffing. */
export function summaryOf({ outline }: Reading): Summary {
  const teams = outline.sections.map(({ team, under, preamble, entries, staffing }) => {
    const rows: [string, string][] = [
      ...(preamble.length === 0 ? [] : [['preamble', shape(preamble)] as [string, string]]),
      ...entries.map(({ code, title, accomplishments, plans }): [string, string] => [
        [code, title].filter((part) => part !== null).join(' ') || 'all',
        `${shape(accomplishments)} / ${shape(plans)}`,
      ]),
      ...staffing.map(({ heading, code, nodes }): [string, string] => [
        `${heading}${code === null ? '' : ` of ${code}`}`,
        shape(nodes),
      ]),
    ];
    return [under === null ? team : `${under} > ${team}`, Object.fromEntries(rows)] as const;
  });
  return {
    title: outline.title,
    month: outline.month,
    front: outline.front.map(({ heading, nodes }) => `${heading}: ${shape(nodes)}`),
    teams: Object.fromEntries(teams),
    references: Object.fromEntries(
      outline.references.map(({ kind, raw, count, malformed }) => [`${kind} ${raw}${malformed ? ' ?' : ''}`, count]),
    ),
    unplaced: outline.unplaced.map(({ text }) => text),
  };
}

/** All texts of a report, in reading order. */
export function textsOf({ outline }: Reading): string[] {
  return nodesOf(outline).map(({ text }) => text);
}

const signs: [LineKind, string][] = [
  ['item', 'item'],
  ['label', 'label'],
  ['epic', 'epic'],
  ['prose', 'prose'],
  ['nil', 'nil'],
  ['table', 'table'],
  ['figure', 'figure'],
  ['code', 'code'],
];

/** `2 item (3) 1 nil`: how many of each kind stand in a list, and how many are nested in those; `-`: no such list. */
function shape(nodes: OutlineNode[] | null): string {
  if (nodes === null) return '-';
  const parts = signs.flatMap(([kind, word]) => {
    const own = nodes.filter((node) => node.kind === kind);
    const nested = own.reduce((sum, node) => sum + countNested(node), 0);
    return own.length === 0 ? [] : [`${own.length} ${word}${nested === 0 ? '' : ` (${nested})`}`];
  });
  return parts.join(' ') || 'empty';
}

function countNested({ children }: OutlineNode): number {
  return children.reduce((sum, child) => sum + 1 + countNested(child), 0);
}
