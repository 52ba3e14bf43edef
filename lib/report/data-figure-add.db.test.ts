import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { addFigure, getFigure } from '@/lib/report/data';
import { database } from '@/lib/server/db';
import { viewerWith } from '@/lib/server/test-database-person';
import { makeProject } from '@/lib/server/test-database-project';

async function ownProject() {
  const { projectId } = await makeProject();
  const { slug: project } = await database().project.findUniqueOrThrow({ where: { id: projectId } });
  return { projectId, project, tcam: await viewerWith({ role: 'tcam', project, team: 'Observatory' }) };
}

test('a picture is kept once and handed out as what it is, whatever it was called', async () => {
  const { projectId, project, tcam } = await ownProject();
  const bytes = new Uint8Array(await readFile('docs/report.png'));
  const { url } = await addFigure(tcam, { project, name: 'report.jpg', bytes });
  await addFigure(tcam, { project, name: 'again.png', bytes });
  expect(await database().file.count({ where: { projectId } })).toBe(1);
  const figure = await getFigure(tcam, { project, id: url.replace('figures/', '') });
  expect(figure.type).toBe('image/png');
  expect(Buffer.from(figure.bytes).equals(Buffer.from(bytes))).toBe(true);
});

test.each([
  ['a page', '<!doctype html><script>alert(1)</script>'],
  ['nothing', ''],
  ['a program', '\u007fELF\u0002'],
])('%s is no picture', async (_, content) => {
  const { project, tcam } = await ownProject();
  const bytes = new TextEncoder().encode(content);
  await expect(addFigure(tcam, { project, name: 'dome.png', bytes })).rejects.toMatchObject({
    code: 'BAD_REQUEST',
    message: '“dome.png” is no picture that can be shown: bring a PNG, JPEG, GIF, WebP or SVG.',
  });
});
