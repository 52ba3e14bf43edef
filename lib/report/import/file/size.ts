import type { DocumentFile } from '@/lib/report/import/file/document-file';
import { Refusal } from '@/lib/shared/errors';

const megabyte = 1024 * 1024;
const largest = 20 * megabyte;

/** @throws Refusal where a file is larger than a document may be. Its bytes are not looked at. */
export function refuseLarge({ name, bytes }: DocumentFile): void {
  if (bytes.length <= largest) return;
  const size = (Math.ceil((bytes.length / megabyte) * 10) / 10).toString();
  throw new Refusal(
    'PAYLOAD_TOO_LARGE',
    `“${name}” has ${size} MB; a document may have ${largest / megabyte} MB at most.`,
  );
}
