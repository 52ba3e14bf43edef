import { type FoundMonth, findMonth } from '@/lib/report/import/compose/month';
import type { Piece } from '@/lib/report/import/compose/piece';
import type { Sign } from '@/lib/report/import/compose/signs';
import { isPageFurniture } from '@/lib/report/import/repair/sentences';

/** Where title and month stand, and the first piece after both. titleText: what of the title's line is the title. */
export type Opening = { title: number | null; titleText: string; found: FoundMonth | null; from: number };

// Title and month stand among a document's first lines, before anything is reported.
const firstLines = 12;

/** Reads title and month from a document's first lines. */
export function readOpening(pieces: Piece[], signs: Sign[]): Opening {
  const firstSign = signs.findIndex((sign) => sign !== null && sign.is !== 'staffing');
  const end = Math.min(firstLines, firstSign === -1 ? firstLines : firstSign);
  const first = pieces.slice(0, Math.max(end, 1));
  const found = findMonth(first);
  const title = titleIn(first, pieces, found?.at ?? null);
  const text = title === null ? '' : (pieces[title]?.text ?? '');
  return {
    title,
    titleText: announced.exec(text)?.[1] ?? text,
    found,
    from: Math.max(title ?? -1, found?.at ?? 0) + 1,
  };
}

/** A title without the word that announces it: `Subject: Report of May`. */
export function titleText(text: string): string {
  return announced.exec(text)?.[1] ?? text;
}

const announced =
  /^(?:subject|title|betreff|titel|objet|titre|asunto|título|oggetto|titolo|assunto|onderwerp|тема|temat|emne|ämne)\s*:\s*(\S.*)$/iu;
const letterHead =
  /^(?:from|to|cc|bcc|reply-to|date|sent|von|an|gesendet|datum|de|à|para|fecha|enviado|da|data|prepared by|authors?|distribution|project|projekt|projet|proyecto)\s*:/iu;

/** The line that says that it is the title; else the only heading of the first level; else the first line that is no bullet and no letter's head. */
function titleIn(first: Piece[], pieces: Piece[], month: number | null): number | null {
  const places = first.flatMap((piece, at) => (at === month || !mayBeTitle(piece) ? [] : [at]));
  const plainAt = (at: number) => first[at]?.plain ?? '';
  const tops = pieces.filter(({ level }) => level === 1);
  const only = places.find((at) => tops.length === 1 && first[at] === tops[0]);
  const named = places.find((at) => announced.test(plainAt(at)));
  return named ?? only ?? places.find((at) => !letterHead.test(plainAt(at))) ?? places[0] ?? null;
}

function mayBeTitle(piece: Piece): boolean {
  return piece.form !== 'bullet' && piece.plain !== '' && !isPageFurniture(piece);
}
