import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { exportFigures, exportReport, getFigure, getReport, importReport } from '@/lib/report/data';
import { bare, contentOf, importText, type Opened, openProject } from '@/lib/report/test-import';
import { database } from '@/lib/server/db';
import { measureSql } from '@/lib/server/db-measure';
import { viewerWith } from '@/lib/server/test-database-person';
import { publish, write } from '@/lib/server/test-database-project';

const month = '2017-03';
const lists = (done: string[], planned: string[]) =>
  [
    '### Accomplishments',
    '',
    '#### 05D.01 Dome',
    '',
    ...done,
    '',
    '### Plans',
    '',
    '#### 05D.01 Dome',
    '',
    ...planned,
    '',
  ].join('\n');
const document = (done: string[], planned: string[], name = 'March 2017') => `# Survey Report

${name}

## Summary

The dome turned.

## Observatory

${lists(done, planned)}
## Software

### Accomplishments

- Read the sky (OBS-13)

### Plans

- Write it down
`;
const march = document(
  ['- Turned the dome (OBS-12)', '  - by hand', '- Oiled its wheels'],
  ['- Paint the dome white', '- Order a new motor for the shutter'],
);

const linesOf = (projectId: string) =>
  database().line.findMany({ where: { projectId }, select: { id: true, markdown: true, version: true } });
const lineOf = async ({ projectId }: Opened, markdown: string) =>
  database().line.findFirstOrThrow({ where: { projectId, markdown } });
const textsOf = async ({ viewer, project }: Opened) => {
  const { outline } = await getReport(viewer, { project, month });
  const [entry] = outline.sections[0]?.entries ?? [];
  return { done: entry?.accomplishments?.map(({ text }) => text), planned: entry?.plans?.map(({ text }) => text) };
};

test('a report that was imported is read back as it was, in one statement, and exported', {
  timeout: 90_000,
}, async () => {
  const opened = await openProject('back');
  const { outline } = await importText(opened, march);
  const { result: report, statements } = await measureSql(() => getReport(opened.viewer, { project: 'back', month }));
  expect(bare(report.outline)).toEqual(bare(outline));
  expect(report).toMatchObject({ isDraft: true, publication: null, projectName: 'Arvane Survey', language: 'en' });
  expect(statements).toBe(1);
  const file = await exportReport(opened.viewer, {
    project: 'back',
    month,
    format: 'json',
    edition: 'extended',
    staffing: 'included',
  });
  expect([file.name, file.type]).toEqual(['back-2017-03.json', 'application/json; charset=utf-8']);
  expect(JSON.parse(new TextDecoder().decode(file.bytes))).toEqual(report.outline);
});

test('an export that is imported changes nothing', async () => {
  const opened = await openProject('round');
  await importText(opened, march);
  for (const format of ['md', 'json', 'html'] as const) {
    const { name, bytes } = await exportReport(opened.viewer, {
      project: 'round',
      month,
      format,
      edition: 'extended',
      staffing: 'included',
    });
    const again = await importReport(opened.viewer, {
      project: 'round',
      file: { name, bytes },
      corrections: [],
      step: 'store',
    });
    expect({ format, lines: again.changes.lines }).toEqual({
      format,
      lines: { created: 0, changed: 0, unchanged: 8, removed: 0 },
    });
  }
});

test('the same file a second time changes nothing and leaves no trace', async () => {
  const opened = await openProject('twice');
  await importText(opened, march);
  const changes = await database().change.count();
  const lines = await linesOf(opened.projectId);
  const again = await importText(opened, march);
  expect(again.changes).toMatchObject({ month: 'unchanged', form: 'unchanged' });
  expect(again.changes.sections.map(({ effect }) => effect)).toEqual(['unchanged', 'unchanged']);
  expect(await database().change.count()).toBe(changes);
  expect(await linesOf(opened.projectId)).toEqual(lines);
  expect(await database().import.count({ where: { projectId: opened.projectId } })).toBe(1);
});

