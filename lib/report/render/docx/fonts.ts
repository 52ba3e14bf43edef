import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withOnly } from '@/lib/report/render/docx/truetype';

export type EmbeddedFont = { name: string; data: Buffer; bold?: Buffer; italic?: Buffer };

/** This file is only ever read from its folder (command line, export process, tests), never out of the pages' bundle. */
const packages = join(import.meta.dirname, '..', '..', '..', '..', 'node_modules');
const serif = (style: string) => `@expo-google-fonts/source-serif-4/${style}/SourceSerif4_${style}.ttf`;
const sans = (style: string) => `source-sans/TTF/SourceSans3-${style}.ttf`;

let shared: EmbeddedFont[] | null = null;

/** The report's fonts for a file that carries them, with the letters of European languages and common signs; read once. */
export function embeddedFonts(): EmbeddedFont[] {
  shared ??= [
    {
      name: 'Source Serif 4',
      data: face(serif('400Regular')),
      bold: face(serif('700Bold')),
      italic: face(serif('400Regular_Italic')),
    },
    { name: 'Source Sans 3', data: face(sans('Regular')), bold: face(sans('Bold')) },
  ];
  return shared;
}

function face(file: string): Buffer {
  return withOnly(readFileSync(join(packages, file)), isCommon);
}

/** Latin, Greek, Cyrillic, punctuation, signs of money, arrows and mathematics. */
function isCommon(codePoint: number): boolean {
  return (
    codePoint < 0x530 || (codePoint >= 0x1e00 && codePoint < 0x1f00) || (codePoint >= 0x2000 && codePoint < 0x2300)
  );
}
