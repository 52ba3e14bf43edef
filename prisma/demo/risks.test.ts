import { expect, test } from 'vitest';
import { demoRisks, reviewDay, reviewIn, riskStatement } from '@/prisma/demo/risks';

test('a month’s review is on its last Tuesday', () => {
  expect(['2017-05', '2017-06', '2017-02'].map(reviewDay)).toEqual(['2017-05-30', '2017-06-27', '2017-02-28']);
});

test('the statement says what rose, fell, opened and closed', () => {
  const june = riskStatement(demoRisks, '2017-06');
  expect(june).toContain('a late decision on short exposures rose from low to medium');
  expect(june).toContain('the supply of spare disks fell from high to medium');
  expect(june).toContain('A risk was opened on the overlap of the cooling works with the release rehearsal (medium).');
  expect(riskStatement(demoRisks, '2016-12')).toContain(
    'The risk on the portal’s certificates was closed on 15 December.',
  );
});

test('a month in which nothing changed says so', () => {
  expect(riskStatement([], '2017-04')).toBe('The register was reviewed on 25 April. All exposures stand as they were.');
});

test('a risk is reviewed from the month in which it was opened to that in which it was closed', () => {
  const [portal] = demoRisks.filter(({ code }) => code === 'RSK-10');
  if (portal === undefined) throw new Error('RSK-10 is gone.');
  expect(reviewIn(portal, '2016-07')).toBeNull();
  expect(reviewIn(portal, '2016-09')).toMatchObject({ exposure: 'low', hasChanged: false });
  expect(reviewIn(portal, '2017-01')).toBeNull();
});
