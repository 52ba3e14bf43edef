import { afterAll, expect, test } from 'vitest';
import { readReport } from '@/lib/report/import/read';
import { closeReader, readReportApart } from '@/lib/server/reader';

afterAll(closeReader);

const file = (text: string) => ({ name: 'report.txt', bytes: new TextEncoder().encode(text) });
const options = { form: null, corrections: [] };
const report = 'Kelp Observatory\nMarch 2017\n\nDivers\n\nAccomplishments\n\n- Counted.\n\nPlans\n\n- Count again.\n';

test('a document read apart is read as it is here', { timeout: 60_000 }, async () => {
  expect(await readReportApart(file(report), options)).toEqual(await readReport(file(report), options));
});

test('what is refused apart is refused with the same sentence', { timeout: 60_000 }, async () => {
  const refused = await readReport(file('no month'), options).catch((error: unknown) => error);
  await expect(readReportApart(file('no month'), options)).rejects.toEqual(refused);
  await expect(readReportApart({ name: 'a.txt', bytes: new Uint8Array(22e6) }, options)).rejects.toThrow(
    '20 MB at most',
  );
});
