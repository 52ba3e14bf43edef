import { expect, test } from 'vitest';
import { emptyForm } from '@/lib/projects/rules';
import { keepOldNames, tidyForm } from '@/lib/projects/rules-form';
import type { EditableForm, FormTeam } from '@/lib/projects/schema';

function team(name: string, aliases: string[] = [], id: string | null = null): FormTeam {
  return { id, name, aliases, under: null };
}

function formWith(changes: Partial<EditableForm>): EditableForm {
  return { ...emptyForm, teams: [], ...changes };
}

test('a form is rid of blanks and of empty aliases', () => {
  const form = formWith({ plans: ' Plans ', teams: [{ ...team(' Dome ', [' ', 'D ', 'D']), under: ' ' }] });
  expect(tidyForm(form)).toEqual(formWith({ plans: 'Plans', teams: [team('Dome', ['D'])] }));
});

test.each<[string, Partial<EditableForm>]>([
  ['Both lists of a team need a heading.', { plans: ' ' }],
  ['Both lists of a team are headed “done”: a document could not be told apart by them.', fromWords('Done', 'done')],
  ['Every team needs a name.', { teams: [team('')] }],
  [
    '“dome” stands for two teams, or twice for one: a name or alias stands for one.',
    fromTeams('Dome', 'Mount', 'dome'),
  ],
  ['One team is in the form twice.', { teams: [team('A', [], 'x'), team('B', [], 'x')] }],
  ['“javascript:{key}” is no address that “DM-” could link to.', fromUrl('javascript:{key}')],
  ['“https://a.example/” does not say where the key goes: write {key} there.', fromUrl('https://a.example/')],
])('%s', (sentence, changes) => {
  expect(() => tidyForm(formWith(changes))).toThrow(sentence);
});

test('a renamed team keeps its old name as an alias', () => {
  const rows = [
    { id: '1', name: 'Dome' },
    { id: '2', name: 'Mount' },
  ];
  expect(keepOldNames([team('Enclosure', ['E'], '1'), team('Mount', [], '2')], rows)).toEqual([
    team('Enclosure', ['E', 'Dome'], '1'),
    team('Mount', [], '2'),
  ]);
});

test('an old name that another team bears now is no alias', () => {
  const rows = [{ id: '1', name: 'Dome' }];
  expect(keepOldNames([team('Enclosure', [], '1'), team('dome')], rows)).toEqual([
    team('Enclosure', [], '1'),
    team('dome'),
  ]);
});

function fromWords(accomplishments: string, plans: string): Partial<EditableForm> {
  return { accomplishments, plans };
}

function fromTeams(name: string, other: string, alias: string): Partial<EditableForm> {
  return { teams: [team(name), team(other, [alias])] };
}

function fromUrl(url: string): Partial<EditableForm> {
  return { references: [{ kind: 'ticket', prefix: 'DM-', url }] };
}
