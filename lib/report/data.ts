import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { type ExportChoice, keptExport, mediaTypes, readFiguresOf, renderReport } from '@/lib/report/data-export';
import { isPublishedFigure, readFigures } from '@/lib/report/data-figures';
import { type MonthKey, readLiveMonth, readPublishedMonth } from '@/lib/report/data-read';
import type { MonthReport, ReportVersion } from '@/lib/report/schema';
import type { ReportRequest } from '@/lib/report/schema-requests';
import { outlineOfRows } from '@/lib/report/store/outline';
import { database } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

export { addFigure } from '@/lib/report/data-figure-add';
export { addFrontPart, getFront } from '@/lib/report/data-front';
export { importReport } from '@/lib/report/data-import';
export { publishMonth, reopenMonth } from '@/lib/report/data-publish';

/** A file to hand out: its name, media type and bytes. */
export type OutgoingFile = { name: string; type: string; bytes: Uint8Array };

/**
 * The report of a month, in one statement: as that version of it was published; without one, while it is open or reopened, as it stands
 * now for those who may read drafts, and else as it was last published.
 * @throws Refusal NOT_FOUND where there is no such project, month or version, or it is not the viewer's to read.
 */
export async function getReport(
  viewer: Viewer,
  { project: slug, month, version }: ReportRequest,
): Promise<MonthReport> {
  const project = projectOf(viewer, slug);
  const key = { projectId: project.id, month };
  const isPublished = project.months.some((one) => one.month === month && one.state === 'published');
  const isLive = version === undefined && !isPublished && canReadDrafts(viewer, project);
  const report = isLive ? await liveReport(key) : await publishedReport(key, version ?? null);
  if (report !== null) return report;
  const named = version === undefined ? '' : `version ${version} of the `;
  throw new Refusal('NOT_FOUND', `“${slug}” has no ${named}report of ${month}, or it is not yours to read.`);
}

/**
 * A month's report as a file, such as `meridian-2017-03.docx`; of a published one the file that was made then, where it was.
 * @throws Refusal NOT_FOUND as getReport, SERVICE_UNAVAILABLE where too many exports wait or one takes too long.
 */
export async function exportReport(viewer: Viewer, choice: ReportRequest & ExportChoice): Promise<OutgoingFile> {
  const { project: slug, month, format, edition, version } = choice;
  const report = await getReport(viewer, choice);
  const { id: projectId } = projectOf(viewer, slug);
  const number = report.isDraft ? null : (report.publication?.number ?? null);
  const kept = number === null ? null : await keptExport({ projectId, month, number }, choice);
  const bytes = kept ?? (await renderReport(projectId, report, choice));
  const endings = [
    ...(version === undefined ? [] : [`-version-${version}`]),
    ...(edition === 'summary' ? ['-summary'] : []),
  ];
  const name = `${slug}-${month}${endings.join('')}.${format}`;
  return { name, type: mediaTypes[format], bytes };
}

const extensions: Record<string, string> = { 'image/png': '.png', 'image/jpeg': '.jpg', 'image/svg+xml': '.svg' };

/**
 * The pictures that an export in Markdown or LaTeX expects beside it, such as `figures/0190….png`; none for formats that hold them.
 * Markdown names them without an extension. @throws Refusal as getReport.
 */
export async function exportFigures(viewer: Viewer, choice: ReportRequest & ExportChoice): Promise<OutgoingFile[]> {
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
  const { projectName, language, form, title, versions, ...rows } = found;
  const outline = outlineOfRows(rows, { title, month: key.month, references: form.references });
  const newest: ReportVersion | null = versions[0] ?? null;
  return {
    projectName,
    language,
    outline,
    form,
    versions,
    isDraft: newest === null || newest.reopening !== null,
    publication: newest,
  };
}

async function publishedReport(key: MonthKey, version: number | null): Promise<MonthReport | null> {
  const found = await readPublishedMonth(database(), key, version);
  if (found === null) return null;
  const { number, ...report } = found;
  return { ...report, isDraft: false, publication: report.versions.find((one) => one.number === number) ?? null };
}
