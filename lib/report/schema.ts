import { z } from 'zod';
import { type LineKind, lineKind } from '@/lib/shared/line-kind';
import { monthName } from '@/lib/shared/month-name';
import { referenceKind, reportForm } from '@/lib/shared/report-form';

/** One line of a report: inline Markdown (block Markdown for table, figure and code), first and last source line, nested lines. */
export type OutlineNode = { kind: LineKind; text: string; lines: [number, number]; children: OutlineNode[] };

export const outlineNode: z.ZodType<OutlineNode> = z.lazy(() =>
  z.object({
    kind: lineKind,
    text: z.string(),
    lines: z.tuple([z.number().int(), z.number().int()]),
    children: z.array(outlineNode),
  }),
);

export const outlineEntry = z.object({
  code: z.string().nullable(),
  title: z.string().nullable(),
  /** The element's heading as written in each of the two lists; null where it stands in no such list. */
  heading: z.object({ accomplishments: z.string().nullable(), plans: z.string().nullable() }),
  /** null: the element is not in that list; []: a heading with nothing under it. */
  accomplishments: z.array(outlineNode).nullable(),
  plans: z.array(outlineNode).nullable(),
});
export type OutlineEntry = z.infer<typeof outlineEntry>;

export const outlineStaffing = z.object({
  heading: z.string(),
  code: z.string().nullable(),
  nodes: z.array(outlineNode),
});
export type OutlineStaffing = z.infer<typeof outlineStaffing>;

export const outlineSection = z.object({
  team: z.string(),
  under: z.string().nullable(),
  preamble: z.array(outlineNode),
  entries: z.array(outlineEntry),
  staffing: z.array(outlineStaffing),
});
export type OutlineSection = z.infer<typeof outlineSection>;

export const outlineReference = z.object({
  kind: referenceKind,
  key: z.string(),
  raw: z.string(),
  count: z.number().int().positive(),
  malformed: z.boolean(),
});
export type OutlineReference = z.infer<typeof outlineReference>;

/** heading: the empty string for what stands above the first heading, which only the first may have. */
export const outlineFront = z.object({ heading: z.string(), nodes: z.array(outlineNode) });
export type OutlineFront = z.infer<typeof outlineFront>;

/** The outline of one monthly report: what the reader of documents yields and what the JSON export holds. */
export const reportOutline = z.object({
  format: z.literal('lunation-report/1'),
  kind: z.literal('report'),
  title: z.string(),
  month: monthName,
  front: z.array(outlineFront),
  sections: z.array(outlineSection),
  references: z.array(outlineReference),
  unplaced: z.array(z.object({ line: z.number().int(), text: z.string() })),
  warnings: z.array(z.object({ line: z.number().int(), message: z.string() })),
});
export type ReportOutline = z.infer<typeof reportOutline>;

export const exportFormat = z.enum(['md', 'docx', 'pdf', 'tex', 'html', 'json']);
export type ExportFormat = z.infer<typeof exportFormat>;

export const exportEdition = z.enum(['extended', 'summary']);
export type ExportEdition = z.infer<typeof exportEdition>;

/** included, or left-out: staffing may name candidates. */
export const exportStaffing = z.enum(['included', 'left-out']);
export type ExportStaffing = z.infer<typeof exportStaffing>;

/** What happened to one thing of the project, or would happen. */
export const importEffect = z.enum(['created', 'changed', 'unchanged', 'removed']);
export type ImportEffect = z.infer<typeof importEffect>;

const effectCounts = z.object({
  created: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  removed: z.number().int(),
});
export type EffectCounts = z.infer<typeof effectCounts>;

/** What an import does to a project: the month, its sections by team, and how many teams, elements, lines and figures. */
export const importChanges = z.object({
  month: importEffect,
  /** Whether the project's form changes: list words, teams, references. */
  form: importEffect,
  teams: effectCounts,
  elements: effectCounts,
  entries: effectCounts,
  lines: effectCounts,
  figures: effectCounts,
  sections: z.array(z.object({ team: z.string(), effect: importEffect, lines: effectCounts })),
});
export type ImportChanges = z.infer<typeof importChanges>;

/** A document as it was read, and what storing it does (`stored`) or would do (`previewed`). */
export const importResult = z.object({
  step: z.enum(['previewed', 'stored']),
  changes: importChanges,
  outline: reportOutline,
  /** The source by line, for showing beside a warning: line 1 is the first. Cut to 400 characters each. */
  lines: z.array(z.string()),
});
export type ImportResult = z.infer<typeof importResult>;

/** A month's report as it is read: live, or as it was published. */
const instant = z.iso.datetime({ offset: true });

/** A published version of a month, and why it was reopened after it; null where it was not. */
export const reportVersion = z.object({
  /** From 1. */
  number: z.number().int(),
  publishedAt: instant,
  publishedBy: z.string(),
  reopening: z.object({ reason: z.string(), reopenedAt: instant, reopenedBy: z.string() }).nullable(),
});
export type ReportVersion = z.infer<typeof reportVersion>;

export const monthReport = z.object({
  projectName: z.string(),
  /** The language that the project writes in: `en`, `pt-BR`. */
  language: z.string(),
  outline: reportOutline,
  form: reportForm,
  /** Whether the month may still change: it is not published, or reopened. */
  isDraft: z.boolean(),
  /** The version that this is or, for a draft, the newest one; null before the first. */
  publication: reportVersion.nullable(),
  /** All published versions of the month, the newest first. */
  versions: z.array(reportVersion),
});
export type MonthReport = z.infer<typeof monthReport>;
