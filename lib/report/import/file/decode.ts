import type { DocumentFile } from '@/lib/report/import/file/document-file';
import { Refusal } from '@/lib/shared/errors';

/**
 * The text of a file in UTF-8, with or without byte order mark, in UTF-16 with one, or in the encoding that its HTML declares.
 * @throws Refusal that names the line where the bytes are no text.
 */
export function decodeText({ name, bytes }: DocumentFile): string {
  const encoding = encodingOf(bytes);
  const text = encoding === 'utf-8' ? decodeUtf8(name, bytes) : decode(name, bytes, encoding);
  const nul = text.indexOf('\0');
  if (nul !== -1)
    refuse(name, `line ${lineAt(text, nul)} holds a NUL byte, so it is no text, or text in UTF-16 without a mark`);
  return text;
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0xef && second === 0xbb) return 'utf-8';
  return declaredEncoding(bytes) ?? 'utf-8';
}

/** What `<meta charset>` or `<?xml encoding?>` says, where a page does not turn out to be in UTF-8 all the same. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 2048)).toString('latin1');
  const [, said = ''] =
    /<(?:meta\b[^>]{0,200}?charset|\?xml\b[^>]{0,200}?encoding)\s*=\s*["']?([\w-]+)/i.exec(start) ?? [];
  if (said === '' || /^utf-?(?:8|16)/i.test(said) || isUtf8(bytes)) return null;
  return isEncoding(said) ? said : null;
}

function isEncoding(name: string): boolean {
  try {
    return new TextDecoder(name).encoding !== 'replacement';
  } catch {
    return false;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function decode(name: string, bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse(name, `it says that it is ${encoding.toUpperCase()}, but some of its bytes are not`);
  }
}

function decodeUtf8(name: string, bytes: Uint8Array): string {
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  return refuse(name, `line ${brokenLine(bytes)} is not in UTF-8; save the document as UTF-8`);
}

/** The first line that is not in UTF-8; no character of UTF-8 holds the byte of a line's end. */
function brokenLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  for (;;) {
    const end = bytes.indexOf(0x0a, start);
    const isLast = end === -1;
    if (!isUtf8(bytes.subarray(start, isLast ? bytes.length : end)) || isLast) return line;
    line += 1;
    start = end + 1;
  }
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split(/\r\n?|\n/).length;
}

function refuse(name: string, what: string): never {
  throw new Refusal('BAD_REQUEST', `“${name}” cannot be read: ${what}.`);
}
