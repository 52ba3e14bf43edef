import type { Readable } from 'node:stream';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { Refusal } from '@/lib/shared/errors';

/** A Word file's parts by their path, unpacked. */
export type Parts = ReadonlyMap<string, Buffer>;

const megabyte = 1024 * 1024;
/** No report is larger. A part that grows more than 200 times in unpacking is empty show. */
const limits = { parts: 5_000, unpacked: 150 * megabyte, xml: 40 * megabyte, ratio: 200, ratioFrom: megabyte };

/**
 * Unpacks a ZIP. What its directory promises is checked before anything is unpacked, and held to while unpacking. @throws Refusal: no
 * ZIP, damaged, encrypted, or larger than a report can be.
 */
export async function unpack(bytes: Uint8Array): Promise<Parts> {
  const archive = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const entries = (await directoryOf(archive)).filter(({ fileName }) => !fileName.endsWith('/'));
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > limits.unpacked) refuseSize(`it unpacks to more than ${limits.unpacked / megabyte} MB`);
  entries.forEach(refuseEntry);
  const parts = new Map<string, Buffer>();
  for (const entry of entries) parts.set(entry.fileName, await unpackEntry(archive, entry));
  return parts;
}

function refuseEntry({ fileName, uncompressedSize, compressedSize, ...entry }: Entry): void {
  if ((entry.generalPurposeBitFlag & 1) === 1)
    refuse('it is protected by a password; save it without one and try again');
  if (uncompressedSize > limits.ratioFrom && uncompressedSize > compressedSize * limits.ratio) {
    refuseSize(`its part ${fileName} unpacks to more than ${limits.ratio} times its size`);
  }
  if (/\.(xml|rels)$/i.test(fileName) && uncompressedSize > limits.xml) {
    refuseSize(`its part ${fileName} is larger than ${limits.xml / megabyte} MB`);
  }
}

function open(buffer: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error) reject(damaged());
      else resolve(archive);
    });
  });
}

function directoryOf(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    if (archive.entryCount > limits.parts) return reject(tooLarge(`it holds more than ${limits.parts} parts`));
    const entries: Entry[] = [];
    archive.on('error', () => reject(damaged()));
    archive.on('end', () => resolve(entries));
    archive.on('entry', (entry: Entry) => {
      entries.push(entry);
      archive.readEntry();
    });
    archive.readEntry();
  });
}

/** yauzl stops with an error where a part unpacks to more than the directory promises. */
function unpackEntry(archive: ZipFile, entry: Entry): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    archive.openReadStream(entry, (error, stream: Readable) => {
      if (error) return reject(damaged());
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('error', () => reject(damaged()));
      stream.on('end', () => resolve(Buffer.concat(pieces)));
    });
  });
}

/** What yauzl says is for programmers. */
function damaged(): Refusal {
  return new Refusal(
    'BAD_REQUEST',
    'The Word file is damaged or incomplete and cannot be unpacked; save it anew and try again.',
  );
}

function tooLarge(what: string): Refusal {
  return new Refusal(
    'PAYLOAD_TOO_LARGE',
    `The Word file cannot be read: ${what}; take large attachments out and try again.`,
  );
}

function refuseSize(what: string): never {
  throw tooLarge(what);
}

function refuse(what: string): never {
  throw new Refusal('BAD_REQUEST', `The Word file cannot be read: ${what}.`);
}
