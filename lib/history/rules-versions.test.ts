import { expect, test } from 'vitest';
import { type TextChange, textBefore, versionsOf } from '@/lib/history/rules-versions';

const [one, two] = ['8a1f6a35-0000-7000-8000-000000000001', '8a1f6a35-0000-7000-8000-000000000002'];

const kept = (id: string, markdown: string, position = 'a0') => ({
  ...{ id, markdown, position, blockId: 'summary' },
  ...{ parentId: null, kind: 'prose' as const, starred: false },
});

/** A change at a minute of an hour, whose id it is named by as well. */
const change = (minute: number, did: Partial<TextChange>): TextChange => ({
  ...{ id: String(minute), transaction: String(minute), at: `2017-06-12T14:${String(minute).padStart(2, '0')}:00Z` },
  ...{ personId: 'ines', by: 'Ines', before: null, after: null, isSystem: false, ...did },
});

const changes = [
  change(0, { after: kept(one, 'Turned') }),
  change(10, { after: kept(two, 'Oiled', 'a1') }),
  change(20, { before: kept(one, 'Turned'), after: kept(one, 'Turned twice') }),
  change(22, { personId: 'ada', by: 'Ada', before: kept(two, 'Oiled', 'a1'), after: kept(two, 'Oiled', 'Zz') }),
  change(40, { before: kept(one, 'Turned twice') }),
];
const past = { lines: [kept(two, 'Oiled', 'Zz')], changes };

test('what one person does in a row is one version, until somebody else writes or a quarter of an hour is over', () => {
  const versions = versionsOf(past);
  expect(versions.map(({ id, by, events }) => [id, by, events.map(({ kind }) => kind)])).toEqual([
    ['40', 'Ines', ['removed']],
    ['22', 'Ada', ['moved']],
    ['0', 'Ines', ['written', 'written', 'changed']],
  ]);
  expect(versions[2]).toMatchObject({ from: '2017-06-12T14:00:00Z', at: '2017-06-12T14:20:00Z' });
  expect(versions.map(({ linesBefore }) => linesBefore)).toEqual([2, 2, 0]);
});

test('the text before a version has its lines in the words and the order that they had', () => {
  const before = (version: string) => textBefore(past, version)?.map(({ content }) => content);
  const says = (text: string) => [expect.objectContaining({ text })];
  expect(before('40')).toEqual([says('Oiled'), says('Turned twice')]);
  expect(before('22')).toEqual([says('Turned twice'), says('Oiled')]);
  expect(before('0')).toEqual([]);
  expect(textBefore(past, '7')).toBeNull();
});

test('what Lunation itself did is no version, and is undone with what came after all the same', () => {
  const imported = change(0, { after: kept(one, 'Turned'), isSystem: true, personId: 'command line' });
  const changed = change(1, { before: kept(one, 'Turned'), after: kept(one, 'Turned twice') });
  const own = { lines: [kept(one, 'Turned twice')], changes: [imported, changed] };
  expect(versionsOf(own)).toMatchObject([{ id: '1', linesBefore: 1 }]);
  expect(textBefore(own, '0')).toEqual([]);
});

test('an earlier text that is put back is a version of its own, and what stood there until then is still told', () => {
  const again = [change(1, { before: kept(one, 'Turned'), after: kept(one, 'Turned twice') })];
  again.push(change(2, { before: null, after: kept(two, 'Oiled', 'a1') }));
  const back = { transaction: 'back' };
  again.push(change(3, { before: kept(one, 'Turned twice'), after: kept(one, 'Turned', 'a5'), ...back }));
  again.push(change(3, { before: kept(two, 'Oiled', 'a1'), ...back, id: 'same' }));
  const own = { lines: [kept(one, 'Turned', 'a5')], changes: again };
  const versions = versionsOf(own);
  expect(versions.map(({ id, events }) => [id, events.map(({ kind }) => kind)])).toEqual([
    ['3', ['changed', 'removed']],
    ['1', ['changed', 'written']],
  ]);
  expect(textBefore(own, '3')).toHaveLength(2);
});
