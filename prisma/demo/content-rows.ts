import { addMonths, firstMonth, instant, monthsOfYear } from '@/prisma/demo/calendar';
import { chance } from '@/prisma/demo/ids';
import type { DraftList } from '@/prisma/demo/ledger';
import { lineOfSaid } from '@/prisma/demo/ledger';
import { addLines, addLinks, type LineIds } from '@/prisma/demo/line-rows';
import { type SectionHistory, sectionHistory } from '@/prisma/demo/reviews';
import { emptyRows, positionAt, type Rows } from '@/prisma/demo/rows';
import { known, type Scene } from '@/prisma/demo/scene';
import type { Said } from '@/prisma/demo/story';
import type { ToldTeam } from '@/prisma/demo/telling';
import { type Variation, variedMonth, variedText } from '@/prisma/demo/variation';

/** The sections of twelve months of one copy of the teams, with all that hangs on their lines. */
export function contentRows(scene: Scene, told: ToldTeam[], variation: Variation): Rows {
  const rows = emptyRows();
  const lineIds: LineIds = new Map();
  for (let place = 0; place < monthsOfYear; place += 1) {
    const month = variedMonth(addMonths(firstMonth, place), variation);
    for (const team of told) addSection({ rows, scene, lineIds, variation, place, month, team });
  }
  addLinks(rows, scene, lineIds);
  return rows;
}

type SectionOf = {
  rows: Rows;
  scene: Scene;
  lineIds: LineIds;
  variation: Variation;
  place: number;
  month: string;
  team: ToldTeam;
};

type PlacedBlock = {
  sectionId: string;
  entryId: string | null;
  heading: string | null;
  position: number;
  history: SectionHistory;
};

function addSection(section: SectionOf): void {
  const { rows, scene, variation, place, month, team } = section;
  const { projectId, ids } = scene;
  const { id: teamId, name: heading, position } = known(scene.teams, `${variation.copy}/${team.team.key}`);
  const history = sectionHistory(team.team.key, place, variation.year);
  const sectionId = ids(history.writtenFrom);
  rows.Section.push({ projectId, id: sectionId, month, teamId, heading, under: null, position });
  addHistory(section, sectionId, history);
  const block = { sectionId, entryId: null, heading: null, position: 0, history };
  addSaid(section, { place: 'preamble', said: team.story.preambles }, block);
  addSaid(section, { place: 'staffing', said: team.story.staffing }, { ...block, heading: 'Staffing' });
  team.elements.forEach((_, index) => {
    addEntry(section, { sectionId, index, history });
  });
}

function addHistory(
  { rows, scene, variation, team }: SectionOf,
  sectionId: string,
  { submissions }: SectionHistory,
): void {
  const { projectId, ids, people } = scene;
  const submittedById = known(people, `${variation.copy}/${team.team.tcam}`);
  const reviewedById = known(people, `${variation.copy}/IO`);
  for (const { at, review } of submissions) {
    const id = ids(at);
    rows.Submission.push({ projectId, id, sectionId, submittedById, submittedAt: at });
    if (review === null) continue;
    const verdict = review.comment === null ? 'accepted' : 'returned';
    const { comment, at: reviewedAt } = review;
    rows.Review.push({ projectId, submissionId: id, verdict, comment, reviewedById, reviewedAt });
  }
}

type TeamText = { place: 'preamble' | 'staffing'; said: { month: number; said: Said }[] };

function addSaid(section: SectionOf, { place, said }: TeamText, block: PlacedBlock): void {
  const lines = said.filter(({ month }) => month === section.place).map((one) => lineOfSaid(one.said));
  if (lines.length > 0) addBlock(section, { place, list: { lines, nil: null } }, block);
}

type PlacedEntry = { sectionId: string; index: number; history: SectionHistory };

function addEntry(section: SectionOf, { sectionId, index, history }: PlacedEntry): void {
  const { rows, scene, variation, place, team } = section;
  const element = team.elements[index];
  const month = element?.months[place];
  if (element === undefined || month === undefined) return;
  const code = element.code === null ? null : variedText(element.code, variation);
  const { projectId, ids, elements } = scene;
  const entryId = ids(history.writtenFrom);
  const elementId = known(elements, code ?? `${variation.copy}/${team.team.key}`);
  const { title } = element;
  rows.Entry.push({ projectId, id: entryId, sectionId, elementId, code, title, position: positionAt(index) });
  const heading = code === null ? null : `${code} ${title}`;
  const block = { sectionId, entryId, heading, position: index, history };
  addBlock(section, { place: 'accomplished', list: month.accomplished }, block);
  addBlock(section, { place: 'planned', list: month.planned }, block);
}

type NewBlock = { place: 'accomplished' | 'planned' | TeamText['place']; list: DraftList };

function addBlock(section: SectionOf, { place, list }: NewBlock, block: PlacedBlock): void {
  const { rows, scene, lineIds, variation, month, team } = section;
  const { sectionId, entryId, heading, history } = block;
  const { projectId, ids } = scene;
  const at = writtenAt(history, `${block.position}/${place}`);
  const id = ids(at);
  const code = null;
  const position = positionAt(block.position);
  rows.Block.push({ projectId, id, month, place, sectionId, entryId, heading, code, nil: list.nil, position });
  const decidedAt = history.submissions[0]?.at ?? at;
  const lines = { blockId: id, lines: list.lines, at, decidedAt, tcam: team.team.tcam };
  addLines({ rows, scene, lineIds, variation }, lines);
}

/** Some hour between the first word and the submission. */
function writtenAt({ writtenFrom, submissions }: SectionHistory, key: string): Date {
  const until = submissions[0]?.at ?? instant('2017-07', 6, 840);
  const minutes = Math.floor((until.getTime() - writtenFrom.getTime()) / 60_000);
  return new Date(writtenFrom.getTime() + chance(`${key}/${writtenFrom.toISOString()}`, Math.max(1, minutes)) * 60_000);
}
