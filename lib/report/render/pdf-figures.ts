import { join } from 'node:path';
import type { Figures } from '@/lib/report/render/figures';
import type { PdfFigureFile } from '@/lib/report/render/pdf-blocks';
import type { Typesetter } from '@/lib/report/render/pdf-typesetter';

/** Puts the pictures where the template finds them. One that cannot be drawn is left out: a note then stands in its place. */
export function placeFigures(setter: Typesetter, figures: Figures): Map<string, PdfFigureFile> {
  const placed = new Map<string, PdfFigureFile>();
  for (const [address, figure] of figures) {
    const ending = endingOf(figure.bytes);
    if (ending === null) continue;
    const path = `figure-${placed.size + 1}.${ending}`;
    setter.compiler.mapShadow(join(setter.folder, path), Buffer.from(figure.bytes));
    if (isDrawable(setter, path)) placed.set(address, { path, alternative: figure.alternative });
  }
  return placed;
}

function isDrawable({ compiler }: Typesetter, path: string): boolean {
  const drawn = compiler.compile({ mainFileContent: '#image(sys.inputs.path)', inputs: { path }, resetRead: true });
  return drawn.result !== null;
}

/** PNG, JPEG, GIF, WebP and SVG by their first bytes: what a file is said to be may be wrong. */
function endingOf(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.subarray(0, 512)).toString('latin1');
  if (start.startsWith('\x89PNG')) return 'png';
  if (start.startsWith('\xff\xd8\xff')) return 'jpg';
  if (start.startsWith('GIF8')) return 'gif';
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'webp';
  return /^[^a-z<]*<(\?xml|!--|svg|!DOCTYPE svg)/i.test(start) ? 'svg' : null;
}
