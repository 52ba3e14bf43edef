import type { OutlineNode, OutlineSection, ReportOutline } from '@/lib/report/schema';

type Change = (nodes: OutlineNode[]) => OutlineNode[];

/** An outline with each of its lists of nodes changed: front matter, preambles, both lists of entries, staffing. */
export function withNodes(outline: ReportOutline, change: Change): ReportOutline {
  const front = outline.front.map((one) => ({ ...one, nodes: change(one.nodes) }));
  return { ...outline, front, sections: outline.sections.map((section) => withNodesOfSection(section, change)) };
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
