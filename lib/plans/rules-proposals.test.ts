import { expect, test } from 'vitest';
import type { ProposalLine } from './rules-proposal-line';
import { proposeAnswers } from './rules-proposals';

type Said = Partial<ProposalLine> & { text: string };

const lineOf = ({ text, ...rest }: Said): ProposalLine => {
  const line = { id: text, kind: 'item', text, above: '', references: [], element: '05D.02', team: 'Arvane' } as const;
  return { ...line, references: [], ...rest };
};

/** Other things that the months speak of, so that words have their weights. */
const surroundings = [
  'The dome was painted.',
  'Spare filters were ordered for the next season.',
  'A guest gave a talk on comets.',
  'The weather mast has a second anemometer.',
];

const propose = (plans: Said[], accomplishments: Said[]) => {
  const others = surroundings.map((text) => ({ text, team: 'Site', element: null }));
  const proposals = proposeAnswers({
    plans: plans.map(lineOf),
    accomplishments: [...accomplishments, ...others].map(lineOf),
  });
  return plans.map((plan) => proposals.get(lineOf(plan).id) ?? []);
};

const idsFor = (plan: Said, accomplishments: Said[], others: Said[] = []) =>
  (propose([plan, ...others], accomplishments)[0] ?? []).map(({ accomplishmentId }) => accomplishmentId);

test('a plan is answered by the line that shares its words, whatever their endings', () => {
  const done = 'The shutter controller now passes all tests in the cold chamber.';
  expect(idsFor({ text: 'Test the shutter controllers in the cold chamber.' }, [{ text: done }])).toEqual([done]);
});

test('a shared ticket answers a plan in other words, and says so', () => {
  const plan = { text: 'Finish sky maps. MDS-88', references: ['MDS-88'] };
  const done = { text: 'Tiles overlap by one pixel. MDS-88', references: ['MDS-88'], team: 'Tarn', element: '05D.06' };
  const [[proposal] = []] = propose([plan], [done]);
  expect(proposal).toMatchObject({ accomplishmentId: done.text, sharedReferences: ['MDS-88'], sharedWords: [] });
  expect(proposal?.score).toBeGreaterThan(0.8);
});

test('a reference that many lines name says little', () => {
  const references = ['MSD-7'];
  const named = Array.from({ length: 12 }, (_, at) => ({
    id: `${at}`,
    text: `Chapter ${at}: ${'xyz'[at % 3]}`,
    references,
  }));
  const rare = { id: 'rare', text: 'Wrote it. MDS-5', references: ['MDS-5'] };
  const plan = { text: 'Glossary', references: [...references, 'MDS-5'] };
  expect(idsFor(plan, [...named, rare])).toEqual(['rare']);
});

test('the words in common are told as the accomplishment writes them', () => {
  const [[proposal] = []] = propose(
    [{ text: 'Compare mirror coatings.' }],
    [{ text: 'Mirrors: compared two coatings.' }],
  );
  expect(proposal?.sharedWords).toEqual(['mirrors', 'compared', 'coatings']);
});

test('one word in common is too little', () => {
  expect(idsFor({ text: 'Order telescope drives' }, [{ text: 'Cleaned telescope tubes' }])).toEqual([]);
});

test('a plan that nothing speaks of has no proposal', () => {
  expect(idsFor({ text: 'Write the handbook of the archive.' }, [{ text: 'Measured flat fields twice.' }])).toEqual([]);
});

test('an accomplishment goes to the plan that it answers much better', () => {
  const done = [{ text: 'Alignment of the guide camera was measured at night.' }];
  const rival = { text: 'Measure the alignment of the guide camera at night.' };
  const plan = { text: 'Mount the guide camera and choose its lens.' };
  expect(idsFor(plan, done)).toHaveLength(1);
  expect(idsFor(plan, done, [rival])).toEqual([]);
});

