import { readLiveMonth } from '@/lib/report/data-read';
import type { ReportOutline } from '@/lib/report/schema';
import { outlineOfRows } from '@/lib/report/store/outline';
import type { Transaction } from '@/lib/server/db';
import type { ReportForm } from '@/lib/shared/report-form';
import { addMonths, instant } from '@/prisma/demo/calendar';
import { chance } from '@/prisma/demo/ids';
import { known, type Scene } from '@/prisma/demo/scene';

/** Published on 12 May and 14 June, as everybody in the project remembers; other months on some day after they were due. */
const publishedDays: Record<string, number> = { '2017-04': 12, '2017-05': 14 };

/** The month whose first version had two of its milestones' dates swapped. */
const reopened = {
  month: '2017-03',
  codes: ['DS-NET-06', 'DS-NET-07'],
  reason: 'Milestone dates of Halden were swapped.',
};

/** Publishes months, with their outlines as they are read; one was reopened and published again. */
export async function publishMonths(transaction: Transaction, scene: Scene, months: string[]): Promise<void> {
  for (const month of months) {
    const live = await readLiveMonth(transaction, { projectId: scene.projectId, month });
    if (live === null) throw new Error(`There is no month ${month} to publish.`);
    const { title, form } = live;
    const outline = outlineOfRows(live, { title, month, references: form.references });
    if (month === reopened.month) await publishTwice(transaction, scene, { month, outline, form });
    else await publish(transaction, scene, { month, outline, form, number: 1, at: publishedAt(month) });
  }
}

type NewPublication = { month: string; outline: ReportOutline; form: ReportForm };

async function publishTwice(transaction: Transaction, scene: Scene, publication: NewPublication): Promise<void> {
  const { projectId } = scene;
  const at = publishedAt(publication.month);
  const later = (days: number) => new Date(at.getTime() + days * 86_400_000);
  const swapped = withSwapped(publication.outline, reopened.codes);
  const first = await publish(transaction, scene, { ...publication, outline: swapped, number: 1, at });
  const reopening = { projectId, publicationId: first, reason: reopened.reason, reopenedAt: later(8) };
  await transaction.reopening.create({ data: { ...reopening, reopenedById: known(scene.people, '0/IO') } });
  await publish(transaction, scene, { ...publication, number: 2, at: later(9) });
}

async function publish(
  transaction: Transaction,
  { projectId, ids, people }: Scene,
  { month, outline, form, number, at }: NewPublication & { number: number; at: Date },
): Promise<string> {
  const id = ids(at);
  const publication = { projectId, id, month, number, publishedById: known(people, '0/IO'), publishedAt: at };
  await transaction.publication.create({ data: { ...publication, outline, form } });
  return id;
}

function publishedAt(month: string): Date {
  return instant(addMonths(month, 1), publishedDays[month] ?? 12 + chance(month, 5), 600 + chance(month, 300));
}

/** The outline with the forecasts of two milestones, the last cells of their rows, in each other's place. */
function withSwapped(outline: ReportOutline, codes: string[]): ReportOutline {
  const front = outline.front.map((one) => ({
    ...one,
    nodes: one.nodes.map((node) => ({ ...node, text: node.kind === 'table' ? swapped(node.text, codes) : node.text })),
  }));
  return { ...outline, front };
}

function swapped(table: string, [one = '', other = '']: string[]): string {
  const rows = table.split('\n').map((row) => row.split(' | '));
  const rowOf = (code: string) => rows.find((row) => row[0]?.endsWith(code));
  const [first, second] = [rowOf(one), rowOf(other)];
  const [early, late] = [first?.at(-1), second?.at(-1)];
  if (first === undefined || second === undefined || early === undefined || late === undefined)
    throw new Error(`The table of milestones has no ${one} or no ${other}.`);
  first[first.length - 1] = late;
  second[second.length - 1] = early;
  return rows.map((row) => row.join(' | ')).join('\n');
}
