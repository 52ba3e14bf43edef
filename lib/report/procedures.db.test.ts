import { expect, test } from 'vitest';
import { createProject } from '@/lib/projects/data';
import { answerRest } from '@/lib/server/rest';
import { commandLineViewer } from '@/lib/server/session';
import { signedInHeaders } from '@/lib/server/test-database-person';

const report = `# Survey Report

March 2017

## Observatory

### Accomplishments

- Turned the dome (OBS-12)

### Plans

- Oil its wheels
`;

const base = 'http://localhost:3000';

async function open(slug: string, role: 'manager' | 'reader') {
  await createProject(await commandLineViewer(), { slug, name: 'Arvane Survey', timezone: 'UTC' });
  return signedInHeaders({ project: slug, role });
}

function send(headers: Headers, path: string, fields: Record<string, string | File>): Promise<Response> {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.append(name, value);
  return answerRest(new Request(`${base}/api${path}`, { method: 'POST', headers, body }));
}

const get = (headers: Headers, path: string) => answerRest(new Request(`${base}/api${path}`, { headers }));
const document = () => new File([report], 'report.md', { type: 'text/markdown' });

test('a document is previewed, imported and downloaded', { timeout: 90_000 }, async () => {
  const headers = await open('doors', 'manager');
  const previewed = await send(headers, '/projects/doors/imports/preview', { file: document() });
  expect(await previewed.json()).toMatchObject({ step: 'previewed', changes: { month: 'created' } });
  expect((await get(headers, '/projects/doors/months/2017-03/report')).status).toBe(404);
  const corrections = JSON.stringify([{ do: 'rename-team', team: 'Observatory', to: 'Mountain' }]);
  const stored = await send(headers, '/projects/doors/imports', { file: document(), corrections });
  expect(await stored.json()).toMatchObject({ step: 'stored', outline: { sections: [{ team: 'Mountain' }] } });
  const file = await get(headers, '/projects/doors/months/2017-03/report.md');
  expect(file.headers.get('content-disposition')).toBe('attachment; filename="doors-2017-03.md"');
  expect(file.headers.get('content-type')).toContain('text/markdown');
  expect(await file.text()).toContain('Turned the dome (OBS-12)');
});

test('a reader may not import, and sees no draft', async () => {
  const headers = await open('read-only', 'reader');
  const refused = await send(headers, '/projects/read-only/imports', { file: document() });
  expect([refused.status, await refused.json()]).toMatchObject([403, { message: expect.stringContaining('managers') }]);
});

test.each([
  ['/projects/elsewhere/imports', {}, 404],
  ['/projects/wrong/imports', { corrections: 'none' }, 400],
  ['/projects/wrong/imports', { month: '2017' }, 400],
])('%s with %o is refused', async (path, fields, status) => {
  const headers = await open('wrong', 'manager').catch(() => signedInHeaders({ project: 'wrong', role: 'manager' }));
  const answer = await send(headers, path, { file: document(), ...fields });
  expect(answer.status).toBe(status);
  expect(await answer.json()).toMatchObject({ message: expect.stringMatching(/.{10}/) });
});
