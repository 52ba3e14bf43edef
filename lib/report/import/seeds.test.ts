import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeReport } from '@/lib/report/import/compose';
import { mergeForms } from '@/lib/report/import/learn/form';
import { linesNotHeld } from '@/lib/report/import/lines-held';
import april from '@/lib/report/import/seeds-april.json';
import { readText } from '@/lib/report/import/text';
import { nodesOf } from '@/lib/report/nodes';
import type { OutlineEntry, OutlineNode, OutlineSection } from '@/lib/report/schema';
import type { LineKind } from '@/lib/shared/line-kind';
import type { ReportForm } from '@/lib/shared/report-form';

// biome-ignore lint/style/noProcessEnv: a test says itself where the real documents are.
const folder = process.env.LUNATION_SEEDS ?? path.resolve(import.meta.dirname, '../../../../shared/seeds');
const isThere = existsSync(folder);
if (!isThere) process.stdout.write(`The real documents are not at ${folder}: their tests are skipped.\n`);

const textOf = (file: string) => readFileSync(path.join(folder, file), 'utf8');
const composed = new Map<string, ReturnType<typeof composeReport>>();
const compose = (file: string) => {
  const known = composed.get(file) ?? composeReport(readText(textOf(file)), { form: null, corrections: [] });
  composed.set(file, known);
  return known;
};

const withForm = (file: string, form: ReportForm) => composeReport(readText(textOf(file)), { form, corrections: [] });

