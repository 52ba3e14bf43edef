import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { FindMissing } from '@/lib/report/render/pdf-characters';

/** The typesetter with the report's fonts, its template's folder and what it knows of characters that no font has. */
export type Typesetter = { compiler: NodeCompiler; folder: string; findMissing: FindMissing };

const fonts = [
  ...['400Regular', '400Regular_Italic', '600SemiBold', '600SemiBold_Italic'].map(
    (style) => `@expo-google-fonts/source-serif-4/${style}/SourceSerif4_${style}.ttf`,
  ),
  ...['400Regular', '600SemiBold'].map(
    (style) => `@expo-google-fonts/source-code-pro/${style}/SourceCodePro_${style}.ttf`,
  ),
  ...['Regular', 'It', 'Semibold', 'SemiboldIt', 'Bold'].map((style) => `source-sans/TTF/SourceSans3-${style}.ttf`),
];

/** This file is only ever read from its folder (command line, export process, tests), never out of the pages' bundle. */
const folder = import.meta.dirname;

let shared: Typesetter | null = null;

/** One for the process: reading fonts takes a tenth of a second. */
export function typesetter(): Typesetter {
  shared ??= createTypesetter();
  return shared;
}

function createTypesetter(): Typesetter {
  const packages = join(folder, '..', '..', '..', 'node_modules');
  const fontBlobs = fonts.map((font) => readFileSync(join(packages, font)));
  const compiler = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
  const known = new Map<string, boolean>();
  const findMissing: FindMissing = (characters) => {
    const asked = characters.filter((character) => !known.has(character));
    const missing = asked.length === 0 ? new Set() : missingGlyphs(compiler, asked);
    for (const character of asked) known.set(character, missing.has(character));
    return new Set(characters.filter((character) => known.get(character)));
  };
  return { compiler, folder, findMissing };
}

/** A code point that is no character: what stands for it stands for every missing one. */
const noCharacter = '\u{10FFFE}';

const specimen = `#set page(width: 200pt, height: auto)
#for character in json("characters.json") { block(text(font: ("Source Serif 4", "Libertinus Serif"), character)) }`;

/** Draws each character and sees which are drawn as the missing one is. */
function missingGlyphs(compiler: NodeCompiler, characters: string[]): Set<string> {
  const all = [noCharacter, ...characters];
  compiler.mapShadow(join(folder, 'characters.json'), Buffer.from(JSON.stringify(all)));
  const drawing = compiler.plainSvg({ mainFileContent: specimen, resetRead: true });
  const [, ...groups] = drawing.split('<g class="typst-group"');
  const glyphs = groups.map((group) => Array.from(group.matchAll(/xlink:href="#([^"]+)"/g), ([, glyph]) => glyph));
  const [blank] = glyphs[0] ?? [];
  return new Set(characters.filter((_, index) => (glyphs[index + 1] ?? [blank]).includes(blank)));
}
