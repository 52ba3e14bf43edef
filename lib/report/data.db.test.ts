import { expect, test } from 'vitest';
import { createProject } from '@/lib/projects/data';
import { getReport, importReport } from '@/lib/report/data';
import type { OutlineNode, OutlineSection, ReportOutline } from '@/lib/report/schema';
import { commandLineViewer } from '@/lib/server/session';

const march = `# Survey Monthly Report

March 2017

## Summary

The dome turned.

## Observatory

### Accomplishments

#### 05D.01 Dome

- Turned the dome (OBS-12)
  - by hand
- Oiled its wheels

### Plans

#### 05D.01 Dome

- No planned work.

## Software

### Accomplishments

- Read the sky (OBS-13)

### Plans

- Write it down
`;

const fileOf = (text: string) => ({ name: 'report.md', bytes: new TextEncoder().encode(text) });

/** A viewer who may do everything, and the slug of a new project. */
async function openProject(slug: string) {
  await createProject(await commandLineViewer(), { slug, name: 'Arvane Survey', timezone: 'UTC' });
  return { viewer: await commandLineViewer(), project: slug };
}

const withoutLines = (nodes: OutlineNode[]): OutlineNode[] =>
  nodes.map((node) => ({ ...node, lines: [0, 0], children: withoutLines(node.children) }));
const bareSection = (section: OutlineSection): OutlineSection => ({
  ...section,
  preamble: withoutLines(section.preamble),
  entries: section.entries.map((entry) => ({
    ...entry,
    accomplishments: entry.accomplishments && withoutLines(entry.accomplishments),
    plans: entry.plans && withoutLines(entry.plans),
  })),
  staffing: section.staffing.map((one) => ({ ...one, nodes: withoutLines(one.nodes) })),
});
const bare = (outline: ReportOutline): ReportOutline => ({
  ...outline,
  front: outline.front.map((one) => ({ ...one, nodes: withoutLines(one.nodes) })),
  sections: outline.sections.map(bareSection),
  unplaced: [],
  warnings: [],
});

test('a report that was imported is read back as it was', async () => {
  const { viewer, project } = await openProject('back');
  const { outline } = await importReport(viewer, { project, file: fileOf(march), corrections: [], step: 'store' });
  expect(outline.sections).toHaveLength(2);
  const report = await getReport(viewer, { project, month: '2017-03' });
  expect(bare(report.outline)).toEqual(bare(outline));
  expect(report).toMatchObject({ isDraft: true, publication: null, projectName: 'Arvane Survey' });
});
