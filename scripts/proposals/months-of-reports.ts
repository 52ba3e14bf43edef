import { z } from 'zod';
import type { ProposalLine } from '@/lib/plans/rules-proposal-line';
import type { DocumentFile } from '@/lib/report/import/file/document-file';
import { readReport } from '@/lib/report/import/read';
import type { OutlineNode, ReportOutline } from '@/lib/report/schema';
import { Refusal } from '@/lib/shared/errors';
import type { ReportForm } from '@/lib/shared/report-form';
import type { MonthsLines } from '@/scripts/proposals/judge';
import { type AddressedLine, addressedLines } from '@/scripts/proposals/lines';

/** The commitments of one report and the accomplished lines of the next, read one after the other as into one project. */
export async function linesOfReports(first: DocumentFile, second: DocumentFile): Promise<MonthsLines> {
  const before = await readReport(first, { form: null, corrections: [] });
  const after = await readReport(second, { form: before.form, corrections: [] });
  const plans = linesOf(before.outline, after.form, 'plans').filter(({ isLeaf }) => isLeaf);
  const accomplishments = linesOf(after.outline, after.form, 'accomplishments');
  return { plans: plans.map(({ line }) => line), accomplishments: accomplishments.map(({ line }) => line) };
}

function linesOf(outline: ReportOutline, { references }: ReportForm, list: 'plans' | 'accomplishments') {
  return outline.sections.flatMap(({ team, entries }) =>
    entries.flatMap((entry): AddressedLine<OutlineNode>[] => {
      const element = entry.code ?? entry.title;
      const place = { address: element ?? team, element, team, patterns: references };
      return addressedLines(entry[list] ?? [], place);
    }),
  );
}

const reading = z.strictObject({
  /** Plans of which two people might think differently. */
  doubtful: z.array(z.string()).default([]),
  /** By plan, the lines of the next month that answer it, done or partly; none where nothing does. */
  answers: z.record(z.string(), z.array(z.string())),
});

/** A person's reading, from JSON. @throws Refusal where it is none, leaves a plan out, or names a line that is not there. */
export function readingOf(bytes: Uint8Array, { plans, accomplishments }: MonthsLines) {
  const { answers, doubtful } = parse(new TextDecoder().decode(bytes));
  refuseUnknown([...Object.keys(answers), ...doubtful], plans);
  refuseUnknown(Object.values(answers).flat(), accomplishments);
  const left = plans.find(({ id }) => answers[id] === undefined);
  if (left !== undefined) throw new Refusal('BAD_REQUEST', `The reading says nothing of the plan ${left.id}.`);
  return { answers: new Map(Object.entries(answers)), doubtful: new Set(doubtful) };
}

function parse(text: string): z.infer<typeof reading> {
  try {
    return reading.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError)
      throw new Refusal('BAD_REQUEST', `The reading is not as expected: ${error.message}`);
    throw error;
  }
}

function refuseUnknown(addresses: string[], lines: ProposalLine[]): void {
  const known = new Set(lines.map(({ id }) => id));
  const unknown = addresses.find((address) => !known.has(address));
  if (unknown !== undefined) throw new Refusal('BAD_REQUEST', `The reading names ${unknown}, which is no such line.`);
}
