import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { type ExportChoice, mediaTypes, readFiguresOf, renderReport } from '@/lib/report/data-export';
import { isPublishedFigure, readFigures } from '@/lib/report/data-figures';
import { type MonthKey, readLiveMonth, readPublishedMonth } from '@/lib/report/data-read';
import type { MonthReport } from '@/lib/report/schema';
import type { MonthAddress } from '@/lib/report/schema-requests';
import { outlineOfRows } from '@/lib/report/store/outline';
import { database } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

export { importReport } from '@/lib/report/data-import';

/** A file to hand out: its name, media type and bytes. */
export type OutgoingFile = { name: string; type: string; bytes: Uint8Array };

/**
 * The report of a month, in one statement: as it stands now for those who may read drafts, for all others as it was last published.
 * @throws Refusal NOT_FOUND where there is no such project or month, or it is not the viewer's to read.
 */
export async function getReport(viewer: Viewer, { project: slug, month }: MonthAddress): Promise<MonthReport> {
  const project = projectOf(viewer, slug);
  const key = { projectId: project.id, month };
  const report = canReadDrafts(viewer, project) ? await liveReport(key) : await publishedReport(key);
  if (report === null)
    throw new Refusal('NOT_FOUND', `“${slug}” has no report of ${month}, or it is not yours to read.`);
  return report;
}

/**
 * A month's report as a file, such as `meridian-2017-03.docx`.
 * @throws Refusal NOT_FOUND as getReport, SERVICE_UNAVAILABLE where too many exports wait or one takes too long.
 */
export async function exportReport(viewer: Viewer, choice: MonthAddress & ExportChoice): Promise<OutgoingFile> {
  const { project: slug, month, format, edition } = choice;
  const report = await getReport(viewer, choice);
  const bytes = await renderReport(projectOf(viewer, slug).id, report, choice);
  const name = `${slug}-${month}${edition === 'summary' ? '-summary' : ''}.${format}`;
  return { name, type: mediaTypes[format], bytes };
}

const extensions: Record<string, string> = { 'image/png': '.png', 'image/jpeg': '.jpg', 'image/svg+xml': '.svg' };

/**
 * The pictures that an export in Markdown or LaTeX expects beside it, such as `figures/0190….png`; none for formats that hold them.
 * Markdown names them without an extension. @throws Refusal as getReport.
 */
export async function exportFigures(viewer: Viewer, choice: MonthAddress & ExportChoice): Promise<OutgoingFile[]> {
  if (choice.format !== 'md' && choice.format !== 'tex') return [];
  const report = await getReport(viewer, choice);
  const figures = await readFiguresOf(projectOf(viewer, choice.project).id, report, choice);
  return [...figures].map(([address, { type, bytes }]) => {
    const extension = choice.format === 'tex' ? (extensions[type] ?? '') : '';
    return { name: `${address}${extension}`, type, bytes };
  });
}

/** A picture of a project's reports; for those who read no drafts, one that was published. @throws Refusal NOT_FOUND for any other. */
export async function getFigure(viewer: Viewer, { project: slug, id }: { project: string; id: string }) {
  const project = projectOf(viewer, slug);
  const isReadable = canReadDrafts(viewer, project) || (await isPublishedFigure(project.id, id));
  const figure = isReadable ? (await readFigures(project.id, [id])).get(`figures/${id}`) : undefined;
  if (figure === undefined)
    throw new Refusal('NOT_FOUND', `“${slug}” has no figure “${id}”, or it is not yours to see.`);
  return figure;
}

async function liveReport(key: MonthKey): Promise<MonthReport | null> {
  const found = await readLiveMonth(database(), key);
  if (found === null) return null;
  const { projectName, language, form, title, publication: newest, ...rows } = found;
  const outline = outlineOfRows(rows, { title, month: key.month, references: form.references });
  const isDraft = newest === null || newest.isReopened;
  const publication = newest && { number: newest.number, publishedAt: newest.publishedAt };
  return { projectName, language, outline, form, isDraft, publication };
}

async function publishedReport(key: MonthKey): Promise<MonthReport | null> {
  const found = await readPublishedMonth(database(), key);
  if (found === null) return null;
  const { number, publishedAt, ...report } = found;
  return { ...report, isDraft: false, publication: { number, publishedAt } };
}
