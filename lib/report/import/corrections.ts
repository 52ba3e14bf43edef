import { z } from 'zod';
import { markLine, moveLine } from '@/lib/report/import/corrections/lines';
import { mergeTeams, renameTeam } from '@/lib/report/import/corrections/teams';
import type { ShownForm } from '@/lib/report/import/learn/form';
import type { ReportOutline } from '@/lib/report/schema';

const line = z.number().int().positive();
const name = z.string().trim().min(1);

/** What a person put right after a document was read. Lines are lines of the source; `element` is its code, or its title without one. */
export const correction = z.discriminatedUnion('do', [
  z.object({ do: z.literal('rename-team'), team: name, to: name }),
  z.object({ do: z.literal('merge-teams'), team: name, into: name }),
  z.object({
    do: z.literal('move-line'),
    line,
    team: name,
    element: z.string().nullable(),
    list: z.enum(['accomplishments', 'plans']),
  }),
  z.object({ do: z.literal('mark-line'), line, as: z.enum(['label', 'item', 'epic', 'prose', 'nil']) }),
]);
export type Correction = z.infer<typeof correction>;

export type Corrected = { outline: ReportOutline; form: ShownForm };

/** Applies corrections in order. One that no longer fits changes nothing and is said in a warning. */
export function applyCorrections(outline: ReportOutline, form: ShownForm, corrections: Correction[]): Corrected {
  let read: Corrected = { outline, form };
  for (const one of corrections) {
    read = applyOne(read, one) ?? { form: read.form, outline: withWarning(read.outline, one) };
  }
  return read;
}

function applyOne(read: Corrected, one: Correction): Corrected | null {
  switch (one.do) {
    case 'rename-team':
      return renameTeam(read, one);
    case 'merge-teams':
      return mergeTeams(read, one);
    case 'move-line':
      return withOutline(read, moveLine(read.outline, one));
    case 'mark-line':
      return withOutline(read, markLine(read.outline, one));
  }
}

function withOutline(read: Corrected, outline: ReportOutline | null): Corrected | null {
  return outline === null ? null : { ...read, outline };
}

function withWarning(outline: ReportOutline, one: Correction): ReportOutline {
  const message = `A correction no longer fits and was left out: ${described(one)}.`;
  return { ...outline, warnings: [...outline.warnings, { line: 'line' in one ? one.line : 0, message }] };
}

function described(one: Correction): string {
  switch (one.do) {
    case 'rename-team':
      return `rename team “${one.team}” to “${one.to}”`;
    case 'merge-teams':
      return `merge team “${one.team}” into “${one.into}”`;
    case 'move-line':
      return `move line ${one.line} to ${[one.team, one.element, one.list].filter((part) => part !== null).join(', ')}`;
    case 'mark-line':
      return `read line ${one.line} as ${one.as}`;
  }
}
