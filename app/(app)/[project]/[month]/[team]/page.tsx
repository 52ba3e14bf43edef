import type { Metadata } from 'next';
import { monthName } from '@/components/months/month-name';
import { SectionScreen } from '@/components/sections/section-screen';
import { openPage, orNotFound, pageProject } from '@/lib/server/page';

type Props = { params: Promise<{ project: string; month: string; team: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Section, ${monthName((await params).month)}` };
}

export default async function SectionPage({ params }: Props) {
  const { project: slug, month, team } = await params;
  const { viewer, api } = await openPage();
  const project = pageProject(viewer, slug);
  const section = await orNotFound(api.sections.get({ project: slug, month, team }));
  const sheet = await orNotFound(api.plans.getSheet({ project: slug, section: section.id }));
  return <SectionScreen project={project.slug} writer={viewer.personId} section={section} sheet={sheet} />;
}
