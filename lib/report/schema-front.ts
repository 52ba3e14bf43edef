import { z } from 'zod';
import { blockText, editedText, line } from '@/lib/lines/schema';
import { richLine } from '@/lib/lines/schema-rich';
import { monthAddress } from '@/lib/report/schema-requests';
import { monthName } from '@/lib/shared/month-name';
import { referencePattern } from '@/lib/shared/report-form';

const part = { heading: z.string(), position: z.string() };
const offeredBy = { team: z.string(), code: z.string().nullable() };

/** The front matter as it is stored, with what the teams have starred. */
export const frontRow = z.object({
  isFrozen: z.boolean(),
  references: z.array(referencePattern),
  parts: z.array(blockText.extend(part)),
  offers: z.array(z.object({ ...offeredBy, line })),
});

/** The front matter of a month as it is edited, its parts in their order, with the accomplishments that the teams offer for it. */
export const frontMatter = z.object({
  month: monthName,
  isFrozen: z.boolean(),
  references: z.array(referencePattern),
  parts: z.array(editedText.and(z.object({ heading: z.string() }))),
  offers: z.array(z.object({ ...offeredBy, line: richLine })),
});
export type FrontMatter = z.infer<typeof frontMatter>;
export type FrontPart = FrontMatter['parts'][number];
export type Offer = FrontMatter['offers'][number];

/** `before`: the id of the part that it is to stand before; null: at the end, right before the teams. */
export const newFrontPart = monthAddress.extend({
  before: z.uuid().nullable(),
  heading: z
    .string()
    .trim()
    .min(1, 'a part of the front matter has a heading')
    .max(200, 'a heading has at most 200 characters'),
});
export type NewFrontPart = z.infer<typeof newFrontPart>;
