import type { ProjectSettings } from '@/lib/projects/schema';
import type { Project } from '@/prisma/generated/client';

export type ProjectRow = Project;

/** What people decide of a project, of its row. */
export function settingsOf(row: ProjectRow): ProjectSettings {
  const { slug, version, name, timezone, language, dueDay, opensOn, remindDays, reportTitle } = row;
  return { slug, version, name, timezone, language, dueDay, opensOn, remindDays, reportTitle };
}
