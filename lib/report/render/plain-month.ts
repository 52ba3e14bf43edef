import type { ReportDocument } from '@/lib/report/document';

/** The month as `2017-03`, where a reader of the file might not know the language that names it; null in English. */
export function plainMonth({ language, month }: ReportDocument): string | null {
  return /^en(-|$)/.test(language) ? null : month;
}