test('an epic is answered by its ticket and not by one of nearly the same title', () => {
  const epic = (key: string, title: string): Said => ({ kind: 'epic', text: `${key} ${title}`, references: [key] });
  const same = epic('MDS-1', 'Calibration frames, part one');
  const next = epic('MDS-2', 'Calibration frames, part two');
  expect(idsFor(epic('MDS-1', 'Calibration frames, first part'), [same, next])).toEqual([same.text]);
  expect(idsFor(epic('MDS-3', 'Calibration frames, part three'), [same, next])).toEqual([]);
});

test('a line that says that nothing happened answers nothing', () => {
  const plan = { text: 'Fibre to the ridge: Splice the last two segments.' };
  const text = 'Fibre to the ridge: No change since the last two segments.';
  expect(idsFor(plan, [{ text }])).toEqual([]);
});

test('of a team’s lines, one under another title comes after one under the same', () => {
  const plan = { text: 'Ridge link: Agree on the terms of the contract with the carrier.' };
  const same = { text: 'Ridge link: The carrier sent terms of the contract.' };
  const other = { text: 'Valley link: The carrier sent terms of the contract.' };
  expect(idsFor(plan, [other, same])[0]).toBe(same.text);
});

test('the nearer line comes first: own element, own team, other team', () => {
  const plan = { text: 'Join the working group on catalogue formats.' };
  const text = 'Joined the working group on catalogue formats.';
  const answers = [
    { id: 'c', text, team: 'Tarn', element: '05D.06' },
    { id: 'b', text, element: '05D.03' },
    { id: 'a', text },
  ];
  expect(idsFor(plan, answers)).toEqual(['a', 'b', 'c']);
});

test('a sentence of a long line answers as a short line does', () => {
  const text = `${surroundings.join(' ')} Pointing model fitted to two hundred stars. ${surroundings.join(' ')}`;
  expect(idsFor({ text: 'Fit the pointing model to stars.' }, [{ text }])).toEqual([text]);
});

test('words of a heading help the lines under it, and are no answer alone', () => {
  const plan = { text: 'Deblender: speed up the fit' };
  const under = { text: 'The fit is twice as fast.', above: 'Deblender' };
  const aside = { text: 'Gave a talk in spring.', above: 'Deblender: speed up the fit' };
  expect(idsFor(plan, [under, aside])).toEqual([under.text]);
});

test('languages that are not English, and those without spaces, are compared too', () => {
  const dutch = 'De spiegels zijn opnieuw gecoat in de werkplaats.';
  expect(idsFor({ text: 'Spiegels opnieuw coaten in werkplaats' }, [{ text: dutch }])).toEqual([dutch]);
  const japanese = '主鏡の再蒸着を完了した';
  expect(idsFor({ text: '主鏡の再蒸着を行う' }, [{ text: japanese }])).toEqual([japanese]);
});

test('at most three are proposed, and the same ones however the lines are ordered', () => {
  const plan = { text: 'Replace the encoders of the azimuth axis.' };
  const answers = ['p', 'q', 'r', 's', 't'].map((id) => ({ id, text: 'Replaced the encoders of the azimuth axis.' }));
  expect(idsFor(plan, answers)).toEqual(['p', 'q', 'r']);
  expect(idsFor(plan, [...answers].reverse())).toEqual(['p', 'q', 'r']);
});

test('empty months and empty lines give no proposals', () => {
  expect(proposeAnswers({ plans: [], accomplishments: [lineOf({ text: 'Done.' })] }).size).toBe(0);
  expect(idsFor({ text: '' }, [{ text: '', id: 'blank' }])).toEqual([]);
});

test('ten times a large month is compared in the time of a page', () => {
  const word = (seed: number) => `w${((seed * 7919) % 3001).toString(36)}x${(seed * 31) % 17}`;
  const text = (seed: number) => Array.from({ length: 14 }, (_, at) => word(seed * 14 + at)).join(' ');
  const lines = (count: number, prefix: string) =>
    Array.from({ length: count }, (_, at) => lineOf({ id: `${prefix}${at}`, text: text(at) }));
  const begun = performance.now();
  const proposals = proposeAnswers({ plans: lines(1_200, 'p'), accomplishments: lines(4_000, 'a') });
  expect(performance.now() - begun).toBeLessThan(10_000);
  expect(proposals.get('p5')?.[0]?.accomplishmentId).toBe('a5');
});
