import type { Message } from '@/lib/notices/schema';
import { dueDayWords, monthWord } from '@/lib/shared/day';

type Reminder = { project: string; month: string; heading: string; due: string; today: string; url: string };

/** What the T/CAMs of a section are told some days before it is due. */
export function reminderMessage({ project, month, heading, due, today, url }: Reminder): Message {
  const title = `${monthWord(month)} ${month.slice(0, 4)}`;
  return {
    subject: `${heading}: the section of ${title} is due ${dueDayWords(due, today)}`,
    paragraphs: [
      `The section of ${heading} for the ${title} report of ${project} is due ${dueDayWords(due, today)}, and is not handed in yet.`,
    ],
    link: { words: 'Open the section', url },
  };
}

type Return = { project: string; month: string; heading: string; by: string; comment: string; url: string };

/** What they are told once it has gone back to them. */
export function returnMessage({ project, month, heading, by, comment, url }: Return): Message {
  const title = `${monthWord(month)} ${month.slice(0, 4)}`;
  return {
    subject: `${heading}: the section of ${title} has come back`,
    paragraphs: [`${by} returned the section of ${heading} for the ${title} report of ${project}:`, comment],
    link: { words: 'Open the section', url },
  };
}
