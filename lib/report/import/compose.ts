import { type Built, buildSections } from '@/lib/report/import/compose/build';
import { guessRoles } from '@/lib/report/import/compose/guess';
import { teamWarnings, withKnownNames } from '@/lib/report/import/compose/known';
import { isMarked, markedRoles } from '@/lib/report/import/compose/marked';
import { type Piece, piecesOf } from '@/lib/report/import/compose/piece';
import { kindOfPieces } from '@/lib/report/import/compose/recognise';
import { readReferences } from '@/lib/report/import/compose/references';
import type { Placed, Warning } from '@/lib/report/import/compose/role';
import { applyCorrections, type Correction } from '@/lib/report/import/corrections';
import { learnForm, mergeForms, type ShownForm } from '@/lib/report/import/learn/form';
import { cleanOutline, formOfOutline } from '@/lib/report/import/outline';
import type { SourceDocument } from '@/lib/report/import/source';
import type { ReportOutline } from '@/lib/report/schema';
import { Refusal } from '@/lib/shared/errors';
import type { ReportForm } from '@/lib/shared/report-form';

/** form: the known form with what the document shows; shown: what it shows alone, for `mergeForms`. */
export type Composed = { outline: ReportOutline; form: ReportForm; shown: ShownForm };

export type ComposeOptions = { form: ReportForm | null; corrections: Correction[]; month?: string };

/**
 * Turns a document's blocks into the outline of a report, and learns the report's form from it, on top of a form known before. Every
 * line that is not blank ends in the outline or among its unplaced lines. `month` (`2017-03`) is used instead of what the document says.
 * @throws Refusal BAD_REQUEST where the document is empty, is not a report, or names no month.
 */
export function composeReport(source: SourceDocument, { form, corrections, month }: ComposeOptions): Composed {
  const pieces = piecesOf(source);
  if (pieces.length === 0) throw new Refusal('BAD_REQUEST', 'The document is empty: it has no line to read.');
  refuseOtherKinds(source, pieces);
  const read = readRoles(pieces, form, source.structure);
  const reported = month ?? read.month ?? refuseWithoutMonth();
  const built = withKnownNames(buildSections(read.placed), form);
  const warnings = [...source.warnings, ...read.warnings, ...teamWarnings(built, form)];
  const outline = outlineOf({ built, source, month: reported, warnings });
  return finish(outline, { known: form, shown: learnForm(built), corrections });
}

/** As `composeReport`, of an outline that came as JSON. */
export function composeOutline(outline: ReportOutline, { form, corrections, month }: ComposeOptions): Composed {
  const cleaned = cleanOutline({ ...outline, month: month ?? outline.month });
  return finish(cleaned, { known: form, shown: formOfOutline(cleaned), corrections });
}

type Read = { placed: Placed[]; month: string | null; warnings: Warning[] };

function readRoles(pieces: Piece[], form: ReportForm | null, structure: SourceDocument['structure']): Read {
  return isMarked(pieces) ? { ...markedRoles(pieces), warnings: [] } : guessRoles(pieces, form, structure);
}

function refuseOtherKinds(source: SourceDocument, pieces: Piece[]): void {
  const kind = kindOfPieces(source, pieces);
  if (kind === 'report') return;
  const what = kind === 'meeting' ? 'the page of a meeting' : 'a table of milestones';
  throw new Refusal(
    'BAD_REQUEST',
    `The document looks like ${what}, which Lunation does not read yet: it reads monthly reports.`,
  );
}

function refuseWithoutMonth(): never {
  const sentence =
    'The first lines of the document name no month. Write the month below the title, as in “March 2017” or “2017-03”, or say which month it is.';
  throw new Refusal('BAD_REQUEST', sentence);
}

type Parts = { built: Built; source: SourceDocument; month: string; warnings: Warning[] };

function outlineOf({ built, source, month, warnings }: Parts): ReportOutline {
  const unplaced = built.unplaced.flatMap(({ line, to }) => linesBetween(source, line, to));
  return {
    format: 'lunation-report/1',
    kind: 'report',
    title: built.title || 'Monthly report',
    month,
    front: built.front,
    sections: built.sections,
    references: [],
    unplaced,
    warnings: [...warnings, ...built.warnings],
  };
}

function linesBetween({ lines }: SourceDocument, first: number, last: number): { line: number; text: string }[] {
  const numbers = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
  return numbers.flatMap((line) => {
    const text = lines[line - 1]?.trim() ?? '';
    return text === '' ? [] : [{ line, text }];
  });
}

type Known = { known: ReportForm | null; shown: ShownForm; corrections: Correction[] };

function finish(outline: ReportOutline, { known, shown, corrections }: Known): Composed {
  const corrected = applyCorrections(outline, shown, corrections);
  const form = mergeForms(known, corrected.form);
  const { references, warnings } = readReferences(corrected.outline, form.references);
  const all = inOrder([...corrected.outline.warnings, ...warnings]);
  return { form, shown: corrected.form, outline: { ...corrected.outline, references, warnings: all } };
}

/** Each warning once, by lines. */
function inOrder(warnings: Warning[]): Warning[] {
  const once = new Map(warnings.map((warning) => [JSON.stringify([warning.line, warning.message]), warning]));
  return [...once.values()].sort((one, other) => one.line - other.line);
}
