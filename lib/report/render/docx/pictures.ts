import type { IImageOptions } from 'docx';
import { measure } from '@/lib/report/render/docx/look';
import type { Figures } from '@/lib/report/render/figures';
import { type PictureSize, pictureSize } from '@/lib/report/render/picture-size';

export type Picture = {
  type: 'png' | 'jpg' | 'gif' | 'bmp';
  bytes: Uint8Array;
  size: PictureSize;
  /** What someone who does not see it is told; null: the caption says it. */
  alternative: string | null;
};

/** Pictures that Word can show, by the address that their Markdown gives. */
export type Pictures = ReadonlyMap<string, Picture>;

export function wordPictures(figures: Figures): Pictures {
  const pictures = new Map<string, Picture>();
  for (const [address, { bytes, alternative }] of figures) {
    const found = pictureSize(bytes);
    if (found !== null) pictures.set(address, { ...found, bytes, alternative });
  }
  return pictures;
}

/** Dots to the inch at which a picture is as large as it is meant to be. */
const density = 96;
const widest = (measure / 1440) * density;
const tallest = (150 / 25.4) * density;

/** A picture in its own size, or smaller where the page is. Its address is its name, by which it is read back. */
export function pictureOptions(picture: Picture, said: { address: string; alternative: string }): IImageOptions {
  const { type, bytes, size } = picture;
  const scale = Math.min(1, widest / size.width, tallest / size.height);
  return {
    type,
    data: bytes,
    transformation: {
      width: Math.max(1, Math.round(size.width * scale)),
      height: Math.max(1, Math.round(size.height * scale)),
    },
    altText: { name: said.address, description: said.alternative },
  };
}
