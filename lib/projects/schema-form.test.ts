import { expect, test } from 'vitest';
import { referencesPart, teamsPart, wordsPart } from './schema-form';

const team = (name: string, aliases: string[] = []) => ({ id: null, name, aliases, under: null });

const troubles = (teams: ReturnType<typeof team>[]) =>
  teamsPart.safeParse({ teams }).error?.issues.map(({ path, message }) => ({ at: path.join('.'), message }));

test('a team has a name of its own, whatever the case of its letters', () => {
  expect(troubles([team('Kessler Institute'), team('Arvane'), team('kessler institute')])).toEqual([
    { at: 'teams.2.name', message: '“kessler institute” is a name of a team already' },
  ]);
});

test('the other name of one team is no name of another', () => {
  expect(troubles([team('Kessler Institute', ['Kessler']), team('Kessler')])).toEqual([
    { at: 'teams.1.name', message: '“Kessler” is a name of a team already' },
  ]);
});

test('a team does not repeat its own name', () => {
  expect(troubles([team('Kessler Institute', ['Kessler institute'])])).toEqual([
    { at: 'teams.0.name', message: '“Kessler institute” is a name of a team already' },
  ]);
});

test('the two lists have different headings', () => {
  const words = { layout: 'by-list', accomplishments: 'Done', plans: ' done' };
  expect(wordsPart.safeParse(words).error?.issues.map(({ path }) => path)).toEqual([['plans']]);
});

test('spaces around names go away', () => {
  expect(teamsPart.parse({ teams: [team('  Arvane ', [' UA '])] }).teams).toEqual([team('Arvane', ['UA'])]);
});

test.each([
  ['https://tickets.example.org/browse/{key}', true],
  ['http://tickets.example.org/{key}.html', true],
  ['https://tickets.example.org/browse/', false],
  ['javascript:alert("{key}")', false],
  ['//tickets.example.org/{key}', false],
])('%s as a link address: %s', (url, isTaken) => {
  const references = [{ kind: 'ticket', prefix: 'DM', url }];
  expect(referencesPart.safeParse({ references }).success).toBe(isTaken);
});
