import { z } from 'zod';
import { editedText } from '@/lib/lines/schema';
import { richInline } from '@/lib/lines/schema-rich';
import { blockPlace } from '@/lib/shared/block-place';
import { lineKind } from '@/lib/shared/line-kind';
import { monthName } from '@/lib/shared/month-name';

const id = z.uuid('a line is named by its id');
const version = z.int32();

export const outcomeKind = z.enum(['done', 'partly', 'carried', 'dropped']);
export type OutcomeKind = z.infer<typeof outcomeKind>;

/** What became of a commitment, and why where it is not done. */
export const outcome = z.object({
  outcome: outcomeKind,
  /** A category of the project, or null. */
  reason: z.string().nullable(),
  note: z.string().nullable(),
  by: z.string(),
  version,
});

/** A commitment that a month is to say the outcome of. */
export const commitment = z.object({
  id: z.string(),
  /** The month in whose section it was planned, and the WBS element. */
  month: monthName,
  elementId: z.string(),
  kind: lineKind,
  markdown: z.string(),
  /** The same as rich text. */
  content: z.array(richInline),
  /** The headings above it in its list, outermost first. */
  headings: z.array(z.string()),
  owners: z.array(z.string()),
  outcome: outcome.nullable(),
  /** How often it was carried over before, and the month in which it was first planned. */
  age: z.number().int(),
  firstMonth: monthName,
  /** The commitment that continues it; null where none does. */
  carriedToId: z.string().nullable(),
  /** Accomplished lines that fulfil it, of any team. */
  fulfilledBy: z.array(z.object({ id: z.string(), markdown: z.string() })),
});
export type Commitment = z.infer<typeof commitment>;

/** A list of a section, of an entry or beside them (preamble, staffing: entryId may be null). */
export const sheetBlock = editedText.extend({
  entryId: z.string().nullable(),
  place: blockPlace.exclude(['front']),
});

export type SheetBlock = z.infer<typeof sheetBlock>;

/** What is written in a section, the plans that wait for its outcome, and what the same elements accomplished the month before. */
export const sheet = z.object({
  plans: z.array(commitment),
  blocks: z.array(sheetBlock),
  before: z.object({
    month: monthName.nullable(),
    entries: z.array(z.object({ elementId: z.string(), lines: editedText.shape.lines })),
  }),
});
export type Sheet = z.infer<typeof sheet>;

/** `month`: the one in whose section the outcome is written. */
const commitmentAddress = z.object({ project: z.string(), month: monthName, commitment: id });

/** The person who says it: it is refused where somebody else is signed in by now. */
const writer = z.uuid('a person is named by an id').optional();

/** `version` is that of the outcome as it was seen; null where there was none. */
export const outcomeEdit = commitmentAddress.extend({
  writer,
  version: version.nullable(),
  outcome: outcomeKind,
  reason: z.string().trim().min(1).max(200).nullable().default(null),
  note: z.string().trim().min(1).max(4_000).nullable().default(null),
  /** An accomplished line that answers the plan; without one, done makes one of the plan's own words. */
  fulfilledBy: id.optional(),
});
export type OutcomeEdit = z.infer<typeof outcomeEdit>;

export const outcomeRemoval = commitmentAddress.extend({ writer, version });
export type OutcomeRemoval = z.infer<typeof outcomeRemoval>;

/** What seems to answer a commitment, the likeliest first: a line, its team, and the references and words in common. */
export const proposedAnswers = z.object({
  commitment: z.string(),
  proposals: z.array(
    z.object({
      id: z.string(),
      words: z.string(),
      team: z.string(),
      sharedReferences: z.array(z.string()),
      sharedWords: z.array(z.string()),
    }),
  ),
});
export type ProposedAnswers = z.infer<typeof proposedAnswers>;

/** A line where it stands: its team, its element's code (null for a team without codes), its Markdown. */
type PlacedText = { team: string; code: string | null; text: string };

/** A plan that waits, and the lines that seem to answer it, the likeliest first; `score`: how likely, 0 to 1. */
export type MonthProposal = PlacedText & { candidates: (PlacedText & { score: number })[] };

export const dismissal = commitmentAddress.extend({ accomplishment: id });
export type Dismissal = z.infer<typeof dismissal>;
