import { expect, test } from 'vitest';
import { checkSection, warningsIn } from '@/lib/checks/rules';
import type { CheckedLine } from '@/lib/checks/rules-line';

function line(words: string, changes: Partial<CheckedLine> = {}): CheckedLine {
  const place = { id: words, blockId: 'accomplished', entryId: 'dome', place: 'accomplished', kind: 'item' } as const;
  return {
    ...place,
    words,
    isParent: false,
    isCarried: false,
    references: [],
    kept: [],
    version: 1,
    repairs: [],
    ...changes,
  };
}

const none = { month: '2017-06', before: '2017-05', lines: [], earlier: [], waiting: [], blank: [] };

function saysOf(lines: CheckedLine[], earlier: CheckedLine[] = []): string[] {
  return warningsIn({ ...none, lines, earlier }).map(({ says }) => says);
}

test('a section without anything to mend has no findings', () => {
  expect(checkSection({ ...none, lines: [line('Turned the dome twice in June.')] })).toEqual({
    blocking: [],
    warnings: [],
    kept: [],
  });
});

test('plans without outcome and blank lists are told once for each entry', () => {
  const waiting = ['dome', 'dome', 'hall'].map((entryId) => ({ entryId }));
  const { blocking } = checkSection({ ...none, waiting, blank: [{ entryId: 'hall', place: 'planned' }] });
  expect(blocking.map(({ kind, entryId, says }) => [kind, entryId, says])).toEqual([
    ['waiting', 'dome', 'Two plans have no outcome yet.'],
    ['waiting', 'hall', 'One plan has no outcome yet.'],
    ['blank', 'hall', 'Nothing is said of what is planned. Blank is not the same as nothing.'],
  ]);
});

test('what repeats the month before word for word is told once for each list', () => {
  const said = [line('Turned the  dome by hand.'), line('Oiled the southern bearings again.')];
  expect(saysOf([line('turned the dome by hand.')], said)).toEqual([
    '“turned the dome by hand.” repeats May word for word.',
  ]);
  expect(saysOf(said, said)).toEqual([
    'Two lines repeat May word for word, the first of them “Turned the dome by hand.”.',
  ]);
});

test('short words, headings, what is carried and what stands in another list may be said again', () => {
  const words = 'Turned the dome by hand.';
  expect(saysOf([line('Bug fixes.')], [line('Bug fixes.')])).toEqual([]);
  expect(saysOf([line(words, { isParent: true })], [line(words)])).toEqual([]);
  expect(saysOf([line(words, { place: 'planned', isCarried: true })], [line(words, { place: 'planned' })])).toEqual([]);
  expect(saysOf([line(words)], [line(words, { place: 'planned' })])).toEqual([]);
});

test.each([
  ['Ran the lamp on 29 May.', '“29 May” lies outside June.'],
  ['Ran the lamp until July 2nd, 2017.', '“July 2nd, 2017” lies outside June.'],
  ['Closed on 2016-06-10.', '“2016-06-10” lies outside June.'],
])('a day outside the month is found: %s', (words, says) => {
  expect(saysOf([line(words)])).toEqual([says]);
});

test.each([
  'Ran the lamp on 3 June and from 29 May to 2 June.',
  'Passed 10/12 tests of version 5.31.2.',
  'Met in May 2017, and every Monday since; done in 3 days.',
  'Took run 20170529 apart.',
])('what is no day, or one of the month, is left alone: %s', (words) => {
  expect(saysOf([line(words)])).toEqual([]);
});

test('plans may name later days, not such as were over before the month began', () => {
  const plan = { place: 'planned' as const };
  expect(saysOf([line('Deliver on 4 August.', plan), line('Follow up on 12 June.', plan)])).toEqual([]);
  expect(saysOf([line('Deliver on 12 May.', plan)])).toEqual(['“12 May” lies before June.']);
});

test('numbers of references are no days', () => {
  const references = [{ key: 'MDS-5', raw: 'MDS-5', malformed: false }];
  expect(saysOf([line('Closed MDS-5 May be reopened.', { references })])).toEqual([]);
});

test('a malformed reference is told with what it would be', () => {
  const references = [{ key: 'MDS-2259', raw: 'MDS -2259', malformed: true }];
  expect(saysOf([line('Mended the tiles, MDS -2259.', { references })])).toEqual([
    '“MDS -2259” is no reference; MDS-2259 would be one.',
  ]);
});

test('an epic that had another title is told with both', () => {
  const references = [{ key: 'MDS-2011', raw: 'MDS-2011', malformed: false }];
  const epic = (words: string) => line(words, { kind: 'epic', references });
  expect(saysOf([epic('MDS-2011: Catalogue schema')], [epic('MDS-2011 catalogue schema')])).toEqual([]);
  expect(saysOf([epic('MDS-2011: Schema, second edition')], [epic('MDS-2011 Catalogue schema')])).toEqual([
    'Epic MDS-2011 is now called “Schema, second edition”; in May it was “Catalogue schema”.',
  ]);
});

test('what somebody has said to be right is not worth a look, until it says something else', () => {
  const kept = ['“29 May” lies outside June.'];
  const { warnings, kept: right } = checkSection({ ...none, lines: [line('Ran the lamp on 29 May.', { kept })] });
  expect([warnings, right.map(({ says }) => says)]).toEqual([[], kept]);
  expect(saysOf([line('Ran the lamp on 28 May.', { kept })])).toEqual(['“28 May” lies outside June.']);
});
