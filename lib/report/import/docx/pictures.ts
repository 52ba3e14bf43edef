import mammoth from 'mammoth';
import type { Parts } from '@/lib/report/import/docx/archive';
import type { SourceFigure } from '@/lib/report/import/source';

type ConvertImage = ReturnType<typeof mammoth.images.imgElement>;

/**
 * Takes the pictures out of a Word document as mammoth meets them, in the order of the text. A picture that an export of Lunation
 * names `figures/<id>` keeps that name. A picture that is only linked has no bytes and no address.
 */
export function figureCollector(parts: Parts): { figures: SourceFigure[]; convertImage: ConvertImage } {
  const figures: SourceFigure[] = [];
  const names = picturesNamed(parts.get('word/document.xml')?.toString('utf8') ?? '');
  let met = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    const own = names[met] ?? null;
    met += 1;
    const name = own ?? `picture-${met}.${extensionOf(image.contentType)}`;
    const bytes = await image.readAsArrayBuffer().catch(() => null);
    if (bytes === null) return { src: '' };
    figures.push({ name, type: image.contentType, bytes: new Uint8Array(bytes) });
    return { src: `figures/${name}` };
  });
  return { figures, convertImage };
}

/** For each picture in the text, the name after `figures/` that its drawing carries, or null. */
function picturesNamed(xml: string): (string | null)[] {
  const drawings = xml.split(/<w:drawing\b/).slice(1);
  return drawings.flatMap((drawing) => {
    const pictures = drawing.match(/<a:blip\b/g)?.length ?? 0;
    const name = /<wp:docPr\b[^>]*\bname="figures\/([\w.-]+)"/.exec(drawing)?.[1] ?? null;
    return Array.from({ length: pictures }, () => name);
  });
}

function extensionOf(type: string): string {
  const subtype = /^image\/(?:x-)?([a-z0-9]+)/.exec(type)?.[1] ?? 'bin';
  return subtype === 'jpeg' ? 'jpg' : subtype;
}
