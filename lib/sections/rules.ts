import { slugFor } from '@/lib/projects/rules';
import type { SectionState, Verdict } from '@/lib/sections/schema';
import { capitalised } from '@/lib/shared/count';

/** Why nothing can be written in a section in this state, as a sentence that says what to do; null where it can be. */
export function whyClosed(state: SectionState): string | null {
  if (state === 'submitted') return 'This section is submitted: withdraw it to go on writing.';
  if (state === 'accepted') return 'This section is accepted: the project manager can return it for more.';
  return null;
}

/** Why nothing of a published month can be changed, as a sentence. */
export function whyFrozen(month: string): string {
  return `${month} is published: it stays as it is until the project manager reopens it.`;
}

export type Blockers = { openPlans: number; blankLists: number };

/** Why a section cannot be submitted yet, as a sentence that says what to do; null where it can be. */
export function whyNotReady({ openPlans, blankLists }: Blockers): string | null {
  const plans = openPlans === 1 ? 'One plan has no outcome' : `${openPlans} plans have no outcome`;
  const lists = blankLists === 1 ? 'one list is blank' : `${blankLists} lists are blank`;
  const parts = [...(openPlans > 0 ? [plans] : []), ...(blankLists > 0 ? [lists] : [])].join(', and ');
  if (parts === '') return null;
  return `${capitalised(parts)}: say what became of every plan, and write or say that there is nothing.`;
}

/** Whether a section is still its team's to write: not handed in, or given back. */
export function isWithTeam({ state }: { state: SectionState }): boolean {
  return state !== 'submitted' && state !== 'accepted';
}

type Standing = { isBegun: boolean; isSubmitted: boolean; verdict: Verdict | null };

/** What the newest submission, its review and the text make of a section. */
export function sectionStateOf({ isBegun, isSubmitted, verdict }: Standing): SectionState {
  if (isSubmitted) return verdict ?? 'submitted';
  return isBegun ? 'draft' : 'not-started';
}

/** The last part of each team's address, by id: its name as a slug, with a number where teams before it have the same. */
export function teamAddresses(teams: { id: string; name: string }[]): Map<string, string> {
  const taken = new Set<string>();
  return new Map(
    teams.map(({ id, name }) => {
      const slug = slugFor(name) || 'team';
      let address = slug;
      for (let number = 2; taken.has(address); number += 1) address = `${slug}-${number}`;
      taken.add(address);
      return [id, address];
    }),
  );
}
