import type { OutlineNode, OutlineSection, ReportOutline } from '@/lib/report/schema';

type Change = (nodes: OutlineNode[]) => OutlineNode[];

/** Every node of a report, those inside others too, in reading order: front matter, preambles, both lists of entries, staffing. */
export function nodesOf({ front, sections }: Pick<ReportOutline, 'front' | 'sections'>): OutlineNode[] {
  return [...front.flatMap(({ nodes }) => allNodes(nodes)), ...sections.flatMap(nodesOfSection)];
}

/** Nodes and all that are inside them, in reading order. */
export function allNodes(nodes: OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}

/** Whether a line's text is block Markdown, which runs over several lines of the file and holds no line of its own. */
export function isBlock({ kind }: Pick<OutlineNode, 'kind'>): boolean {
  return kind === 'table' || kind === 'figure' || kind === 'code';
}

/** An outline with each of its lists of nodes changed: front matter, preambles, both lists of entries, staffing. */
export function withNodes(outline: ReportOutline, change: Change): ReportOutline {
  const front = outline.front.map((one) => ({ ...one, nodes: change(one.nodes) }));
  return { ...outline, front, sections: outline.sections.map((section) => withNodesOfSection(section, change)) };
}

function nodesOfSection({ preamble, entries, staffing }: OutlineSection): OutlineNode[] {
  const lists = entries.flatMap(({ accomplishments, plans }) => [...(accomplishments ?? []), ...(plans ?? [])]);
  return allNodes([...preamble, ...lists, ...staffing.flatMap(({ nodes }) => nodes)]);
}

function withNodesOfSection(section: OutlineSection, change: Change): OutlineSection {
  return {
    ...section,
    preamble: change(section.preamble),
    entries: section.entries.map((entry) => ({
      ...entry,
      accomplishments: entry.accomplishments && change(entry.accomplishments),
      plans: entry.plans && change(entry.plans),
    })),
    staffing: section.staffing.map((one) => ({ ...one, nodes: change(one.nodes) })),
  };
}
