export type PictureSize = { width: number; height: number };
type Measured = { type: 'png' | 'jpg' | 'gif' | 'bmp'; size: PictureSize };

/** Kind and size, in dots, of a picture by its first bytes (what a file is said to be may be wrong); null: none of these kinds, or damaged. */
export function pictureSize(bytes: Uint8Array): Measured | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const measured = data.length < 26 ? null : (png(data) ?? gif(data) ?? bmp(data) ?? jpg(data));
  return measured !== null && measured.size.width > 0 && measured.size.height > 0 ? measured : null;
}

function png(data: Buffer): Measured | null {
  if (data.toString('latin1', 0, 8) !== '\x89PNG\r\n\x1a\n') return null;
  return { type: 'png', size: { width: data.readUInt32BE(16), height: data.readUInt32BE(20) } };
}

function gif(data: Buffer): Measured | null {
  if (!/^GIF8[79]a/.test(data.toString('latin1', 0, 6))) return null;
  return { type: 'gif', size: { width: data.readUInt16LE(6), height: data.readUInt16LE(8) } };
}

function bmp(data: Buffer): Measured | null {
  if (data.toString('latin1', 0, 2) !== 'BM') return null;
  return { type: 'bmp', size: { width: data.readInt32LE(18), height: Math.abs(data.readInt32LE(22)) } };
}

/** The frame of a JPEG follows segments of any kind; each says how long it is (ITU-T T.81, annex B). */
function jpg(data: Buffer): Measured | null {
  if (data.readUInt16BE(0) !== 0xffd8) return null;
  let at = 2;
  while (at + 9 <= data.length && data[at] === 0xff) {
    const marker = data[at + 1] ?? 0;
    if (isFrame(marker))
      return { type: 'jpg', size: { width: data.readUInt16BE(at + 7), height: data.readUInt16BE(at + 5) } };
    at += marker === 0xff ? 1 : 2 + data.readUInt16BE(at + 2);
  }
  return null;
}

/** Start of a frame of any coding: C0 to CF but for tables of codes (C4), extensions (C8) and arithmetic (CC). */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}
