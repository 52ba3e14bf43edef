import type { PlanFacts } from '@/lib/plans/schema-facts';
import { monthWord } from '@/lib/shared/day';

/** What is known of a planned line, in a few words: `Suri Nandakar · ◇ DS-COA-05 · carried 2×, first planned March 2017`; "" where nothing is. */
export function factsWords({ owners, milestones, notBefore, age, firstMonth }: Omit<PlanFacts, 'lineId'>): string {
  const named = (month: string) => `${monthWord(month)} ${month.slice(0, 4)}`;
  return [
    ...(owners.length === 0 ? [] : [owners.join(', ')]),
    ...milestones.map(({ code }) => `◇ ${code}`),
    ...(notBefore === null ? [] : [`not before ${named(notBefore)}`]),
    ...(age === 0 ? [] : [`carried ${age}×, first planned ${named(firstMonth)}`]),
  ].join(' · ');
}
