/** A font's tables by their names (OpenType 1.9, "Font tables"). */
type Tables = Map<string, Buffer>;

/** A font file and what is read of it while it is made smaller. */
type Font = { tables: Tables; glyphCount: number; hasLongOffsets: boolean };

/** Tables that drawing letters needs; those for finer setting are left out. */
const kept = ['OS/2', 'cmap', 'cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'name', 'post', 'prep'];

/**
 * A TrueType font with the outlines of these characters alone; the others stay in it without one. Glyphs keep their numbers, so
 * that widths and names of characters hold.
 */
export function withOnly(file: Uint8Array, isKept: (codePoint: number) => boolean): Buffer {
  const font = readFont(Buffer.from(file.buffer, file.byteOffset, file.byteLength));
  const glyphs = new Set([0]);
  for (const [codePoint, glyph] of charactersOf(table(font, 'cmap'))) if (isKept(codePoint)) glyphs.add(glyph);
  for (const glyph of glyphs) for (const part of partsOf(outline(font, glyph))) glyphs.add(part);
  const outlines = Array.from({ length: font.glyphCount }, (_, glyph) =>
    glyphs.has(glyph) ? padded(outline(font, glyph), 4) : Buffer.alloc(0),
  );
  const tables: Tables = new Map(font.tables);
  tables.set('glyf', Buffer.concat(outlines));
  tables.set('loca', offsetsOf(outlines));
  const head = Buffer.from(table(font, 'head'));
  head.writeInt16BE(1, 50); // long offsets
  tables.set('head', head);
  tables.set('post', withoutNames(table(font, 'post')));
  return writeFont(tables);
}

/** The tables of a font that drawing letters needs. */
export function readFont(data: Buffer): Font {
  const tables: Tables = new Map();
  for (let index = 0; index < data.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    const start = data.readUInt32BE(at + 8);
    const name = data.toString('latin1', at, at + 4);
    if (kept.includes(name)) tables.set(name, data.subarray(start, start + data.readUInt32BE(at + 12)));
  }
  const font = { tables, glyphCount: 0, hasLongOffsets: false };
  font.glyphCount = table(font, 'maxp').readUInt16BE(4);
  font.hasLongOffsets = table(font, 'head').readInt16BE(50) === 1;
  return font;
}

/** A table by its name. @throws where the font has none. */
export function table({ tables }: Pick<Font, 'tables'>, name: string): Buffer {
  const found = tables.get(name);
  if (found === undefined) throw new Error(`The font has no table ${name}.`);
  return found;
}

/** Code points with their glyphs, from the table's part for all of Unicode (format 12) or for its first plane (format 4). */
export function charactersOf(cmap: Buffer): [number, number][] {
  const parts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) =>
    cmap.subarray(cmap.readUInt32BE(4 + index * 8 + 4)),
  );
  const whole = parts.find((part) => part.readUInt16BE(0) === 12);
  if (whole !== undefined) return fromGroups(whole);
  const plane = parts.find((part) => part.readUInt16BE(0) === 4);
  return plane === undefined ? [] : fromSegments(plane);
}

function fromGroups(part: Buffer): [number, number][] {
  return Array.from({ length: part.readUInt32BE(12) }, (_, index) => 16 + index * 12).flatMap((at) => {
    const first = part.readUInt32BE(at);
    const glyph = part.readUInt32BE(at + 8);
    const length = part.readUInt32BE(at + 4) - first + 1;
    return Array.from({ length }, (_, step): [number, number] => [first + step, glyph + step]);
  });
}

function fromSegments(part: Buffer): [number, number][] {
  const size = part.readUInt16BE(6);
  return Array.from({ length: size / 2 }, (_, index) => index * 2).flatMap((at) => {
    const last = part.readUInt16BE(14 + at);
    const first = part.readUInt16BE(16 + size + at);
    const shift = part.readUInt16BE(16 + 2 * size + at);
    const place = 16 + 3 * size + at;
    const range = part.readUInt16BE(place);
    const glyphOf = (code: number) =>
      range === 0 ? (code + shift) & 0xffff : part.readUInt16BE(place + range + 2 * (code - first));
    const codes = Array.from({ length: last - first + 1 }, (_, step) => first + step);
    return codes.filter((code) => code !== 0xffff).map((code): [number, number] => [code, glyphOf(code)]);
  });
}

function outline(font: Font, glyph: number): Buffer {
  const loca = table(font, 'loca');
  const offset = (index: number) =>
    font.hasLongOffsets ? loca.readUInt32BE(index * 4) : loca.readUInt16BE(index * 2) * 2;
  return table(font, 'glyf').subarray(offset(glyph), offset(glyph + 1));
}

const flags = { words: 1, scale: 8, more: 32, twoScales: 64, matrix: 128 };

/** The glyphs that a glyph is put together from. */
function partsOf(drawn: Buffer): number[] {
  if (drawn.length === 0 || drawn.readInt16BE(0) >= 0) return [];
  const parts: number[] = [];
  let at = 10;
  for (let flag = flags.more; (flag & flags.more) !== 0; ) {
    flag = drawn.readUInt16BE(at);
    parts.push(drawn.readUInt16BE(at + 2));
    at += 4 + (flag & flags.words ? 4 : 2) + transformLength(flag);
  }
  return parts;
}

function transformLength(flag: number): number {
  if (flag & flags.matrix) return 8;
  if (flag & flags.twoScales) return 4;
  return flag & flags.scale ? 2 : 0;
}

function offsetsOf(outlines: Buffer[]): Buffer {
  const loca = Buffer.alloc((outlines.length + 1) * 4);
  let end = 0;
  outlines.forEach((drawn, index) => {
    end += drawn.length;
    loca.writeUInt32BE(end, (index + 1) * 4);
  });
  return loca;
}

/** Names of glyphs are of no use to a reader. */
function withoutNames(post: Buffer): Buffer {
  const short = Buffer.from(post.subarray(0, 32));
  short.writeUInt32BE(0x00030000, 0);
  return short;
}

function writeFont(tables: Tables): Buffer {
  const names = [...tables.keys()].sort();
  const power = Math.floor(Math.log2(names.length));
  const directory = Buffer.alloc(12 + names.length * 16);
  directory.writeUInt32BE(0x00010000, 0);
  [names.length, 16 << power, power, names.length * 16 - (16 << power)].forEach((value, index) => {
    directory.writeUInt16BE(value, 4 + index * 2);
  });
  let start = directory.length;
  names.forEach((name, index) => {
    const data = tables.get(name) ?? Buffer.alloc(0);
    const at = 12 + index * 16;
    directory.write(name, at, 'latin1');
    directory.writeUInt32BE(checksum(padded(data, 4)), at + 4);
    directory.writeUInt32BE(start, at + 8);
    directory.writeUInt32BE(data.length, at + 12);
    start += padded(data, 4).length;
  });
  return Buffer.concat([directory, ...names.map((name) => padded(tables.get(name) ?? Buffer.alloc(0), 4))]);
}

function padded(data: Buffer, to: number): Buffer {
  const rest = data.length % to;
  return rest === 0 ? data : Buffer.concat([data, Buffer.alloc(to - rest)]);
}

function checksum(data: Buffer): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += 4) sum = (sum + data.readUInt32BE(at)) >>> 0;
  return sum;
}