test('a preview tells what storing does, and stores nothing', async () => {
  const opened = await openProject('preview');
  const before = await database().change.count();
  const previewed = await importText(opened, march, { step: 'preview' });
  expect(await database().change.count()).toBe(before);
  const stored = await importText(opened, march);
  expect({ ...previewed, step: 'stored' }).toEqual(stored);
});

test('a changed file changes what differs: lines keep their ids where they are much the same', async () => {
  const opened = await openProject('changed');
  await importText(opened, march);
  const motor = await lineOf(opened, 'Order a new motor for the shutter');
  const dome = await lineOf(opened, 'Turned the dome (OBS-12)');
  const oiled = await lineOf(opened, 'Oiled its wheels');
  const { changes } = await importText(
    opened,
    document(
      ['- Oiled its wheels', '- Looked at the sky', '- Turned the dome (OBS-12)', '  - by hand'],
      ['- Order a new motor for the shutter (OBS-40)'],
    ),
  );
  expect(changes.lines).toEqual({ created: 1, changed: 2, unchanged: 5, removed: 1 });
  expect(await textsOf(opened)).toEqual({
    done: ['Oiled its wheels', 'Looked at the sky', 'Turned the dome (OBS-12)'],
    planned: ['Order a new motor for the shutter (OBS-40)'],
  });
  expect(await lineOf(opened, 'Order a new motor for the shutter (OBS-40)')).toMatchObject({
    id: motor.id,
    version: 2,
  });
  expect(await lineOf(opened, 'Turned the dome (OBS-12)')).toMatchObject({ id: dome.id });
  expect(await lineOf(opened, 'Oiled its wheels')).toMatchObject({ id: oiled.id });
  const references = await database().reference.findMany({ where: { projectId: opened.projectId, lineId: motor.id } });
  expect(references.map(({ key }) => key)).toEqual(['OBS-40']);
});

test('a line that an outcome hangs on stays when the document has it no more, and the result says so', async () => {
  const opened = await openProject('hangs');
  await importText(opened, march);
  const painted = await lineOf(opened, 'Paint the dome white');
  const outcome = { outcome: 'done', recordedById: opened.viewer.personId, projectId: opened.projectId } as const;
  await write((db) => db.outcome.create({ data: { ...outcome, lineId: painted.id } }));
  const shorter = document(['- Oiled its wheels'], ['- Order a new motor for the shutter']);
  const { outline, changes } = await importText(opened, shorter);
  expect(changes.lines).toMatchObject({ removed: 2 });
  expect(outline.warnings).toContainEqual({
    line: 0,
    message: expect.stringContaining('“Paint the dome white” is no longer'),
  });
  expect((await textsOf(opened)).planned).toEqual(['Order a new motor for the shutter', 'Paint the dome white']);
  const again = await importText(opened, shorter);
  expect(again.changes.month).toBe('unchanged');
});

test('a commitment with an outcome is not taken for a line that cannot have one', async () => {
  const opened = await openProject('commitment');
  await importText(opened, march);
  const painted = await lineOf(opened, 'Paint the dome white');
  const outcome = { outcome: 'done', recordedById: opened.viewer.personId, projectId: opened.projectId } as const;
  await write((db) => db.outcome.create({ data: { ...outcome, lineId: painted.id } }));
  await importText(opened, document(['- Paint the dome white'], ['- Order a new motor for the shutter']));
  expect(await textsOf(opened)).toEqual({
    done: ['Paint the dome white'],
    planned: ['Order a new motor for the shutter', 'Paint the dome white'],
  });
});

test('teams, elements and sections that only a wrong file had go with it', async () => {
  const opened = await openProject('gone');
  await importText(opened, march.replaceAll('05D.01 Dome', '05D.09 Doom').replace('## Software', '## Sofware'));
  await importText(opened, march);
  const fresh = await openProject('fresh');
  await importText(fresh, march);
  expect(await contentOf(opened.projectId)).toEqual(await contentOf(fresh.projectId));
});

