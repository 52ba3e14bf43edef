import type { Message } from '@/lib/notices/schema';
import { isWithTeam } from '@/lib/sections/rules';
import type { NudgePlan, SectionMark } from '@/lib/sections/schema';
import { monthWord, weekdayWords } from '@/lib/shared/day';

type Due = { due: string; today: string };

/** The sections that their teams still have and that should have been handed in. */
export function lateSections<Mark extends Pick<SectionMark, 'state'>>(sections: Mark[], { due, today }: Due): Mark[] {
  if (today <= due) return [];
  return sections.filter(isWithTeam);
}

type Nudging = Due & { month: string; isFrozen: boolean; isMailSet: boolean; sections: NudgePlan['sections'] };

/** Why nobody can be nudged now, as a sentence that says what to do; null where somebody can. */
export function whyNoNudge({ month, isFrozen, isMailSet, sections, due, today }: Nudging): string | null {
  if (!isMailSet) return 'No mail can be sent: whoever runs Lunation sets LUNATION_SMTP_URL first.';
  if (isFrozen) return `${monthWord(month)} is published: there is nothing to hand in.`;
  if (today <= due) return `Sections are due ${weekdayWords(due, today)}: nobody is late before that day is over.`;
  if (sections.length === 0) return 'Nobody is late: all sections have been handed in.';
  const waiting = sections.filter(({ isNudged }) => !isNudged);
  if (waiting.length === 0) return 'All who are late have been nudged today: do it again tomorrow, or write to them.';
  if (waiting.every(({ reached }) => reached.length === 0))
    return 'The late sections have no T/CAM who can be reached by mail: give somebody the role in the settings, or write to them.';
  return null;
}

type Nudge = Due & { project: string; month: string; heading: string; by: string; url: string };

/** What a nudge says to the T/CAMs of a section. */
export function nudgeMessage({ project, month, heading, by, url, due, today }: Nudge): Message {
  const title = `${monthWord(month)} ${month.slice(0, 4)}`;
  return {
    subject: `${heading}: the section of ${title} is late`,
    paragraphs: [
      `The section of ${heading} for the ${title} report of ${project} was due ${weekdayWords(due, today)} and is not handed in yet.`,
      `${by} asks you to complete and submit it.`,
    ],
    link: { words: 'Open the section', url },
  };
}
