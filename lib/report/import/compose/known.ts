import type { Built } from '@/lib/report/import/compose/build';
import type { Warning } from '@/lib/report/import/compose/role';
import { teamKey } from '@/lib/report/import/compose/words';
import { knownTeam } from '@/lib/report/import/learn/teams';
import type { ReportForm } from '@/lib/shared/report-form';

/** Teams that a form knows under another name bear the form's name. */
export function withKnownNames(built: Built, form: ReportForm | null): Built {
  const teams = form?.teams ?? [];
  const sections = built.sections.map((section) => {
    const team = knownTeam(section.team, teams);
    const isAlias = team !== undefined && teamKey(team.name) !== teamKey(section.team);
    return isAlias ? { ...section, team: team.name } : section;
  });
  return { ...built, sections };
}

/** A team that the form does not know, and may know under a name much like it. Names are compared by their words. */
export function teamWarnings(built: Built, form: ReportForm | null): Warning[] {
  if (form === null || form.teams.length === 0) return [];
  const met = new Set(built.sections.map(({ team }) => team));
  const missing = form.teams.filter(({ name }) => !met.has(name)).map(({ name }) => ({ name, words: wordsOf(name) }));
  return built.sections.flatMap(({ team }) => {
    if (knownTeam(team, form.teams) !== undefined) return [];
    const words = wordsOf(team);
    const like = missing.find((one) => isAlike(words, one.words));
    const hint = like === undefined ? '' : ` It may be “${like.name}” under another name; if so, merge the two.`;
    return [{ line: 0, message: `“${team}” is a team that the project does not have yet.${hint}` }];
  });
}

function isAlike(words: Set<string>, others: Set<string>): boolean {
  const shared = [...words].filter((word) => others.has(word)).length;
  return shared / Math.max(1, Math.min(words.size, others.size)) >= 0.75;
}

function wordsOf(name: string): Set<string> {
  return new Set(teamKey(name).match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}
