import { endsSentence, type Piece } from '@/lib/report/import/compose/piece';
import type { Placed, Warning } from '@/lib/report/import/compose/role';

// Lists of parents with their children keep to that form: where fewer of the outermost bullets are parents, nothing is moved.
const shareOfParents = 0.75;

/**
 * After a page break, the rest of a nested list often begins again at the outermost level. Bullets right after a gap, below a list
 * whose outermost bullets are parents, go back under the last of them; each move is a warning, and so is a place left as it is.
 */
export function raiseBullets(placed: Placed[]): { placed: Placed[]; warnings: Warning[] } {
  const warnings: Warning[] = [];
  const all = [...placed];
  for (const stretch of stretchesOf(placed)) {
    const runs = runsOf(placed, stretch);
    const fate = keepsToParents(placed, stretch, runs) ? 'moved' : 'doubtful';
    const told = runs.filter(({ isAfterChild }) => fate === 'moved' || isAfterChild);
    for (const run of told) warnings.push(warningOf(placed, run, fate));
    if (fate === 'moved') for (const at of runs.flatMap(({ own }) => own)) all[at] = deeper(placed[at] as Placed); // where one stands
  }
  return { placed: all, warnings };
}

type Run = { parent: number; own: number[]; isAfterChild: boolean };

/** Stretches of lines that stand under one heading. */
function stretchesOf(placed: Placed[]): number[][] {
  const stretches: number[][] = [[]];
  placed.forEach(({ role }, at) => {
    if (role.is === 'node' && role.kind !== 'label') stretches.at(-1)?.push(at);
    else if (role.is !== 'unplaced') stretches.push([]);
  });
  return stretches.filter((stretch) => stretch.length > 1);
}

/** Runs of outermost bullets right after a gap that breaks a nested list. */
function runsOf(placed: Placed[], stretch: number[]): Run[] {
  const runs: Run[] = [];
  let parent: number | null = null;
  let end = 0;
  stretch.forEach((at, index) => {
    if (index < end || !isTop(placed[at]?.piece)) return;
    const run = parent === null ? null : runAt(placed, stretch, { index, parent });
    if (run === null) {
      parent = at;
      return;
    }
    runs.push(run);
    end = index + run.own.length;
  });
  return runs;
}

function runAt(placed: Placed[], stretch: number[], { index, parent }: { index: number; parent: number }): Run | null {
  const aboveAt = stretch[index - 1];
  const above = placed[aboveAt ?? -1]?.piece;
  const isBroken = placed[stretch[index] ?? -1]?.piece.isAfterGap === true && breaksList(above, parent, aboveAt);
  const own = isBroken ? leavesFrom(placed, stretch, index) : [];
  return own.length === 0 ? null : { parent, own, isAfterChild: (above?.depth ?? 0) > 0 };
}

function isTop(piece: Piece | undefined): piece is Piece {
  return piece?.form === 'bullet' && piece.depth === 0;
}

/** The list was inside a parent when the page ended, or had just named one. */
function breaksList(above: Piece | undefined, parent: number, aboveAt: number | undefined): boolean {
  if (above?.form !== 'bullet') return false;
  return above.depth > 0 || (aboveAt === parent && !endsSentence(above.plain.replace(/:$/, '')));
}

function leavesFrom(placed: Placed[], stretch: number[], index: number): number[] {
  const own: number[] = [];
  for (let next = index; next < stretch.length; next += 1) {
    const at = stretch[next] as number; // next is below the length
    if (!isTop(placed[at]?.piece) || isParent(placed, at)) break;
    own.push(at);
  }
  return own;
}

function isParent(placed: Placed[], at: number): boolean {
  const next = placed[at + 1]?.piece;
  const hasChild = next !== undefined && placed[at + 1]?.role.is === 'node' && next.depth > 0;
  return hasChild || (placed[at]?.piece.plain.endsWith(':') ?? false);
}

function keepsToParents(placed: Placed[], stretch: number[], runs: Run[]): boolean {
  const inRuns = new Set(runs.flatMap(({ own }) => own));
  const bare = new Set(runs.flatMap(({ parent, isAfterChild }) => (isAfterChild ? [] : [parent])));
  const tops = stretch.filter((at) => isTop(placed[at]?.piece) && !inRuns.has(at));
  const parents = tops.filter((at) => isParent(placed, at) || bare.has(at));
  const hasTrueParent = tops.some((at) => isParent(placed, at));
  return hasTrueParent && parents.length / tops.length >= shareOfParents;
}

function deeper(placed: Placed): Placed {
  return { ...placed, piece: { ...placed.piece, depth: placed.piece.depth + 1 } };
}

const sentences = {
  moved: (over: string) => `After a page break the list goes on under ${over}; its bullets were put back there.`,
  doubtful: (over: string) =>
    `After a gap the list begins again at its outermost level; check whether it belongs under ${over}.`,
};

function warningOf(placed: Placed[], { parent, own }: Run, fate: keyof typeof sentences): Warning {
  const line = placed[own[0] ?? parent]?.piece.lines[0] ?? 0;
  const over = `“${shortened(placed[parent]?.piece.plain ?? '')}” on line ${placed[parent]?.piece.lines[0] ?? 0}`;
  return { line, message: sentences[fate](over) };
}

function shortened(text: string): string {
  return text.length > 50 ? `${text.slice(0, 49).trimEnd()}…` : text;
}
