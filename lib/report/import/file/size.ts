import { Refusal } from '@/lib/shared/errors';

const megabyte = 1024 * 1024;
/** Bytes of the largest document. */
export const largestDocument = 20 * megabyte;

/** @throws Refusal where a file is larger than a document may be. Its bytes are not looked at. */
export function refuseLarge({ name, bytes }: { name: string; bytes: { length: number } }): void {
  if (bytes.length <= largestDocument) return;
  const size = (Math.ceil((bytes.length / megabyte) * 10) / 10).toString();
  throw new Refusal(
    'PAYLOAD_TOO_LARGE',
    `“${name}” has ${size} MB; a document may have ${largestDocument / megabyte} MB at most.`,
  );
}
