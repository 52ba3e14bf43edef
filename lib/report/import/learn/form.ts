import type { Built } from '@/lib/report/import/compose/build';
import { headingKey } from '@/lib/report/import/compose/codes';
import { allNodes } from '@/lib/report/import/compose/nodes';
import type { ListName } from '@/lib/report/import/compose/role';
import { learnReferences } from '@/lib/report/import/learn/references';
import type { OutlineNode, OutlineSection, ReportForm } from '@/lib/report/schema';

type Team = ReportForm['teams'][number];

/** The form that a document shows, on top of a form known before: what is new is added, and the newest wording of a name wins. */
export function learnForm(built: Built, known: ReportForm | null): ReportForm {
  return {
    layout: layoutOf(built, known),
    accomplishments: wordOf(built, 'accomplishments') ?? known?.accomplishments ?? 'Accomplishments',
    plans: wordOf(built, 'plans') ?? known?.plans ?? 'Planned activities',
    teams: teamsOf(built.sections, known?.teams ?? []),
    references: learnReferences(
      nodesOf(built).map(({ text }) => text),
      known?.references ?? [],
    ),
  };
}

/** Every node of the report: front matter, preambles, both lists, staffing. */
export function nodesOf({ front, sections }: Pick<Built, 'front' | 'sections'>): OutlineNode[] {
  return [...front.flatMap(({ nodes }) => allNodes(nodes)), ...sections.flatMap(nodesOfSection)];
}

/** The team of a form that a heading names, by name or alias. */
export function knownTeam(name: string, teams: Team[]): Team | undefined {
  const key = headingKey(name);
  return teams.find((team) => [team.name, ...team.aliases].some((known) => headingKey(known) === key));
}

function nodesOfSection({ preamble, entries, staffing }: OutlineSection): OutlineNode[] {
  const lists = entries.flatMap(({ accomplishments, plans }) => [...(accomplishments ?? []), ...(plans ?? [])]);
  return allNodes([...preamble, ...lists, ...staffing.flatMap(({ nodes }) => nodes)]);
}

function layoutOf({ layouts }: Built, known: ReportForm | null): ReportForm['layout'] {
  if (layouts.inList === 0 && layouts.overLists === 0) return known?.layout ?? 'by-list';
  return layouts.overLists > layouts.inList ? 'by-element' : 'by-list';
}

/** The wording that heads most lists, without a remark in brackets. */
function wordOf({ words }: Built, list: ListName): string | null {
  const times = new Map<string, number>();
  for (const { text, list: own } of words) {
    const word = text.replace(/\s*:?\s*[([][^)\]]*[)\]]\s*$/, '').replace(/\s*:.*$/, '');
    if (own === list && word !== '') times.set(word, (times.get(word) ?? 0) + 1);
  }
  const [most] = [...times].sort(([, one], [, other]) => other - one);
  return most?.[0] ?? null;
}

function teamsOf(sections: OutlineSection[], known: Team[]): Team[] {
  const teams = [...known];
  for (const { team, under } of sections) {
    const old = knownTeam(team, teams);
    if (old === undefined) teams.push({ name: team, aliases: [], under });
    else teams[teams.indexOf(old)] = { ...renamed(old, team), under };
  }
  return teams;
}

/** A name in another spelling takes the old one's place; an alias stays an alias. */
function renamed(team: Team, name: string): Team {
  if (team.name === name || headingKey(team.name) !== headingKey(name)) return team;
  return { ...team, name, aliases: [...new Set([...team.aliases, team.name])].filter((alias) => alias !== name) };
}
