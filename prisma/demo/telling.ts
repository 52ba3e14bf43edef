import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { monthsOfYear } from '@/prisma/demo/calendar';
import { addUnplanned, type ElementMonth, ledgerOf, settled } from '@/prisma/demo/ledger';
import { completionsOf, demoMilestones } from '@/prisma/demo/milestones';
import { readStories } from '@/prisma/demo/read-stories';
import { sectionHistory } from '@/prisma/demo/reviews';
import type { ElementStory, TeamStory } from '@/prisma/demo/story';
import { type DemoTeam, demoTeams } from '@/prisma/demo/teams';

/** A team with what each of its elements reports in the twelve months. */
export type ToldTeam = {
  team: DemoTeam;
  story: TeamStory;
  elements: { code: string | null; title: string | null; months: ElementMonth[] }[];
};

/**
 * The twelve months as all teams tell them; `year` 0 is the demo's own, with its last month unfinished here and there. Accomplishments
 * that fulfil another team's plan are linked to it.
 */
export function tellYear(year: number): ToldTeam[] {
  const told = demoTeams.map((team) => tellTeam(team, year));
  linkAcrossTeams(told);
  return told;
}

function tellTeam(team: DemoTeam, year: number): ToldTeam {
  const story = storiesOf(team.key);
  const isWhole = sectionHistory(team.key, monthsOfYear - 1, year).state === 'whole';
  const elements = story.elements.map((element) => {
    const whole = year === 0 ? element : { ...element, stories: element.stories.map(settled) };
    const months = ledgerOf(whole, isWhole ? 'whole' : 'unfinished');
    if (year === 0) reportMilestones(element, months);
    return { code: element.code, title: element.title, months };
  });
  return { team, story, elements };
}

/** @throws Error with the team, where its stories cannot be read. */
function storiesOf(key: string): TeamStory {
  try {
    return readStories(readFileSync(join(import.meta.dirname, 'stories', `${key}.txt`), 'utf8'));
  } catch (error) {
    throw new Error(`The stories of ${key}: ${error instanceof Error ? error.message : error}`);
  }
}

/** A milestone that was completed is reported in that month, where no accomplishment of its element says so. */
function reportMilestones(element: ElementStory, months: ElementMonth[]): void {
  for (const { month, said } of completionsOf(demoMilestones(), element.code)) {
    const lines = months[month]?.accomplished.lines ?? [];
    const isReported = lines.some(({ text, milestones }) => milestones.includes(said.code) || text.includes(said.code));
    if (!isReported) addUnplanned(months, { month, said: said.line });
  }
}

function linkAcrossTeams(told: ToldTeam[]): void {
  const months = told.flatMap(({ elements }) => elements.map((element) => element.months));
  for (let place = 0; place + 1 < monthsOfYear; place += 1) {
    const plans = months.flatMap((all) => all[place]?.planned.lines ?? []).filter(({ mark }) => mark !== null);
    const done = months.flatMap((all) => all[place + 1]?.accomplished.lines ?? []);
    for (const plan of plans) for (const line of done) if (line.mark === plan.mark) line.fulfils.push(plan);
  }
}
