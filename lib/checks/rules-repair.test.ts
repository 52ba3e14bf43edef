import { describe, expect, test } from 'vitest';
import { repairsIn } from '@/lib/checks/rules-repair';
import type { LineKind } from '@/lib/shared/line-kind';
import type { ReferencePattern } from '@/lib/shared/report-form';
import { meantBy } from '@/lib/shared/text/near-references';

const ticket = (prefix: string): ReferencePattern => ({ kind: 'ticket', prefix, url: null });
const patterns = [ticket('MDS-'), ticket('RFC-'), { kind: 'milestone' as const, prefix: 'MDS-', url: null }];

/** What a line reads like after each of its repairs. */
function after(markdown: string, kind: LineKind = 'item', of = patterns): string[] {
  return repairsIn({ kind, markdown }, of).map((repair) => repair.markdown);
}

describe('what a near miss is meant for', () => {
  test.each([
    ['MDS -2259', 'MDS-2259'],
    ['MDS - 2259', 'MDS-2259'],
    ['MDS–2259', 'MDS-2259'],
    ['MDS2259', 'MDS-2259'],
    ['mds-2259', 'MDS-2259'],
    ['MSD-2259', 'MDS-2259'],
  ])('%s: %s', (raw, key) => {
    expect(meantBy(raw, patterns)).toBe(key);
  });

  test.each(['MDS-2259', 'MDS 2259', 'Turn it', '2259'])('%s: nothing', (raw) => {
    expect(meantBy(raw, patterns)).toBeNull();
  });

  test('nothing where two prefixes are as near', () => {
    expect(meantBy('MSS-12', [ticket('MDS-'), ticket('MSD-')])).toBeNull();
    expect(meantBy('MSS-12', [ticket('MDS-'), ticket('LDM-')])).toBe('MDS-12');
  });
});

test('nothing but the reference becomes another', () => {
  expect(after('Turned **the *dome*, MDS2259**, by [hand](https://arvane.example/a "MDS").')).toEqual([
    'Turned **the *dome*, MDS-2259**, by [hand](https://arvane.example/a "MDS").',
  ]);
  expect(after('| Dome | Ticket |\n| --- | --: |\n| South | MDS -2259 |', 'table')).toEqual([
    '| Dome | Ticket |\n| --- | --: |\n| South | MDS-2259 |',
  ]);
  expect(after('![Dome, MDS2259](figures/0198b2c4-0000-7000-8000-000000000000)', 'figure')).toEqual([
    '![Dome, MDS-2259](figures/0198b2c4-0000-7000-8000-000000000000)',
  ]);
});

test('each of several is one of its own', () => {
  const markdown = 'MDS2259, MDS-1 and MDS2259, then RFC -7.';
  const repairs = repairsIn({ kind: 'item', markdown }, patterns);
  expect(repairs).toEqual([
    { raw: 'MDS2259', nth: 0, key: 'MDS-2259', markdown: 'MDS-2259, MDS-1 and MDS2259, then RFC -7.' },
    { raw: 'MDS2259', nth: 1, key: 'MDS-2259', markdown: 'MDS2259, MDS-1 and MDS-2259, then RFC -7.' },
    { raw: 'RFC -7', nth: 0, key: 'RFC-7', markdown: 'MDS2259, MDS-1 and MDS2259, then RFC-7.' },
  ]);
});

test('where a link leads stays', () => {
  const repairs = repairsIn({ kind: 'item', markdown: '[MDS2259](/files/MDS2259) is done.' }, patterns);
  expect(repairs.map(({ nth, markdown }) => [nth, markdown])).toEqual([[0, '[MDS-2259](/files/MDS2259) is done.']]);
  expect(after('[the ticket](/files/MDS2259)')).toEqual([]);
  expect(after('See https://arvane.example/MDS2259')).toEqual([]);
});
