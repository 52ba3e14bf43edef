import type { ReactNode } from 'react';
import { OpenProjectProvider } from '@/components/shell/open-project';
import { ToastPlace } from '@/components/ui/toast-place';
import { openPage, pageProject } from '@/lib/server/page';
import { SignedInShell } from '../signed-in-shell';

type ProjectLayoutProps = { params: Promise<{ project: string }>; children: ReactNode };

export default async function ProjectLayout({ params, children }: ProjectLayoutProps) {
  const { viewer } = await openPage();
  const project = pageProject(viewer, (await params).project);
  return (
    <SignedInShell viewer={viewer} project={project}>
      <OpenProjectProvider value={{ slug: project.slug, name: project.name, months: project.months }}>
        {children}
      </OpenProjectProvider>
      <ToastPlace />
    </SignedInShell>
  );
}
