import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesOf, savedAs } from '@/lib/lines/rules-changes';
import { mergeLines } from '@/lib/lines/rules-merge';
import type { EditedLine } from '@/lib/lines/schema';
import type { RichLine } from '@/lib/lines/schema-rich';
import { afterStep, type EditStep, editActs, inOrder, item, wordsOf } from '@/lib/lines/test-edits';
import { newPositions } from '@/lib/shared/positions';

/** Lines at the top, as they were stored first. */
function stored(...texts: string[]): EditedLine[] {
  const positions = newPositions(texts.length);
  return texts.map((text, at) => ({ ...item(`l${at}`, text), position: positions[at] ?? '', version: 1 }));
}

/** What the server has after somebody saved `lines` over `base`. */
function saved(base: EditedLine[], lines: RichLine[]): EditedLine[] {
  const versions = changesOf(base, lines).puts.map(({ id, base: version }) => ({ id, version: (version ?? 0) + 1 }));
  return savedAs(lines, base, versions);
}

const plain = (lines: EditedLine[]): RichLine[] => lines.map(({ version: _, position: __, ...line }) => line);
const textOf = ({ content }: RichLine) => JSON.stringify(content);

test('saving what has not changed sends nothing', () => {
  const base = stored('Dome', 'Camera');
  expect(changesOf(base, plain(base))).toEqual({ puts: [], removals: [] });
});

test('a line that moves is the only one that is sent', () => {
  const base = stored('Dome', 'Camera', 'Mirror');
  const [dome, camera, mirror] = plain(base) as [RichLine, RichLine, RichLine]; // three, as they were made
  const { puts } = changesOf(base, [mirror, dome, camera]);
  expect(puts.map(({ id }) => id)).toEqual(['l2']);
});

test('lines that different people changed merge by themselves', () => {
  const base = stored('Dome', 'Camera');
  const theirs = saved(base, [item('l0', 'Dome turns'), item('l1', 'Camera')]);
  const mine = [item('l0', 'Dome'), item('l1', 'Camera cools'), item('new', 'Mirror')];
  const { lines, clashes } = mergeLines({ base, mine, theirs }, () => 'other');
  expect(wordsOf(lines)).toEqual(['Dome turns', 'Camera cools', 'Mirror']);
  expect(clashes).toEqual([]);
});

test('a line that two people changed stands as both have it', () => {
  const base = stored('Dome', 'Camera');
  const theirs = saved(base, [item('l0', 'Dome turns'), item('l1', 'Camera')]);
  const mine = [item('l0', 'Dome stands'), item('l1', 'Camera')];
  const { lines, clashes } = mergeLines({ base, mine, theirs }, () => 'mine');
  expect(wordsOf(lines)).toEqual(['Dome turns', 'Dome stands', 'Camera']);
  expect(clashes).toEqual([{ theirs: 'l0', mine: 'mine' }]);
});

test('a line that one takes out and the other changes stays', () => {
  const base = stored('Dome', 'Camera');
  const changed = [item('l0', 'Dome turns'), item('l1', 'Camera')];
  const without = [item('l1', 'Camera')];
  for (const [one, other] of [
    [changed, without],
    [without, changed],
  ] as const) {
    const { lines } = mergeLines({ base, mine: one, theirs: saved(base, other) }, () => 'x');
    expect(wordsOf(lines)).toEqual(['Dome turns', 'Camera']);
  }
});

test('what somebody adds beneath a line that another takes out comes up', () => {
  const base = stored('Dome');
  const theirs = saved(base, [item('l0', 'Dome'), item('under', 'Shutter', 'l0')]);
  const { lines } = mergeLines({ base, mine: [], theirs }, () => 'x');
  expect(wordsOf(lines)).toEqual(['Shutter']);
  expect(lines[0]?.parentId).toBeNull();
});

/** A step of somebody who edits: what she does, and to the how-manyth line. */
const step = fc.record({ act: fc.constantFrom(...editActs), at: fc.nat(9), to: fc.nat(9) });

function edited(lines: RichLine[], steps: EditStep[], who: string): RichLine[] {
  return steps.reduce((now, one, index) => afterStep(now, one, item(`${who}-${index}`, `${who}${index}`)), lines);
}

const schedule = fc.record({ mine: fc.array(step, { maxLength: 6 }), theirs: fc.array(step, { maxLength: 6 }) });

test('no change of either side is lost, and nothing stands twice', () => {
  fc.assert(
    fc.property(schedule, (steps) => {
      const base = stored('a', 'b', 'c', 'd');
      const mine = edited(plain(base), steps.mine, 'm');
      const hers = edited(plain(base), steps.theirs, 't');
      let made = 0;
      const merged = mergeLines({ base, mine, theirs: saved(base, hers) }, () => {
        made += 1;
        return `made${made}`;
      });
      const texts = merged.lines.map(textOf);
      const before = new Set(plain(base).map(textOf));
      for (const line of [...mine, ...hers]) if (!before.has(textOf(line))) expect(texts).toContain(textOf(line));
      expect(new Set(texts).size).toBe(texts.length);
      expect(new Set(merged.lines.map(({ id }) => id)).size).toBe(merged.lines.length);
      expect(inOrder(merged.lines)).toEqual(merged.lines);
    }),
    { numRuns: 2_000 },
  );
});

test('where only one side has changed anything, the text is that side’s', () => {
  fc.assert(
    fc.property(schedule, (steps) => {
      const base = stored('a', 'b', 'c', 'd');
      const mine = edited(plain(base), steps.mine, 'm');
      expect(mergeLines({ base, mine, theirs: base }, () => 'x')).toEqual({ lines: mine, clashes: [] });
      const theirs = saved(base, mine);
      expect(mergeLines({ base, mine: plain(base), theirs }, () => 'x')).toEqual({ lines: plain(theirs), clashes: [] });
    }),
    { numRuns: 2_000 },
  );
});
