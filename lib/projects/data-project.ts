import { type ProjectSettings, workingTime } from '@/lib/projects/schema';
import type { Project } from '@/prisma/generated/client';

export type ProjectRow = Project;

/** What people decide of a project, of its row. */
export function settingsOf(row: ProjectRow): ProjectSettings {
  const { slug, version, name, timezone, language, dueDay, workingDays, opensOn, remindDays, reportTitle } = row;
  const holidays = workingTime.shape.holidays.parse(row.holidays);
  return { slug, version, name, timezone, language, dueDay, workingDays, holidays, opensOn, remindDays, reportTitle };
}