test('a published month is refused, in a preview too', async () => {
  const opened = await openProject('frozen');
  await importText(opened, march);
  await publish({ projectId: opened.projectId, month }, 1);
  for (const step of ['preview', 'store'] as const)
    await expect(importText(opened, march, { step })).rejects.toThrow('The month 2017-03 is published. Reopen it');
});

test('readers get what was published, others the draft', async () => {
  const opened = await openProject('readers');
  await importText(opened, march);
  const { projectId } = opened;
  const reader = () => viewerWith({ project: 'readers', role: 'reader' });
  const address = { project: 'readers', month };
  await expect(getReport(await reader(), address)).rejects.toThrow('has no report of 2017-03');
  const { outline, form } = await getReport(opened.viewer, address);
  const publication = { projectId, month, number: 1, publishedById: opened.viewer.personId, outline, form };
  const { id } = await write((db) => db.publication.create({ data: publication }));
  expect(await getReport(await reader(), address)).toMatchObject({ isDraft: false, publication: { number: 1 } });
  await write((db) =>
    db.reopening.create({
      data: { projectId, publicationId: id, reason: 'A slip', reopenedById: opened.viewer.personId },
    }),
  );
  await importText(opened, march.replace('Oiled', 'Greased'));
  expect(bare((await getReport(await reader(), address)).outline)).toEqual(bare(outline));
  const draft = await getReport(opened.viewer, address);
  expect(draft).toMatchObject({ isDraft: true, publication: { number: 1 } });
  expect(JSON.stringify(draft.outline)).toContain('Greased');
});