/** Link markup and spaces aside, so that a text cut at 60 characters can be compared. */
const bare = (text: string) =>
  text
    .replace(/\]\(#?\)?/g, '')
    .replace(/[[\]\\`*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const ofKind = (nodes: OutlineNode[] | null, kind: LineKind) => (nodes ?? []).filter((node) => node.kind === kind);
const entriesOf = (sections: OutlineSection[]) => sections.flatMap(({ entries }) => entries);
const count = (entries: OutlineEntry[], list: 'accomplishments' | 'plans', kind: LineKind) =>
  entries.flatMap((entry) => ofKind(entry[list], kind)).length;

type HandList = { items: string[]; nil: string[]; epics: string[]; labels: string[] } | null;
type Hand = {
  sections: {
    team: string;
    under: string | null;
    entries: { code: string | null; title: string | null; accomplishments: HandList; plans: HandList }[];
    staffing: { heading: string; code: string | null; first: string[] }[];
  }[];
  references: { tickets: { list: Record<string, number> }; documents: { list: Record<string, number> } };
};

const short = (nodes: OutlineNode[] | null, hand: HandList) => {
  if (nodes === null) return null;
  const texts = (kind: LineKind) => ofKind(nodes, kind).map(({ text }) => bare(text));
  const items = texts('item').map((text, index) => text.slice(0, bare(hand?.items[index] ?? text).length));
  return { items, nil: texts('nil'), epics: texts('epic'), labels: texts('label') };
};

const shortOfHand = (hand: HandList) =>
  hand === null
    ? null
    : {
        items: hand.items.map(bare),
        nil: hand.nil.map(bare),
        epics: hand.epics.map(bare),
        labels: hand.labels.map(bare),
      };

describe.skipIf(!isThere)('March 2017, text that lost its formatting', { timeout: 20_000 }, () => {
  const hand = (): Hand => JSON.parse(textOf('monthly-report-2017-03.outline.json'));

  test('every team, element, line and staffing is as read by hand', () => {
    const { outline } = compose('monthly-report-2017-03.txt');
    const read = outline.sections.map(({ team, under, entries, staffing }, at) => ({
      team,
      under,
      entries: entries.map(({ code, title, accomplishments, plans }, index) => ({
        code,
        title,
        accomplishments: short(accomplishments, hand().sections[at]?.entries[index]?.accomplishments ?? null),
        plans: short(plans, hand().sections[at]?.entries[index]?.plans ?? null),
      })),
      staffing: staffing.map(({ heading, code, nodes }) => ({
        heading,
        code,
        first: nodes.map(({ text }) => bare(text).slice(0, 60).trim()),
      })),
    }));
    const expected = hand().sections.map(({ team, under, entries, staffing }) => ({
      team,
      under,
      entries: entries.map((entry) => ({
        code: entry.code,
        title: entry.title,
        accomplishments: shortOfHand(entry.accomplishments),
        plans: shortOfHand(entry.plans),
      })),
      staffing: staffing.map((one) => ({ ...one, first: one.first.map((text) => bare(text).trim()) })),
    }));
    expect(read).toEqual(expected);
    expect([outline.title, outline.month]).toEqual(['Data Management Monthly Report', '2017-03']);
  });

  test('its figures are those counted by hand', () => {
    const { outline } = compose('monthly-report-2017-03.txt');
    const entries = entriesOf(outline.sections);
    const elements = entries.filter(({ code }) => code !== null);
    expect(outline.sections).toHaveLength(10);
    expect([elements.length, elements.filter(({ plans }) => plans !== null).length]).toEqual([40, 38]);
    expect(count(entries, 'plans', 'item')).toBe(78);
    expect(count(entries, 'plans', 'epic')).toBe(26);
    expect(count(entries, 'plans', 'nil')).toBe(6);
    expect(count(entries, 'accomplishments', 'item')).toBe(117);
    expect(outline.unplaced).toEqual([]);
  });

  test('its references are those counted by hand', () => {
    const { outline } = compose('monthly-report-2017-03.txt');
    const { references } = hand();
    const sound = outline.references.filter(({ malformed, kind }) => !malformed && kind !== 'url');
    const counted = Object.fromEntries(sound.map(({ key, count: times }) => [key, times]));
    expect(counted).toEqual({ ...references.tickets.list, ...references.documents.list });
    const keys = (kind: string) => sound.filter((one) => one.kind === kind).map(({ key }) => key);
    expect([keys('ticket').length, keys('change').length, keys('document').length]).toEqual([125, 2, 7]);
    expect(keys('ticket').every((key) => key.startsWith('DM-'))).toBe(true);
    expect(outline.references.filter(({ malformed }) => malformed)).toEqual([
      { kind: 'ticket', key: 'DM-5466', raw: 'DM -5466', count: 1, malformed: true },
    ]);
  });

  test('no line is lost', () => {
    const text = textOf('monthly-report-2017-03.txt');
    expect(linesNotHeld(text, compose('monthly-report-2017-03.txt').outline)).toEqual([]);
  });
});

describe.skipIf(!isThere)('April 2017, Markdown with levels at random', { timeout: 20_000 }, () => {
  test('every team, element and count is as read by hand', () => {
    const { outline } = compose('monthly-report-2017-04.txt');
    const counts = (nodes: OutlineNode[] | null) =>
      nodes === null
        ? '-'
        : (['item', 'nil', 'epic', 'label'] as const).map((kind) => ofKind(nodes, kind).length).join(' ');
    const read = outline.sections.map(({ under, entries, staffing }) => ({
      under: under !== null,
      staffing: staffing.map(
        ({ code, nodes }) => `${code ?? 'none'} ${ofKind(nodes, 'item').length} ${ofKind(nodes, 'nil').length}`,
      ),
      entries: Object.fromEntries(
        entries.map(({ code, accomplishments, plans }) => [
          code ?? 'none',
          `${counts(accomplishments)} / ${counts(plans)}`,
        ]),
      ),
    }));
    expect(read).toEqual(april.teams);
    expect(outline.month).toBe(april.month);
  });

  test('its malformed references are told with what was meant', () => {
    const { outline } = compose('monthly-report-2017-04.txt');
    const malformed = outline.references.filter((one) => one.malformed).map(({ raw, key }) => [raw, key]);
    expect(Object.fromEntries(malformed)).toEqual(april.malformed);
  });

  test('no line is lost or unplaced, and none is read twice', () => {
    const text = textOf('monthly-report-2017-04.txt');
    const { outline } = compose('monthly-report-2017-04.txt');
    expect(outline.unplaced).toEqual([]);
    expect(linesNotHeld(text, outline)).toEqual([]);
    const lines = nodesOf(outline).flatMap(({ lines: [first, last] }) => (last >= first ? [first] : []));
    expect(new Set(lines).size).toBe(lines.length);
  });

  test('the form learned from March helps to read April and is extended by it', () => {
    const march = compose('monthly-report-2017-03.txt').form;
    const { form, outline } = withForm('monthly-report-2017-04.txt', march);
    expect(outline.sections.map(({ team }) => team)).toEqual(
      compose('monthly-report-2017-04.txt').outline.sections.map(({ team }) => team),
    );
    expect(form.teams).toHaveLength(11);
    expect(outline.warnings.some(({ message }) => message.includes('under another name'))).toBe(true);
  });
});

describe.skipIf(!isThere)('March and April, whichever comes first', { timeout: 20_000 }, () => {
  const files = ['monthly-report-2017-03.txt', 'monthly-report-2017-04.txt'] as const;
  const withoutWarnings = ({ outline }: ReturnType<typeof composeReport>) => ({ ...outline, warnings: [] });

  test('each is read the same after the other as alone', () => {
    const [march, april] = [compose(files[0]), compose(files[1])];
    const marchAfter = withForm(files[0], april.form);
    expect(withoutWarnings(marchAfter)).toEqual(withoutWarnings(march));
    expect(withoutWarnings(withForm(files[1], march.form))).toEqual(withoutWarnings(april));
    expect(marchAfter.shown).toEqual(march.shown);
  });

  test('their forms in the order of the months give the form of the project', () => {
    const [march, april] = [compose(files[0]), compose(files[1])];
    expect(mergeForms(mergeForms(null, march.shown), april.shown)).toEqual(withForm(files[1], march.form).form);
  });
});
