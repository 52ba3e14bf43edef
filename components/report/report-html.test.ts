import { expect, test } from 'vitest';
import { reportHtml, teamFoldHtml } from '@/components/report/report-html';
import { assemble } from '@/lib/report/assemble';
import type { Heading } from '@/lib/report/document';
import { node, sampleForm, sampleOutline } from '@/lib/report/render/sample-document';
import type { OutlineSection } from '@/lib/report/schema';

const options = {
  projectName: 'Meridian',
  edition: 'extended',
  staffing: 'included',
  isDraft: true,
  language: 'en',
} as const;

function pageOf(sections: OutlineSection[] = sampleOutline.sections, opened: string | null = null) {
  const document = assemble({ ...sampleOutline, sections }, sampleForm, options);
  return { document, ribbon: 'Draft, 6 July', opened, figureAddress: (url: string) => `/api/projects/meridian/${url}` };
}

function headingsOf(page: ReturnType<typeof pageOf>): Heading[] {
  return page.document.blocks.filter((block): block is Heading => block.kind === 'heading');
}

function manySections(count: number): OutlineSection[] {
  const one = sampleOutline.sections[0];
  if (one === undefined) return [];
  return Array.from({ length: count }, (_, index) => ({
    ...one,
    team: `Team ${index}`,
    entries: one.entries.map((entry) => ({ ...entry, code: `${index}.${entry.code}` })),
  }));
}

test('every heading has its address and a link to it', () => {
  const page = pageOf();
  const html = reportHtml(page);
  for (const { id } of headingsOf(page)) {
    expect(html).toContain(` id="${id}"`);
    expect(html).toContain(`href="#${encodeURIComponent(id)}"`);
  }
});

test('a reference is a link, and one that a person wrote tells itself apart', () => {
  const html = reportHtml(pageOf());
  expect(html).toContain('<a href="https://tickets.example/browse/MDS-2198">MDS-2198</a>');
  expect(html).toContain('<a class=own href="https://notes.example/');
});

test('nothing that a person wrote becomes an element', () => {
  const html = reportHtml(pageOf());
  expect(html).not.toMatch(/<(?:script|img src=x)/);
  expect(html).toContain('&lt;script&gt;');
});

test('a figure is shown from the address of its picture, numbered, with its caption', () => {
  const html = reportHtml(pageOf());
  expect(html).toContain('src="/api/projects/meridian/figures/nights"');
  expect(html).toContain('<b>Figure 1</b> Exposures by night');
});

test('figures are counted through the report, also where a team is written alone', () => {
  const figure = (name: string) => node('figure', `![${name}](figures/${name})`);
  const front = [{ heading: 'Summary', nodes: [figure('first')] }];
  const teams = manySections(30).map((section, index) => ({
    ...section,
    preamble: [figure(`of-${index}`)],
    entries: [],
  }));
  const document = assemble({ ...sampleOutline, front, sections: teams }, sampleForm, options);
  const page = { ...pageOf(), document };
  expect(reportHtml(page)).toContain('<b>Figure 1</b> first');
  expect(teamFoldHtml(page, 'team-7')).toContain('<b>Figure 9</b> of-7');
  expect(reportHtml({ ...page, opened: 'team-7' })).toContain('<b>Figure 9</b> of-7');
});

test('a picture of another site is a link', () => {
  const front = [{ heading: 'Summary', nodes: [node('figure', '![Seeing](https://elsewhere.example/a.png)')] }];
  const document = assemble({ ...sampleOutline, front }, sampleForm, options);
  const html = reportHtml({ ...pageOf(), document });
  expect(html).not.toContain('<img');
  expect(html).toContain('<a class=own href="https://elsewhere.example/a.png">Seeing</a>');
});

test('a report of a hundred teams shows their names, and one team where it is opened', () => {
  const closed = reportHtml(pageOf(manySections(100)));
  const open = reportHtml(pageOf(manySections(100), '7.05D.04.04'));
  expect(closed).toContain('Team 99');
  expect(closed).not.toContain('Released to the');
  expect(open.match(/<details class=fold data-team="team-7" open>/g)).toHaveLength(1);
  expect(open.match(/Released to the/g)).toHaveLength(1);
});

test('one team of a folded report comes by any address inside it', () => {
  const page = pageOf(manySections(100));
  expect(teamFoldHtml(page, '7.05D.04.04')).toMatch(/^<details class=fold data-team="team-7" open>/);
  expect(teamFoldHtml(page, 'nowhere')).toBeNull();
});

test('the codes of one team leave out what they share in the contents', () => {
  const html = reportHtml(pageOf());
  expect(html).toContain('<span>.04.06</span><span>Object Characterization</span>');
});
