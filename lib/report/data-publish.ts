import { createHash } from 'node:crypto';
import { canManage } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { keptName, mediaTypes, renderReport } from '@/lib/report/data-export';
import { type MonthKey, readLiveMonth } from '@/lib/report/data-read';
import { whyNotPublished } from '@/lib/report/rules-publish';
import { exportEdition, exportFormat, type MonthReport, type ReportVersion } from '@/lib/report/schema';
import type { PublishRequest, ReopenRequest } from '@/lib/report/schema-requests';
import { outlineOfRows } from '@/lib/report/store/outline';
import { readSections } from '@/lib/sections/data-read';
import { type Database, database, inTransaction, type Transaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import { isSame } from '@/lib/shared/same';
import type { Viewer } from '@/lib/shared/viewer';

const attempts = 3;

/**
 * Publishes a month as its next version: its outline as it stands, and its files in every format, all or nothing. The month is frozen from
 * then on. The files are made first, so that nobody who writes waits for them; where somebody has changed the month by then, they are made anew.
 * @throws Refusal CONFLICT where it is published already, where sections are not accepted and not among `despite`, or where the month does
 * not stand still; SERVICE_UNAVAILABLE where a file cannot be made.
 */
export async function publishMonth(
  viewer: Viewer,
  { project: slug, month, despite }: PublishRequest,
): Promise<ReportVersion> {
  const key = { projectId: managedProject(viewer, slug, 'published').id, month };
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const report = await readyReport(database(), key, despite);
    const files = await renderAll(key, report);
    const number = await inTransaction(viewer.personId, (db) => publish(db, { key, report, files, despite, viewer }));
    if (number !== null) return await versionOf(key, number);
  }
  throw new Refusal(
    'CONFLICT',
    `${month} was changed while its files were made, three times over: publish it once nobody writes in it.`,
  );
}

/** Lets a published month be changed again; its versions stay. @throws Refusal CONFLICT where it is not published. */
export async function reopenMonth(
  viewer: Viewer,
  { project: slug, month, reason }: ReopenRequest,
): Promise<ReportVersion> {
  const key = { projectId: managedProject(viewer, slug, 'reopened').id, month };
  const number = await inTransaction(viewer.personId, async (db) => {
    const newest = await lockedMonth(db, key);
    if (newest === null || newest.isReopened)
      throw new Refusal('CONFLICT', `${month} is not published: it can be changed as it is.`);
    const reopening = { projectId: key.projectId, publicationId: newest.id, reason, reopenedById: viewer.personId };
    await db.reopening.create({ data: reopening });
    return newest.number;
  });
  return await versionOf(key, number);
}

function managedProject(viewer: Viewer, slug: string, done: string) {
  const project = projectOf(viewer, slug);
  if (canManage(viewer, project)) return project;
  throw new Refusal('FORBIDDEN', `Months are ${done} by the project manager.`);
}

/** The month as it would be published now. @throws Refusal where it is not to be. */
async function readyReport(db: Database | Transaction, key: MonthKey, despite: string[]): Promise<MonthReport> {
  const [found, sections] = [await readLiveMonth(db, key), await readSections(db, key)];
  if (found === null || sections === null)
    throw new Refusal('NOT_FOUND', `There is no month ${key.month} in this project.`);
  const refused = whyNotPublished({ month: key.month, despite, ...sections });
  if (refused !== null) throw new Refusal('CONFLICT', refused);
  const { projectName, language, form, title, versions, ...rows } = found;
  const outline = outlineOfRows(rows, { title, month: key.month, references: form.references });
  return { projectName, language, outline, form, versions, isDraft: false, publication: null };
}

type KeptFile = { format: string; name: string; type: string; bytes: Uint8Array<ArrayBuffer> };

async function renderAll({ projectId, month }: MonthKey, report: MonthReport): Promise<KeptFile[]> {
  const choices = exportFormat.options.flatMap((format) =>
    exportEdition.options.map((edition) => ({ format, edition })),
  );
  return await Promise.all(
    choices.map(async ({ format, edition }) => ({
      format: keptName({ format, edition }),
      name: `${month}${edition === 'summary' ? '-summary' : ''}.${format}`,
      type: mediaTypes[format],
      bytes: new Uint8Array(await renderReport(projectId, report, { format, edition, staffing: 'included' })),
    })),
  );
}

type Publishing = { key: MonthKey; report: MonthReport; files: KeptFile[]; despite: string[]; viewer: Viewer };

/** Stores the next version; null where the month no longer is what the files were made from. */
async function publish(db: Transaction, { key, report, files, despite, viewer }: Publishing): Promise<number | null> {
  const newest = await lockedMonth(db, key);
  const { outline, form } = await readyReport(db, key, despite);
  if (!isSame({ outline, form }, { outline: report.outline, form: report.form })) return null;
  const number = (newest?.number ?? 0) + 1;
  const data = { ...key, number, outline, form, publishedById: viewer.personId };
  const { id: publicationId } = await db.publication.create({ data, select: { id: true } });
  const { projectId } = key;
  const rows = files.map(({ format, bytes, ...file }) => ({
    file: {
      ...file,
      projectId,
      id: crypto.randomUUID(),
      bytes,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    },
    format,
  }));
  await db.file.createMany({ data: rows.map(({ file }) => file) });
  const kept = rows.map(({ file, format }) => ({ projectId, publicationId, format, fileId: file.id }));
  await db.publicationFile.createMany({ data: kept });
  return number;
}

/** Keeps others from writing in the month until the transaction ends; gives its newest version, null before the first. */
async function lockedMonth(db: Transaction, { projectId, month }: MonthKey) {
  await db.$queryRaw`select 1 from "Month" where "projectId" = ${projectId}::uuid and "month" = ${month} for update`;
  const newest = await db.publication.findFirst({
    where: { projectId, month },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, reopening: { select: { reason: true } } },
  });
  return newest === null ? null : { id: newest.id, number: newest.number, isReopened: newest.reopening !== null };
}

async function versionOf(key: MonthKey, number: number): Promise<ReportVersion> {
  const month = await readLiveMonth(database(), key);
  const version = month?.versions.find((one) => one.number === number);
  if (version === undefined) throw new Error(`Version ${number} of ${key.month} is not there after it was stored.`);
  return version;
}