test('whoever has no role finds nothing, and whoever does not manage imports nothing', async () => {
  const opened = await openProject('roles');
  await importText(opened, march);
  const stranger = { ...opened, viewer: await viewerWith(null) };
  await expect(importText(stranger, march)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(getReport(stranger.viewer, { project: 'roles', month })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(getFigure(stranger.viewer, { project: 'roles', id: randomUUID() })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  const contributor = { ...opened, viewer: await viewerWith({ project: 'roles', role: 'contributor', team: null }) };
  await expect(importText(contributor, march)).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

test('two imports of one month at once both succeed, and one of them changes nothing', async () => {
  const opened = await openProject('at-once');
  const results = await Promise.all([importText(opened, march), importText(opened, march)]);
  expect(results.map(({ changes }) => changes.month).sort()).toEqual(['created', 'unchanged']);
  expect(await linesOf(opened.projectId)).toHaveLength(8);
});

const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const withPicture = (caption: string) => `<h1>Survey Report</h1><p>March 2017</p><h2>Observatory</h2>
<h3>Accomplishments</h3><ul><li>Turned the dome</li></ul>
<figure><img src="data:image/png;base64,${pixel}" alt="A dome"><figcaption>${caption}</figcaption></figure>
<h3>Plans</h3><ul><li>Oil its wheels</li></ul>`;

test('a picture is kept once, shown by its figure, and handed out', async () => {
  const opened = await openProject('figures');
  const { projectId } = opened;
  const first = await importText(opened, withPicture('The dome'), { name: 'report.html' });
  expect(first.changes.figures).toMatchObject({ created: 1 });
  const figure = await database().figure.findFirstOrThrow({ where: { projectId } });
  expect(figure).toMatchObject({ caption: 'The dome', alternative: 'A dome' });
  const { outline } = await getReport(opened.viewer, { project: 'figures', month });
  expect(JSON.stringify(outline)).toContain(`(figures/${figure.id}`);
  const beside = { project: 'figures', month, edition: 'extended', staffing: 'included' } as const;
  expect(await exportFigures(opened.viewer, { ...beside, format: 'tex' })).toMatchObject([
    { name: `figures/${figure.id}.png`, type: 'image/png' },
  ]);
  expect(await exportFigures(opened.viewer, { ...beside, format: 'html' })).toEqual([]);
  const { type, bytes } = await getFigure(opened.viewer, { project: 'figures', id: figure.id });
  expect([type, Buffer.from(bytes).toString('base64')]).toEqual(['image/png', pixel]);
  expect((await importText(opened, withPicture('The dome'), { name: 'report.html' })).changes).toMatchObject({
    month: 'unchanged',
    figures: { created: 0, unchanged: 1 },
  });
  await importText(opened, withPicture('The old dome'), { name: 'report.html' });
  expect(await database().figure.count({ where: { projectId } })).toBe(2);
  expect(await database().file.count({ where: { projectId, type: 'image/png' } })).toBe(1);
});

test('a correction teaches the project another name of a team, which a second import knows without it', async () => {
  const opened = await openProject('taught');
  const rename = { do: 'rename-team', team: 'Software', to: 'Data' } as const;
  await importText(opened, march, { corrections: [rename] });
  const again = await importText(opened, march);
  expect(again.changes).toMatchObject({ month: 'unchanged', form: 'unchanged' });
  expect(await database().team.findMany({ where: { projectId: opened.projectId, name: 'Data' } })).toMatchObject([
    { aliases: ['Software'] },
  ]);
});

test('a correction that fits nothing is told and does no harm', async () => {
  const opened = await openProject('unfit');
  const { outline } = await importText(opened, march, { corrections: [{ do: 'mark-line', line: 900, as: 'label' }] });
  expect(outline.warnings).toContainEqual({ line: 900, message: expect.stringContaining('no longer fits') });
});

test('a form that a person edited keeps what she decided and takes up what is new', async () => {
  const opened = await openProject('decided');
  await importText(opened, march);
  const { form } = await getReport(opened.viewer, { project: 'decided', month });
  const [pattern] = form.references;
  const decided = { ...form, plans: 'Next steps', references: [{ ...pattern, url: 'https://tickets.example/{key}' }] };
  await write((db) =>
    db.project.update({ where: { id: opened.projectId }, data: { form: decided, formEditedAt: new Date() } }),
  );
  await importText(
    opened,
    document(['- Filed MEMO-7'], ['- File MEMO-8'], 'April 2017').replace('## Software', '## Camera'),
  );
  const after = (await getReport(opened.viewer, { project: 'decided', month })).form;
  expect(after).toMatchObject({
    plans: 'Next steps',
    teams: [{ name: 'Observatory' }, { name: 'Software' }, { name: 'Camera' }],
  });
  expect(after.references.map(({ prefix, url }) => [prefix, url])).toEqual([
    ['OBS-', 'https://tickets.example/{key}'],
    ['MEMO-', null],
  ]);
  expect((await importText(opened, march)).changes.form).toBe('unchanged');
});

test('an element that another team reports on later changes hands; past months stay', async () => {
  const texts = [
    march,
    document(['- Turned it'], ['- Turn it'], 'April 2017').replace('## Observatory', '## Mountain'),
    document(['- Turned it again'], ['- Turn it'], 'June 2017').replace('## Observatory', '## Mountain'),
  ];
  const assignments = async (slug: string, order: number[]) => {
    const opened = await openProject(slug);
    for (const at of order) await importText(opened, texts[at] ?? '');
    return (await contentOf(opened.projectId)).assignments.filter(({ element }) => element.code === '05D.01');
  };
  const forwards = await assignments('hands', [0, 1, 2]);
  expect(forwards.map(({ team, fromMonth, toMonth }) => [team.name, fromMonth, toMonth])).toEqual([
    ['Mountain', '2017-04', null],
    ['Observatory', '2017-03', '2017-03'],
  ]);
  expect(await assignments('sdnah', [2, 0, 1])).toEqual(forwards);
});
