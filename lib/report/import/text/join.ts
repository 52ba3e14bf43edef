import { readCodeHeading } from '@/lib/report/import/compose/codes';
import { monthIn } from '@/lib/report/import/compose/month';
import { endsSentence } from '@/lib/report/import/compose/piece';
import { isStaffing, listOf } from '@/lib/report/import/compose/words';
import { isPageLine } from '@/lib/report/import/repair/sentences';
import type { SourceBlock } from '@/lib/report/import/source';
import type { TextLine } from '@/lib/report/import/text/lines';

type Open = Extract<SourceBlock, { kind: 'bullet' | 'paragraph' }>;
type Line = Extract<TextLine, { is: 'text' }>;
const pageWidth = 100;
const fewestBreaks = 3;

/**
 * The width at which a text was wrapped by hand or by a program, or null where its lines are as long as their paragraphs. A line
 * that stops in mid-sentence with a small letter below it was wrapped.
 */
export function isWrapped(lines: TextLine[]): number | null {
  const width = lines.reduce((most, { raw }) => Math.max(most, raw.length), 0);
  if (width > pageWidth) return null;
  const breaks = lines.filter((line, index) => line.is === 'text' && isCut(lines[index - 1], line));
  return breaks.length < fewestBreaks ? null : width;
}

/** Whether a line goes on the block that the line right above it ends. */
export function continues(block: Open, lines: { above: TextLine; line: Line }, wrapped: number | null): boolean {
  const { above, line } = lines;
  if (above.is === 'blank' || above.is === 'heading' || above.is === 'figure' || isStructural(line.text)) return false;
  if (isRule(line.text) || isRule(above.text) || isPageLine(line.text) || isPageLine(above.text)) return false;
  if (/(?: {2,}|\\)$/.test(above.raw) || isAddress(line.text) || isCut(above, line)) return true;
  if (wrapped !== null) return !wouldHaveFitted(above, line, wrapped);
  return block.kind === 'bullet' && continuesBullet(above, line);
}

/** A number alone on its line, with no other number after it, is a section's and opens no list. */
export function opensNoList(lines: TextLine[], line: Extract<TextLine, { is: 'bullet' }>): boolean {
  if (!/^\d/.test(line.marker) || endsSentence(line.text) || line.text.length > 80) return false;
  const isNumbered = (step: 1 | -1) => {
    let at = line.at - 1 + step;
    while (lines[at]?.is === 'blank') at += step;
    const other = lines[at];
    return other?.is === 'bullet' && /^\d/.test(other.marker);
  };
  return !isNumbered(-1) && !isNumbered(1);
}

/** A line indented under a bullet, or a sentence right below one, belongs to it, unless the bullet announces it with a colon. */
function continuesBullet(above: TextLine, line: Line): boolean {
  if (/:\s*$/.test(above.raw)) return false;
  return line.indent > 0 || line.text.length > 60;
}

function isCut(above: TextLine | undefined, line: Line): boolean {
  if (above?.is !== 'text' && above?.is !== 'bullet') return false;
  return /^\p{Ll}/u.test(line.text) && !endsSentence(above.text);
}

function wouldHaveFitted(above: TextLine, line: Line, width: number): boolean {
  const word = line.text.split(/\s/)[0] ?? '';
  return above.raw.length + 1 + word.length <= width;
}

function isStructural(text: string): boolean {
  const heading = text.replace(/^[*_#\s]+|[*_\s]+$/g, '');
  if (listOf(heading) !== null || isStaffing(heading) || readCodeHeading(heading) !== null) return true;
  return heading.length < 40 && monthIn(heading)?.isAlone === true;
}

function isAddress(text: string): boolean {
  return /^<?https?:\/\/\S+[.,;]?$/.test(text) || /^<https?:\/\/[^>]+>/.test(text);
}

function isRule(text: string): boolean {
  return /^([-=_*~.])(?:\s*\1){2,}$/.test(text);
}
