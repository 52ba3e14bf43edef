import { readCodeHeading } from '@/lib/report/import/compose/codes';
import { isMarked } from '@/lib/report/import/compose/marked';
import { type Piece, piecesOf } from '@/lib/report/import/compose/piece';
import { isStaffing, listOf } from '@/lib/report/import/compose/words';
import type { SourceDocument } from '@/lib/report/import/source';

export type DocumentKind = 'report' | 'meeting' | 'milestones';

const meetingHeading =
  /^(?:agenda|attendees?|participants?|present|apologies|absent|minutes|meeting minutes|minutes of (?:the )?meeting|logistics|action items?|actions|action item summary|moderator|tagesordnung|teilnehmer|protokoll|ordre du jour|participants|compte[- ]rendu|asistentes|orden del día|agenda item|повестка дня|участники)(?!\p{L})/iu;
const meetingTitle =
  /\b(?:meeting|face[- ]to[- ]face|minutes|workshop|telecon|videocon|réunion|besprechung|sitzung|reunión|совещание)\b/iu;
const milestoneColumns = [
  /\bcode|\bid\b|number/i,
  /title|name|description|milestone/i,
  /baseline|due|planned|date/i,
  /forecast|completed|actual|finish/i,
];

/** Which kind of document a source is. A report shows lists under its own words; a meeting has agenda, attendance and times of day. */
export function recogniseKind(source: SourceDocument): DocumentKind {
  return kindOfPieces(source, piecesOf(source));
}

/** As `recogniseKind`, of a source whose pieces are known. */
export function kindOfPieces(source: SourceDocument, pieces: Piece[]): DocumentKind {
  if (isMarked(pieces)) return 'report';
  if (looksLikeMilestones(source, pieces)) return 'milestones';
  return meetingScore(source, pieces) > reportScore(pieces) ? 'meeting' : 'report';
}

function meetingScore(source: SourceDocument, pieces: Piece[]): number {
  const headings = new Set(
    pieces.filter(isLine).flatMap(({ plain }) => meetingHeading.exec(plain)?.[0].toLowerCase() ?? []),
  );
  const times = source.lines.filter((line) => /^[\s|*-]*(?:[01]?\d|2[0-3])[:h.][0-5]\d\b/.test(line)).length;
  const isTitled = pieces
    .slice(0, 3)
    .some(({ plain, form }) => form !== 'bullet' && plain.length < 120 && meetingTitle.test(plain));
  return headings.size * 2 + Math.min(times, 6) + (isTitled ? 3 : 0);
}

function reportScore(pieces: Piece[]): number {
  const lines = pieces.filter(isLine);
  const lists = lines.filter(({ plain }) => listOf(plain) !== null).length;
  const codes = lines.filter(({ plain }) => readCodeHeading(plain) !== null).length;
  return lists * 3 + codes + lines.filter(({ plain }) => isStaffing(plain)).length;
}

/** A table alone whose first rows name a milestone's columns. */
function looksLikeMilestones(source: SourceDocument, pieces: Piece[]): boolean {
  const first = pieces.slice(0, 3).find(({ form }) => form === 'table')?.text ?? source.lines.slice(0, 3).join('\n');
  const [heading = ''] = first.split('\n').filter((line) => /[|,;\t]/.test(line));
  const isTable = heading.split(/[|,;\t]/).length >= 4;
  return isTable && milestoneColumns.filter((column) => column.test(heading)).length >= 3;
}

function isLine({ form, plain }: Piece): boolean {
  return (form === 'heading' || form === 'paragraph') && plain.length < 120;
}
