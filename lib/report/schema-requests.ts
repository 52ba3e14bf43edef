import { z } from 'zod';
import { slug } from '@/lib/projects/schema';
import { correction } from '@/lib/report/import/corrections';
import { type ExportFormat, exportEdition, exportFormat, exportStaffing } from '@/lib/report/schema';
import { monthName } from '@/lib/shared/month-name';

/** A month of a project. */
export const monthAddress = z.object({ project: slug, month: monthName });

/** The report of a month: as it stands or, of its published versions, this one. */
export const reportRequest = monthAddress.extend({ version: z.coerce.number().int().min(1).optional() });
export type ReportRequest = z.infer<typeof reportRequest>;

/** Publishing a month though these sections, named by the last part of their address, are not accepted. */
export const publishRequest = monthAddress.extend({ despite: z.array(z.string()).max(1_000).default([]) });
export type PublishRequest = z.infer<typeof publishRequest>;

export const reopenRequest = monthAddress.extend({
  reason: z.string().trim().min(1, 'say why the month is reopened').max(2_000, 'a reason has at most 2,000 characters'),
});
export type ReopenRequest = z.infer<typeof reopenRequest>;

const reportFiles = exportFormat.options.map((format) => `report.${format}` as const);

/** A month's report as a file, which the address names: `report.docx`. */
export const exportRequest = reportRequest.extend({
  file: z.enum(reportFiles, `a report is one of these files: ${reportFiles.join(', ')}`),
  edition: exportEdition.default('extended'),
  staffing: exportStaffing.default('included'),
});

/** The format that the name of a report's file says. */
export function formatOf(file: z.infer<typeof exportRequest>['file']): ExportFormat {
  return exportFormat.parse(file.slice('report.'.length));
}

export const figureAddress = z.object({ project: slug, id: z.uuid() });

/** A picture for the texts of a project, and its address there. */
export const newFigure = z.object({ project: slug, file: z.file() });
export const addedFigure = z.object({ url: z.string() });

/** A document to import. In a form, corrections may be one field that holds their JSON. */
export const importRequest = z.object({
  project: slug,
  file: z.file(),
  /** Instead of the month that the document names. */
  month: z.preprocess((given) => (given === '' ? undefined : given), monthName.optional()),
  corrections: z.preprocess(fromJson, z.array(correction).default([])),
});

function fromJson(given: unknown): unknown {
  if (typeof given !== 'string') return given;
  try {
    return given.trim() === '' ? undefined : JSON.parse(given);
  } catch {
    return given; // and is refused for not being a list
  }
}

/** A file on its way out: what the browser is told of it, and the file. */
export const outgoingFile = z.object({ headers: z.record(z.string(), z.string()), body: z.file() });
