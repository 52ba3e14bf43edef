import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { charactersOf, readFont, table, withOnly } from '@/lib/report/render/docx/truetype';
import { measuresOf } from '@/lib/report/render/docx/truetype-measures';

const path = createRequire(import.meta.url).resolve('source-sans/TTF/SourceSans3-Regular.ttf');
const file = readFileSync(path);
const isLetter = (codePoint: number) => codePoint < 0x180;

test('a font with fewer outlines keeps its characters, widths and lines', () => {
  const small = withOnly(file, isLetter);
  const characters = (font: Buffer) => charactersOf(table(readFont(font), 'cmap'));
  expect(small.length).toBeLessThan(file.length / 2);
  expect(characters(small)).toEqual(characters(file));
  expect(measuresOf(small).widthOf('Wéb, → Ж')).toBeCloseTo(measuresOf(file).widthOf('Wéb, → Ж'), 6);
  expect(measuresOf(small).lineHeight).toBe(measuresOf(file).lineHeight);
});

test('only what is asked for has an outline, with what it is put together from', () => {
  const font = readFont(withOnly(file, (codePoint) => codePoint === 0xe9));
  const glyphs = new Map(charactersOf(table(font, 'cmap')));
  const loca = table(font, 'loca');
  const lengthOf = (letter: string) => {
    const glyph = glyphs.get(letter.codePointAt(0) ?? 0) ?? 0;
    return loca.readUInt32BE(glyph * 4 + 4) - loca.readUInt32BE(glyph * 4);
  };
  expect(lengthOf('é')).toBeGreaterThan(0);
  expect(lengthOf('x')).toBe(0);
});
