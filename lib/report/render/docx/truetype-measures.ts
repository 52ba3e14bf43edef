import { charactersOf, readFont, table } from '@/lib/report/render/docx/truetype';

/** Measures of a font as parts of its size. */
export type FontMeasures = { lineHeight: number; widthOf: (text: string) => number };

/** How high the font's lines are and how wide its letters, without kerning, as Word sets them. */
export function measuresOf(file: Buffer): FontMeasures {
  const font = readFont(file);
  const [head, hhea, hmtx] = ['head', 'hhea', 'hmtx'].map((name) => table(font, name));
  const em = head?.readUInt16BE(18) ?? 1000;
  const counted = hhea?.readUInt16BE(34) ?? 1;
  const advance = (glyph: number) => (hmtx?.readUInt16BE(Math.min(glyph, counted - 1) * 4) ?? em) / em;
  const widths = new Map(charactersOf(table(font, 'cmap')).map(([code, glyph]) => [code, advance(glyph)]));
  const height = (hhea?.readInt16BE(4) ?? 0) - (hhea?.readInt16BE(6) ?? 0) + (hhea?.readInt16BE(8) ?? 0);
  return {
    lineHeight: height / em,
    widthOf: (text) => {
      let sum = 0;
      for (const character of text) sum += widths.get(character.codePointAt(0) ?? 0) ?? 0.9;
      return sum;
    },
  };
}
