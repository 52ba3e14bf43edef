import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { canManage } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { readMonthContent, readOtherLines, readProjectState, readStoredFiles } from '@/lib/report/data-import-read';
import { tellSizes, writeFiles, writePlan, writeReferences } from '@/lib/report/data-import-write';
import { countReferences } from '@/lib/report/import/compose/references';
import type { Correction } from '@/lib/report/import/corrections';
import type { DocumentFile } from '@/lib/report/import/file/document-file';
import type { Reading } from '@/lib/report/import/read';
import type { ImportResult, ReportOutline } from '@/lib/report/schema';
import { isQuiet } from '@/lib/report/store/changes';
import { type FileRow, type Picture, placeFigures } from '@/lib/report/store/figures';
import { isBlank } from '@/lib/report/store/form';
import { type ImportPlan, planImport } from '@/lib/report/store/plan';
import { referenceWrites } from '@/lib/report/store/references';
import type { ProjectState } from '@/lib/report/store/state';
import { storable } from '@/lib/report/store/storable';
import { type Database, database, inTransaction, type Transaction } from '@/lib/server/db';
import { readReportApart } from '@/lib/server/reader';
import { Refusal } from '@/lib/shared/errors';
import { isSame } from '@/lib/shared/same';
import type { Viewer } from '@/lib/shared/viewer';

export type ImportRequest = {
  /** The project's slug. */
  project: string;
  file: DocumentFile;
  /** `2017-03`, instead of what the document says. */
  month?: string;
  corrections: Correction[];
  /** preview: tells what storing would do, and writes nothing. */
  step: 'preview' | 'store';
};

/**
 * Reads a monthly report into a project, in one transaction; the same file again changes nothing. See docs/importing.md.
 * @throws Refusal NOT_FOUND for a project that is not there or not hers to see, FORBIDDEN to those who do not manage it, CONFLICT
 * where the month is published, BAD_REQUEST or PAYLOAD_TOO_LARGE where the document cannot be read.
 */
export async function importReport(viewer: Viewer, request: ImportRequest): Promise<ImportResult> {
  const project = projectOf(viewer, request.project);
  if (!canManage(viewer, project))
    throw new Refusal('FORBIDDEN', 'Reports are imported by the managers of the project and by administrators.');
  const reading = await read(project.id, request);
  const input = { projectId: project.id, personId: viewer.personId, file: request.file, reading };
  const plan =
    request.step === 'preview'
      ? await planFrom(database(), input)
      : await inTransaction(viewer.personId, (db) => store(db, input));
  const result = resultOf(plan, { reading, step: request.step });
  if (result.step === 'stored' && result.changes.lines.created >= manyLines) await tellSizes();
  return result;
}

/** So many new lines change how the database best reads a month. */
const manyLines = 100;

async function read(projectId: string, { file, month, corrections }: ImportRequest): Promise<Reading> {
  const state = await readProjectState(database(), projectId);
  const form = isBlank(state.form) && !state.isFormEdited ? null : state.form;
  const reading = await readReportApart(file, { form, corrections, ...(month === undefined ? {} : { month }) });
  return { ...reading, ...storable(reading) };
}

type Input = { projectId: string; personId: string; file: DocumentFile; reading: Reading };
type Planned = ImportPlan & { state: ProjectState; outline: ReportOutline };

async function planFrom(db: Database | Transaction, { projectId, reading }: Input): Promise<Planned> {
  const { month } = reading.outline;
  const state = await readProjectState(db, projectId);
  refuseFrozen(state, month);
  const stored = await readMonthContent(db, { projectId, month });
  const pictures = reading.figures.map((figure): Picture => ({ ...figure, sha256: sha256(figure.bytes) }));
  const files =
    pictures.length === 0
      ? noFiles
      : await readStoredFiles(
          db,
          projectId,
          pictures.map((one) => one.sha256),
        );
  const figures = placeFigures(reading.outline, pictures, files, newId);
  const { outline } = figures;
  const plan = planImport({ state, stored, outline, shown: reading.shown, figures, newId });
  return { ...plan, state, outline };
}

const noFiles = { files: [], figures: [] };

function refuseFrozen({ months }: ProjectState, month: string): void {
  if (months.some((one) => one.month === month && one.isFrozen))
    throw new Refusal('CONFLICT', `The month ${month} is published. Reopen it to change it.`);
}

async function store(db: Transaction, input: Input): Promise<Planned> {
  const { projectId, personId, reading } = input;
  const { month } = reading.outline;
  await lock(db, projectId, month);
  const plan = await planFrom(db, input);
  const { state } = plan;
  if (!isSame(plan.form.references, state.form.references)) {
    const others = await readOtherLines(db, { projectId, month });
    await writeReferences(db, projectId, referenceWrites(others.lines, others.references, plan.form.references));
  }
  await writePlan(db, plan, { projectId, month, personId, state });
  if (!isQuiet(plan, state, month)) await keepDocument(db, input);
  return plan;
}

/** One import of a project at a time, and nobody who writes in the month meanwhile: what hangs on a line is known until the end. */
async function lock(db: Transaction, projectId: string, month: string): Promise<void> {
  await db.$executeRaw`select from "Project" where "id" = ${projectId}::uuid for no key update`;
  await db.$executeRaw`select from "Month" where "projectId" = ${projectId}::uuid and "month" = ${month} for update`;
  await db.$executeRaw`
    select from "Block" b join "Line" l on l."projectId" = b."projectId" and l."blockId" = b."id"
    where b."projectId" = ${projectId}::uuid and b."month" = ${month} for update of l`;
}

async function keepDocument(db: Transaction, { projectId, personId, file, reading }: Input): Promise<void> {
  const { month, unplaced, warnings } = reading.outline;
  const sum = sha256(file.bytes);
  const { files } = await readStoredFiles(db, projectId, [sum]);
  const fileId = files[0]?.id ?? newId();
  const row: FileRow = { id: fileId, name: file.name, type: mediaTypeOf(file.name), bytes: file.bytes, sha256: sum };
  await writeFiles(db, projectId, files.length === 0 ? [row] : []);
  await db.import.create({
    data: { projectId, kind: 'report', month, fileId, unplaced, warnings, importedById: personId },
  });
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

const mediaTypes: Record<string, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
  htm: 'text/html',
  md: 'text/markdown',
  markdown: 'text/markdown',
  json: 'application/json',
};

function mediaTypeOf(name: string): string {
  return mediaTypes[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'text/plain';
}

const longestLine = 400;

function resultOf(plan: Planned, { reading, step }: { reading: Reading; step: ImportRequest['step'] }): ImportResult {
  const { outline, form, keptLines } = plan;
  const kept = keptLines.map(({ markdown }) => ({ line: 0, message: keptSentence(markdown) }));
  return {
    step: step === 'preview' ? 'previewed' : 'stored',
    changes: plan.changes,
    outline: {
      ...outline,
      references: countReferences(outline, form.references),
      warnings: [...kept, ...outline.warnings],
    },
    lines: reading.lines.map((line) => line.slice(0, longestLine)),
  };
}

function keptSentence(markdown: string): string {
  const words = markdown.length > 80 ? `${markdown.slice(0, 80).trim()} …` : markdown;
  return `“${words}” is no longer in the document. It stays at the end of its list, since an outcome, a link or a comment hangs on it.`;
}
