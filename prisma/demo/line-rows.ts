import { findReferences } from '@/lib/shared/text/references';
import { demoReferences } from '@/prisma/demo/form';
import type { DraftLine } from '@/prisma/demo/ledger';
import { positionAt, type Rows } from '@/prisma/demo/rows';
import { known, type Scene } from '@/prisma/demo/scene';
import type { Remark } from '@/prisma/demo/story';
import { type Variation, variedMilestone, variedMonth, variedText } from '@/prisma/demo/variation';

/** What lines have become, for the links between them. */
export type LineIds = Map<DraftLine, string>;

type Target = { rows: Rows; scene: Scene; lineIds: LineIds; variation: Variation };

/** Lines of one block or beneath one line; `decidedAt` is when their outcomes were recorded, `tcam` who writes where nobody owns. */
type NewLines = { blockId: string; parentId?: string; lines: DraftLine[]; at: Date; decidedAt: Date; tcam: string };

/** Adds lines and those beneath them, their owners, references, outcomes, milestones and comments. */
export function addLines(target: Target, { lines, ...place }: NewLines): void {
  lines.forEach((line, index) => {
    addLine(target, line, { ...place, lines: [], position: positionAt(index) });
  });
}

/** Adds what goes from line to line: fulfilments and carries. Lines of other teams must be there. */
export function addLinks(rows: Rows, { projectId }: Scene, lineIds: LineIds): void {
  for (const [line, id] of lineIds) {
    for (const plan of line.fulfils)
      rows.Fulfilment.push({ projectId, commitmentId: lineId(lineIds, plan), accomplishmentId: id });
    if (line.carriedTo !== null) rows.Carry.push({ projectId, fromId: id, toId: lineId(lineIds, line.carriedTo) });
  }
}

/** @throws Error where the line has not been added. */
function lineId(lineIds: LineIds, line: DraftLine): string {
  const id = lineIds.get(line);
  if (id === undefined) throw new Error(`“${line.text}” is in no list.`);
  return id;
}

function addLine(target: Target, line: DraftLine, place: NewLines & { position: string }): void {
  const { rows, scene, lineIds, variation } = target;
  const { projectId, ids, people } = scene;
  const { blockId, parentId = null, position, at: createdAt } = place;
  const id = ids(createdAt);
  lineIds.set(line, id);
  const markdown = markdownOf(target, line);
  const notBefore = line.notBefore === null ? null : variedMonth(line.notBefore, variation);
  const authorId = known(people, `${variation.copy}/${line.owners[0] ?? place.tcam}`);
  const { kind, starred } = line;
  rows.Line.push({
    projectId,
    id,
    blockId,
    parentId,
    position,
    kind,
    markdown,
    starred,
    notBefore,
    authorId,
    createdAt,
  });
  addReferences(target, id, markdown);
  addHangings(target, { line, id, place });
  addLines(target, { ...place, parentId: id, lines: line.children });
}

function markdownOf({ scene, variation }: Target, { kind, text }: DraftLine): string {
  if (kind !== 'figure') return variedText(text, variation);
  const { id, caption } = known(scene.figures, text);
  return `![${caption}](figures/${id})`;
}

function addReferences({ rows, scene: { projectId, ids } }: Target, lineId: string, markdown: string): void {
  for (const { kind, key, raw, malformed } of findReferences(markdown, demoReferences))
    rows.Reference.push({ projectId, id: ids(new Date(0)), lineId, kind, key: key.slice(0, 500), raw, malformed });
}

type Hanging = { line: DraftLine; id: string; place: NewLines };

function addHangings({ rows, scene, variation }: Target, { line, id: lineId, place }: Hanging): void {
  const { projectId, ids, people, milestones } = scene;
  const personOf = (initials: string) => known(people, `${variation.copy}/${initials}`);
  line.owners.forEach((initials, index) => {
    const owner = { projectId, id: ids(place.at), lineId, personId: personOf(initials) };
    rows.LineOwner.push({ ...owner, isLead: index === 0 });
  });
  for (const code of line.milestones) {
    const milestoneId = known(milestones, variedMilestone(code, variation.copy));
    rows.MilestoneLink.push({ projectId, milestoneId, lineId });
  }
  if (line.outcome !== null) {
    const recordedById = personOf(place.tcam);
    rows.Outcome.push({ projectId, lineId, ...line.outcome, recordedById, recordedAt: place.decidedAt });
  }
  if (variation.copy === 0 && variation.year === 0) addRemarks({ rows, scene }, lineId, line.remarks);
}

function addRemarks({ rows, scene }: Pick<Target, 'rows' | 'scene'>, lineId: string, remarks: Remark[]): void {
  const { projectId, ids, people } = scene;
  let threadId: string | null = null;
  for (const { by, at, text: markdown, standing } of remarks) {
    const writtenAt = new Date(`${at.replace(' ', 'T')}Z`);
    const id = ids(writtenAt);
    const isAnswer = standing === 'answer';
    const thread: string | null = isAnswer ? threadId : null;
    const resolved = standing === 'resolved' ? known(people, '0/IO') : null;
    const comment = { projectId, id, lineId, agendaItemId: null, actionId: null, threadId: thread, markdown };
    const resolvedAt = resolved === null ? null : new Date(writtenAt.getTime() + 90_000_000);
    rows.Comment.push({
      ...comment,
      authorId: known(people, `0/${by}`),
      writtenAt,
      resolvedById: resolved,
      resolvedAt,
    });
    if (!isAnswer) threadId = id;
  }
}
