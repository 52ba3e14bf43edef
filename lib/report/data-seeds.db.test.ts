import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportReport, getReport, importReport } from '@/lib/report/data';
import { exportFormat } from '@/lib/report/schema';
import { bare, contentOf, openProject } from '@/lib/report/test-import';
import { database } from '@/lib/server/db';

// biome-ignore lint/style/noProcessEnv: a test says itself where the real documents are.
const folder = process.env.LUNATION_SEEDS ?? path.resolve(import.meta.dirname, '../../../shared/seeds');
const isThere = existsSync(folder);
if (!isThere) process.stdout.write(`The real documents are not at ${folder}: their tests are skipped.\n`);

const months = ['2017-03', '2017-04'] as const;

async function importAll(slug: string, order: readonly string[]) {
  const opened = await openProject(slug);
  for (const month of order) {
    const name = `monthly-report-${month}.txt`;
    const file = { name, bytes: readFileSync(path.join(folder, name)) };
    await importReport(opened.viewer, { project: slug, file, corrections: [], step: 'store' });
  }
  return opened;
}

const exported = async ({ viewer, project }: Awaited<ReturnType<typeof importAll>>) =>
  Promise.all(
    months.map(async (month) => {
      const file = await exportReport(viewer, {
        project,
        month,
        format: 'json',
        edition: 'extended',
        staffing: 'included',
      });
      return new TextDecoder().decode(file.bytes);
    }),
  );

describe.skipIf(!isThere)('the real reports', { timeout: 120_000 }, () => {
  test('March and April give the same project whichever comes first', async () => {
    const forwards = await importAll('forwards', months);
    const backwards = await importAll('backwards', [...months].reverse());
    expect(await contentOf(backwards.projectId)).toEqual(await contentOf(forwards.projectId));
    expect(await exported(backwards)).toEqual(await exported(forwards));
  });

  test('both a second time change nothing', async () => {
    const { projectId, viewer } = await importAll('again', months);
    const changes = await database().change.count({ where: { projectId } });
    for (const month of months) {
      const name = `monthly-report-${month}.txt`;
      const file = { name, bytes: readFileSync(path.join(folder, name)) };
      const result = await importReport(viewer, { project: 'again', file, corrections: [], step: 'store' });
      expect(result.changes).toMatchObject({ month: 'unchanged', form: 'unchanged' });
    }
    expect(await database().change.count({ where: { projectId } })).toBe(changes);
  });

  test('March has its teams, elements in their tree, and is read back as it was', async () => {
    const { viewer, projectId, project } = await importAll('march', ['2017-03']);
    expect(await database().team.count({ where: { projectId } })).toBe(10);
    expect(await database().wbsElement.count({ where: { projectId, code: { not: null } } })).toBe(40);
    const wan = { projectId, code: '02C.08.03.01' };
    expect(await database().wbsElement.findFirst({ where: wan, include: { parent: true } })).toMatchObject({
      title: 'Chile National WAN',
      parent: { code: '02C.08.03' },
    });
    const name = 'monthly-report-2017-03.txt';
    const file = { name, bytes: readFileSync(path.join(folder, name)) };
    const { outline } = await importReport(viewer, { project, file, corrections: [], step: 'preview' });
    expect(bare((await getReport(viewer, { project, month: '2017-03' })).outline)).toEqual(bare(outline));
    const kinds = await database().reference.groupBy({ by: ['kind', 'key'], where: { projectId, malformed: false } });
    const count = (kind: string) => kinds.filter((one) => one.kind === kind).length;
    expect([count('ticket'), count('change'), count('document')]).toEqual([125, 2, 7]);
  });

  test('March is exported in every format', async () => {
    const { viewer, project } = await importAll('exports', ['2017-03']);
    for (const format of exportFormat.options) {
      const file = await exportReport(viewer, {
        project,
        month: '2017-03',
        format,
        edition: 'extended',
        staffing: 'left-out',
      });
      expect(file.name).toBe(`exports-2017-03.${format}`);
      expect(file.bytes.length).toBeGreaterThan(20_000);
      if (format === 'md' || format === 'json')
        expect(new TextDecoder().decode(file.bytes)).not.toContain('Recruitment update');
    }
  });

  test.each(['md', 'docx', 'html', 'json'] as const)(
    'an export of March as %s that is imported changes nothing',
    async (format) => {
      const { viewer, project } = await importAll(`round-${format}`, ['2017-03']);
      const choice = { project, month: '2017-03', format, edition: 'extended', staffing: 'included' } as const;
      const { name, bytes } = await exportReport(viewer, choice);
      const { changes } = await importReport(viewer, {
        project,
        file: { name, bytes },
        corrections: [],
        step: 'store',
      });
      expect(changes).toMatchObject({ month: 'unchanged', form: 'unchanged' });
    },
  );
});
