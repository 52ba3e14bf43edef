import { notFound } from 'next/navigation';
import { canManage } from '@/lib/projects/policy';
import { openPage, pageProject } from '@/lib/server/page';

export type SettingsProps = { params: Promise<{ project: string }> };

/** Who looks at a project's settings, and the procedures in her name. Not found for whoever does not manage the project. */
export async function openSettings({ params }: SettingsProps) {
  const { viewer, api } = await openPage();
  const project = pageProject(viewer, (await params).project);
  if (!canManage(viewer, project)) notFound();
  return { viewer, api, project };
}
