import { expect, test } from 'vitest';
import { referencesPart, teamsPart } from './schema';

const team = (name: string, aliases: string[] = []) => ({ name, aliases, under: null });

const troubles = (teams: ReturnType<typeof team>[]) =>
  teamsPart.safeParse({ teams }).error?.issues.map(({ path, message }) => ({ at: path.join('.'), message }));

test('a team has a name of its own, whatever the case of its letters', () => {
  expect(troubles([team('Kessler Institute'), team('Arvane'), team('kessler institute')])).toEqual([
    { at: 'teams.2.name', message: 'another team is called “kessler institute” already' },
  ]);
});

test('the other name of one team is no name of another', () => {
  expect(troubles([team('Kessler Institute', ['Kessler']), team('Kessler')])).toEqual([
    { at: 'teams.1.name', message: 'another team is called “Kessler” already' },
  ]);
});

test('a team may repeat its own name', () => {
  expect(troubles([team('Kessler Institute', ['Kessler institute'])])).toBeUndefined();
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
