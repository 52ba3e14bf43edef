import { Refusal } from '@/lib/shared/errors';

const megabyte = 1024 * 1024;
const largest = 20 * megabyte;

/** @throws Refusal where a file is larger than a document may be. Its bytes are not looked at. */
export function refuseLarge({ name, bytes }: { name: string; bytes: { length: number } }): void {
  if (bytes.length <= largest) return;
  const size = (Math.ceil((bytes.length / megabyte) * 10) / 10).toString();
  throw new Refusal(
    'PAYLOAD_TOO_LARGE',
    `“${name}” has ${size} MB; a document may have ${largest / megabyte} MB at most.`,
  );
}
