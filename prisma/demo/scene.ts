import type { Ids } from '@/prisma/demo/ids';
import { variedMonth } from '@/prisma/demo/variation';

/** What rows of a project's content need to know of it. */
export type Scene = {
  projectId: string;
  ids: Ids;
  width: number;
  years: number;
  /** By copy and initials: `0/MV`. */
  people: Map<string, string>;
  /** By copy and key: `0/arvane`. */
  teams: Map<string, SceneTeam>;
  /** By code in that copy, or by copy and team for those without: `0/pm`. */
  elements: Map<string, string>;
  /** By code. */
  milestones: Map<string, string>;
  /** By the name that stories use. */
  figures: Map<string, { id: string; caption: string }>;
};

export type SceneTeam = { id: string; name: string; position: string };

/** The first month that a project has. */
export function firstMonthOf({ years }: { years: number }, first: string): string {
  return variedMonth(first, { copy: 0, year: years - 1 });
}

/** What a map must hold. @throws Error that names what it lacks. */
export function known<T>(map: Map<string, T>, key: string): T {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The demo knows no “${key}”.`);
  return value;
}
