import type { SectionMark } from '@/lib/sections/schema';

type MonthStanding = {
  month: string;
  isFrozen: boolean;
  sections: Pick<SectionMark, 'heading' | 'address' | 'state'>[];
  /** The sections that the manager publishes though they are not accepted, by the last part of their address. */
  despite: string[];
};

/** Why a month cannot be published, as a sentence that says what to do; null where it can be. */
export function whyNotPublished({ month, isFrozen, sections, despite }: MonthStanding): string | null {
  if (isFrozen) return `${month} is published already: reopen it to publish it anew.`;
  if (sections.length === 0) return `${month} has no sections: there is nothing to publish.`;
  const missing = notAccepted(sections).filter(({ address }) => !despite.includes(address));
  if (missing.length === 0) return null;
  const names = missing.map(({ heading }) => heading).join(', ');
  return `Not accepted yet: ${names}. Accept them, or say that the month is published all the same.`;
}

/** The sections that are not accepted, in their order. */
export function notAccepted<Section extends Pick<SectionMark, 'state'>>(sections: Section[]): Section[] {
  return sections.filter(({ state }) => state !== 'accepted');
}
