import { withoutNumber } from '@/lib/report/import/compose/codes';
import { mayHead, type Reading } from '@/lib/report/import/compose/teams';
import { teamKey } from '@/lib/report/import/compose/words';

export type Structure = {
  /** Index of each team's heading, and of the heading it stands under. */
  teams: { at: number; under: number | null }[];
  groups: number[];
  part: number | null;
  /** Headings of elements without a code, above lists of their own. */
  elements: number[];
};

/** What the headings above the teams are: the part that holds all teams, or groups that hold some. */
export function structureOf(reading: Reading, teams: number[]): Structure {
  const level = tidyListLevel(reading);
  const structure = level === null ? byOrder(reading, teams) : byLevel(reading, teams);
  return foldWholeGroup(structure);
}

/** The level on which all headings of lists stand, where a document's levels can be relied on; null elsewhere. */
export function tidyListLevel({ pieces, signs }: Reading): number | null {
  const levels = new Set(pieces.flatMap(({ level }, at) => (signs[at]?.is === 'list' ? [level] : [])));
  const [level] = levels;
  return levels.size === 1 && level !== undefined && level !== null && level <= 6 ? level : null;
}

function byLevel(reading: Reading, found: number[]): Structure {
  const ancestors = ancestorsIn(reading);
  const chains = found.map((at) => ancestors(at));
  const common = (chains[0] ?? []).filter((above) => chains.every((chain) => chain.includes(above)));
  const owners = chains.map((chain) => chain.find((above) => !common.includes(above)) ?? null);
  const part = common[0] ?? null;
  if (!holdTeams(reading, found) && areElements(reading, found, owners)) {
    const teams = [...new Set(owners.filter((owner) => owner !== null))];
    return { teams: teams.map((at) => ({ at, under: null })), groups: [], part, elements: found };
  }
  const teams = withSilentTeams(reading, found).map((at) => {
    const under = ancestors(at).find((above) => !common.includes(above)) ?? null;
    return { at, under };
  });
  const groups = [...new Set(teams.flatMap(({ under }) => (under === null ? [] : [under])))];
  return { teams, groups, part, elements: [] };
}

/** Says of each heading under which headings it stands by its level, nearest first. */
function ancestorsIn({ pieces, from }: Reading): (at: number) => number[] {
  const parents = new Map<number, number>();
  const open: { at: number; level: number }[] = [];
  for (let at = from; at < pieces.length; at += 1) {
    const level = pieces[at]?.level ?? null;
    if (level === null) continue;
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const parent = open.at(-1);
    if (parent !== undefined) parents.set(at, parent.at);
    open.push({ at, level });
  }
  const chainOf = (at: number): number[] => {
    const parent = parents.get(at);
    return parent === undefined ? [] : [parent, ...chainOf(parent)];
  };
  return chainOf;
}

/**
 * Headings right above lists are elements, and the headings above those the teams, where every one has an owner and there are
 * several owners: of groups, a report has some teams without one. A project's own teams settle it.
 */
function areElements({ form, pieces }: Reading, found: number[], owners: (number | null)[]): boolean {
  const names = new Set(form?.teams.map(({ name }) => teamKey(name)));
  if (found.some((at) => names.has(teamKey(pieces[at]?.plain ?? '')))) return false;
  return owners.every((owner) => owner !== null) && new Set(owners).size > 1;
}

const teamWord =
  /(?<!\p{L})(?:teams?|groups?|office|department|division|institutes?|university|laborator(?:y|ies)|centre|center|gruppe|abteilung|institut|équipe|groupe|equipo|grupo|zespół|группа|отдел|институт|ομάδα)(?!\p{L})/iu;

/** Headings with elements in the lists below them, or named as teams are, are no elements themselves. */
function holdTeams({ pieces, signs }: Reading, found: number[]): boolean {
  const named = found.filter((at) => teamWord.test(pieces[at]?.plain ?? ''));
  const [first = 0] = found;
  return named.length * 2 > found.length || signs.slice(first).some((sign) => sign?.is === 'code');
}

/** A heading among the teams on their level is a team that wrote no lists. */
function withSilentTeams(reading: Reading, found: number[]): number[] {
  const levels = new Set(found.map((at) => reading.pieces[at]?.level));
  const [level] = levels;
  const [first, last] = [found[0], found.at(-1)];
  if (levels.size !== 1 || first === undefined || last === undefined) return found;
  const isTeam = (at: number) => at > first && at < last && reading.pieces[at]?.level === level && mayHead(reading, at);
  const known = new Set(found);
  return reading.pieces.flatMap((_, at) => (known.has(at) || isTeam(at) ? [at] : []));
}

function byOrder(reading: Reading, found: number[]): Structure {
  const stacks = found.map((at, index) => headingsAbove(reading, { at, isFirst: index === 0 }));
  const groups = stacks.map((stack) => stack[0] ?? null);
  const kinds = found.map((at, index) => buildOf(reading, at, found[index + 1] ?? reading.pieces.length));
  let open: { at: number; kind: string } | null = null;
  const teams = found.map((at, index) => {
    const group = groups[index] ?? null;
    const kind = kinds[index] ?? '';
    if (group !== null) open = { at: group, kind };
    else if (open?.kind !== kind) open = null;
    return { at, under: open?.at ?? null };
  });
  return { teams, groups: groups.filter((at) => at !== null), part: stacks[0]?.[1] ?? null, elements: [] };
}

/**
 * Headings with nothing between them and a team's, nearest first. A short line that ends another team's list may look like one: it
 * counts only where that list's other lines do not.
 */
function headingsAbove(reading: Reading, { at, isFirst }: { at: number; isFirst: boolean }): number[] {
  const stack: number[] = [];
  for (let index = at - 1; index >= reading.from && mayHead(reading, index); index -= 1) stack.push(index);
  if (isFirst || stack.length === 0) return stack;
  const next = (stack.at(-1) ?? at) - 1;
  const isAfterContent = reading.signs[next] === null;
  const isHeading = stack.every((index) => reading.pieces[index]?.form === 'heading');
  return isHeading || (isAfterContent && stack.length === 1) ? stack : [];
}

/** How a team's section is built: teams of one group are built alike, with codes or without, with staffing of their own or without. */
function buildOf({ signs }: Reading, from: number, to: number): string {
  const own = signs.slice(from, to);
  return `${own.some((sign) => sign?.is === 'code')} ${own.some((sign) => sign?.is === 'staffing')}`;
}

/** A group that holds every team is the part. */
function foldWholeGroup(structure: Structure): Structure {
  const { teams, groups, part } = structure;
  const [only] = groups;
  const holdsAll = groups.length === 1 && only !== undefined && teams.every(({ under }) => under === only);
  if (!holdsAll || part !== null) return structure;
  return { ...structure, teams: teams.map(({ at }) => ({ at, under: null })), groups: [], part: only };
}

/** A heading's text for the outline. */
export function headingText(text: string): string {
  return withoutNumber(text).replace(/\s*:$/, '').trim();
}
