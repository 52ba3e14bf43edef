import type { ReportOutline } from '@/lib/report/schema';

/** The JSON export: the outline itself, indented, with a line's end at the end of the file. */
export function printOutline(outline: ReportOutline): string {
  return `${JSON.stringify(outline, null, 2)}\n`;
}
