import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeHome, type Ran, runLunation } from '@/scripts/command/run-lunation';

const { home, remove } = makeHome();
const documents = join(home, 'documents');

const report = `# Data Systems Monthly Report

March 2017

## Observatory

### Accomplishments

#### 05D.01 - Dome

- Turned the dome twice [AR-12].
  - Once by hand.

### Planned Activities

#### 05D.01 - Dome

- Turn it a third time.
`;

beforeAll(async () => {
  mkdirSync(documents);
  writeFileSync(join(documents, 'march.md'), report);
  succeed(await lunation('project', 'add', 'arvane', '--name', 'Arvane Survey', '--timezone', 'Europe/Berlin'));
});

afterAll(remove);

const lunation = (...args: string[]) => runLunation(args, { home, folder: documents });

test('a command without a server starts the database and stops it again', () => {
  expect(existsSync(join(home, 'postgres', 'data', 'PG_VERSION'))).toBe(true);
  expect(existsSync(join(home, 'postgres', 'data', 'postmaster.pid'))).toBe(false);
});

test('an outline is printed without any database', async () => {
  const other = makeHome();
  const { out } = succeed(await runLunation(['outline', 'march.md'], { home: other.home, folder: documents }));
  expect(JSON.parse(out)).toMatchObject({ format: 'lunation-report/1', month: '2017-03', unplaced: [] });
  expect(existsSync(join(other.home, 'postgres'))).toBe(false);
  other.remove();
});

test('a report comes in once, is not changed by a second import, and goes out', async () => {
  const dry = succeed(await lunation('import', 'march.md', '--project', 'arvane', '--dry-run'));
  expect(JSON.parse(dry.out)).toMatchObject({ month: 'created', lines: { created: 3 } });
  const first = succeed(await lunation('import', 'march.md', '--project', 'arvane'));
  expect(JSON.parse(first.out)).toEqual(JSON.parse(dry.out));
  expect(first.said).toContain('The report of 2017-03 was stored in “arvane”');
  const second = JSON.parse(succeed(await lunation('import', 'march.md', '--project', 'arvane')).out);
  expect(second).toMatchObject({ month: 'unchanged', lines: { created: 0, changed: 0, removed: 0, unchanged: 3 } });
  const [markdown, pdf] = await Promise.all([
    lunation('export', '2017-03', '--project', 'arvane', '--format', 'md'),
    lunation('export', '2017-03', '--project', 'arvane', '--format', 'pdf', '-o', 'march.pdf'),
  ]);
  expect(succeed(markdown).out).toContain('Turned the dome twice');
  expect([succeed(pdf).out, readFileSync(join(documents, 'march.pdf')).toString('latin1', 0, 5)]).toEqual([
    '',
    '%PDF-',
  ]);
});

test('what seems to answer the plans of the month before is printed, plan by plan', async () => {
  succeed(await lunation('project', 'add', 'answers', '--name', 'Arvane Survey'));
  const april = report
    .replace('March', 'April')
    .replace('- Turned the dome twice [AR-12].\n  - Once by hand.', '- The dome was turned a third time.')
    .replace('- Turn it a third time.', '- Paint it.');
  writeFileSync(join(documents, 'april.md'), april);
  const march = report.replace('- Turn it a third time.', '- Turn the dome a third time.\n- Hire an astronomer.');
  writeFileSync(join(documents, 'before.md'), march);
  for (const file of ['before.md', 'april.md']) succeed(await lunation('import', file, '--project', 'answers'));
  const { out } = succeed(await lunation('proposals', '2017-04', '--project', 'answers'));
  const place = { team: 'Observatory', code: '05D.01' };
  expect(JSON.parse(out)).toEqual([
    {
      ...{ ...place, text: 'Turn the dome a third time.' },
      candidates: [{ ...place, text: 'The dome was turned a third time.', score: expect.any(Number) }],
    },
    { ...place, text: 'Hire an astronomer.', candidates: [] },
  ]);
  const unknown = await lunation('proposals', '2017-07', '--project', 'answers');
  expect([unknown.status, unknown.out]).toEqual([1, '']);
  expect(unknown.said).toContain('“answers” has no month 2017-07');
});

test('several commands at once share one database', async () => {
  const slugs = ['one', 'two', 'three'];
  for (const ran of await Promise.all(slugs.map((slug) => lunation('project', 'add', slug, '--name', slug))))
    succeed(ran);
  const again = await lunation('project', 'add', 'two', '--name', 'Two');
  expect([again.status, again.out]).toEqual([1, '']);
  expect(again.said).toContain('There is a project “two” already');
});

test('an account gets the password that stdin gives, or one that is shown once', async () => {
  const role = ['--project', 'arvane', '--role', 'manager'];
  const args = ['user', 'add', 'ana@arvane.example', '--name', 'Ana', ...role, '--password-stdin'];
  const given = succeed(await runLunation(args, { home, input: 'the dome turns\n' }));
  expect(given.said).not.toContain('the dome turns');
  expect(JSON.parse(given.out)).toMatchObject({ email: 'ana@arvane.example', roles: [{ role: 'manager' }] });
  const made = succeed(await lunation('user', 'add', 'davit@arvane.example', '--name', 'Davit'));
  expect(made.said).toMatch(/Password, shown this once: \S{20}/);
  const short = await runLunation(['user', 'add', 'eva@arvane.example', '--name', 'Eva', '--password-stdin'], {
    home,
    input: 'dome',
  });
  expect([short.status, short.out]).toEqual([1, '']);
  expect(short.said).toContain('a password has at least 10 characters');
});

test('whoever reads the output may stop early', async () => {
  const child = spawn(process.execPath, [resolve('scripts/lunation.mjs'), 'outline', join(documents, 'march.md')]);
  let said = '';
  child.stderr.on('data', (part) => {
    said += part;
  });
  child.stdout.destroy();
  const status = await new Promise((done) => child.on('close', done));
  expect([status, said]).toEqual([0, '']);
});

test.each(['', 'outline', 'import', 'export', 'proposals', 'demo', 'project add', 'user add', 'migrate', 'start'])(
  'lunation %s tells how it is used',
  async (command) => {
    const { out } = succeed(await lunation(...command.split(' ').filter((word) => word !== ''), '--help'));
    expect(out).toContain(`Usage: lunation ${command}`.trim());
  },
);

/** A command's result, which is to be success. */
function succeed(ran: Ran): Ran {
  expect(ran.status, ran.said).toBe(0);
  return ran;
}
