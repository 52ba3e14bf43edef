import type { Heading, ReportDocument } from '@/lib/report/document';
import type { OutlineNode } from '@/lib/report/schema';

type Block = ReportDocument['blocks'][number];

/** A document cut at its teams: what stands before the first, and each team with all that is its own. */
export type ReportParts = { front: Block[]; teams: TeamPart[] };
export type TeamPart = {
  /** The heading of the group that opens with this team, where one does. */
  above: Heading[];
  heading: Heading;
  blocks: Block[];
  /** How many figures stand before it in the report. */
  figuresBefore: number;
};

export function cutAtTeams(document: ReportDocument): ReportParts {
  const front: Block[] = [];
  const teams: TeamPart[] = [];
  let above: Heading[] = [];
  let figures = 0;
  for (const block of document.blocks) {
    if (block.kind === 'heading' && block.role === 'group') above.push(block);
    else if (block.kind === 'heading' && block.role === 'team') {
      teams.push({ above, heading: block, blocks: [], figuresBefore: figures });
      above = [];
    } else (teams.at(-1)?.blocks ?? front).push(block);
    if (block.kind === 'body') figures += countFigures(block.nodes);
  }
  return { front, teams };
}

/** With more teams than this, a report shows their names, and each team's part when it is opened. */
const mostTeamsOpen = 24;

export function isFolded({ teams }: ReportParts): boolean {
  return teams.length > mostTeamsOpen;
}

/** The team whose part has this heading. */
export function teamWith({ teams }: ReportParts, id: string): TeamPart | undefined {
  return teams.find(({ heading, blocks }) => [heading, ...blocks].some((block) => 'id' in block && block.id === id));
}

function countFigures(nodes: OutlineNode[]): number {
  return nodes.reduce((sum, { kind, children }) => sum + (kind === 'figure' ? 1 : 0) + countFigures(children), 0);
}
