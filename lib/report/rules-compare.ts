import { plainRows, plainWords } from '@/lib/lines/rules-rich';
import { compareLines, type ListLine } from '@/lib/report/rules-compare-lines';
import type { OutlineEntry, OutlineNode, OutlineSection, ReportOutline } from '@/lib/report/schema';
import type { ComparedEntry, ComparedSection, Comparison } from '@/lib/report/schema-compare';
import { groupBy } from '@/lib/shared/group';
import type { ReferencePattern } from '@/lib/shared/report-form';

type Reports = { older: ReportOutline; newer: ReportOutline; patterns: ReferencePattern[] };

/** What became of one report in another. Sections are the same by their team, entries by code or title, lists by what they are. */
export function compareReports({ older, newer, patterns }: Reports): Pick<Comparison, 'counts' | 'sections'> {
  const sections = unite(partsOf(older), partsOf(newer)).map(
    ([name, was, is]): ComparedSection => ({ name, entries: compareEntries(was ?? [], is ?? [], patterns) }),
  );
  const found = sections.filter(({ entries }) => entries.length > 0);
  const lines = found.flatMap(({ entries }) => entries.flatMap(({ lists }) => lists.flatMap((list) => list.lines)));
  const count = (kind: (typeof lines)[number]['kind']) => lines.filter((line) => line.kind === kind).length;
  return {
    sections: found,
    counts: { same: count('same'), changed: count('changed'), new: count('new'), gone: count('gone') },
  };
}

/** A list under a name: "Accomplishments". */
type List = { name: string; nodes: OutlineNode[] };
type Named<Thing> = { name: string; of: Thing };

function compareEntries(older: Named<List[]>[], newer: Named<List[]>[], patterns: ReferencePattern[]): ComparedEntry[] {
  return unite(older, newer).flatMap(([name, was, is]) => {
    const lists = unite(named(was ?? []), named(is ?? [])).flatMap(([title, before, after]) => {
      const lines = compareLines(flat(before ?? []), flat(after ?? []), patterns);
      return lines.length === 0 ? [] : [{ title, lines }];
    });
    return lists.length === 0 ? [] : [{ name, lists }];
  });
}

function named(lists: List[]): Named<OutlineNode[]>[] {
  return lists.map(({ name, nodes }) => ({ name, of: nodes }));
}

/** All names in the order of the newer list, then those that only the older has, each with what is there. */
function unite<Thing>(older: Named<Thing>[], newer: Named<Thing>[]): [string, Thing | undefined, Thing | undefined][] {
  const [were, are] = [keyed(older), keyed(newer)];
  return [
    ...[...are].map(([key, { name, of }]): [string, Thing | undefined, Thing] => [name, were.get(key)?.of, of]),
    ...[...were].flatMap(([key, { name, of }]): [string, Thing, undefined][] =>
      are.has(key) ? [] : [[name, of, undefined]],
    ),
  ];
}

/** By name; of several with one name, the first, the second and so on. */
function keyed<Thing>(things: Named<Thing>[]): Map<string, Named<Thing>> {
  const groups = groupBy(things, ({ name }) => name.toLowerCase());
  const keys = [...groups].flatMap(([name, group]) => group.map((thing, at) => [thing, `${at} ${name}`] as const));
  const keyOf = new Map(keys);
  return new Map(things.map((thing) => [keyOf.get(thing) ?? '', thing]));
}

function partsOf({ front, sections }: ReportOutline): Named<Named<List[]>[]>[] {
  const fronts = front.map(({ heading, nodes }) => ({ name: heading, of: [{ name: '', nodes }] }));
  return [
    { name: 'Front matter', of: fronts },
    ...sections.map((section) => ({ name: section.team, of: entriesOf(section) })),
  ];
}

function entriesOf({ preamble, entries, staffing }: OutlineSection): Named<List[]>[] {
  return [
    { name: '', of: [{ name: '', nodes: preamble }] },
    ...entries.map((entry) => ({ name: nameOf(entry), of: listsOf(entry) })),
    ...staffing.map(({ heading, nodes }) => ({ name: heading, of: [{ name: '', nodes }] })),
  ];
}

function nameOf({ code, title }: OutlineEntry): string {
  return [code, title].filter((part) => part !== null && part !== '').join(' ');
}

function listsOf({ accomplishments, plans }: OutlineEntry): List[] {
  return [
    { name: 'Accomplished', nodes: accomplishments ?? [] },
    { name: 'Planned', nodes: plans ?? [] },
  ];
}

function flat(nodes: OutlineNode[], depth = 0): ListLine[] {
  return nodes.flatMap((node) => [
    ...saidBy(node).map((said) => ({ depth, ...said })),
    ...flat(node.children, depth + 1),
  ]);
}

/** Of a table each row, of a figure its caption; code as it is written. */
function saidBy({ kind, text }: OutlineNode): Omit<ListLine, 'depth'>[] {
  if (kind === 'code') return [{ words: text }];
  const rows = kind === 'table' ? plainRows(text) : null;
  if (rows === null) return [{ words: plainWords(text), isHeading: kind === 'label' }];
  return rows.map((cells, at) => ({ words: cells.join(' · '), isHeading: at === 0 }));
}
