import { readFile, stat } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { DocumentFile } from '@/lib/report/import/file/document-file';
import { refuseLarge } from '@/lib/report/import/file/size';
import { Refusal } from '@/lib/shared/errors';

/** Reads a document from a path relative to `folder`. @throws Refusal where there is none, or one that is too large to be looked at. */
export async function readDocumentFile(path: string, folder: string): Promise<DocumentFile> {
  const place = resolve(folder, path);
  try {
    const found = await stat(place);
    if (found.isDirectory()) throw new Refusal('BAD_REQUEST', `“${path}” is a folder; name a file in it.`);
    if (!found.isFile())
      throw new Refusal('BAD_REQUEST', `“${path}” is no file that lies on a disk; save it as one first.`);
    refuseLarge({ name: basename(place), bytes: { length: found.size } });
    return { name: basename(place), bytes: await readFile(place) };
  } catch (error) {
    throw refusalOf(error, path);
  }
}

function refusalOf(error: unknown, path: string): unknown {
  if (error instanceof Refusal || !(error instanceof Error && 'code' in error)) return error;
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR')
    return new Refusal('NOT_FOUND', `There is no file “${path}”.`);
  if (error.code === 'EACCES') return new Refusal('FORBIDDEN', `“${path}” may not be read by this account.`);
  return new Refusal('BAD_REQUEST', `“${path}” cannot be read: ${error.message}.`);
}
