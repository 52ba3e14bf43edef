import { createHash } from 'node:crypto';
import { imageSize } from 'image-size';
import { canReadDrafts } from '@/lib/projects/policy';
import { projectOf } from '@/lib/projects/rules';
import { mostBytes, pictureTypes } from '@/lib/report/rules-figures';
import { inTransaction } from '@/lib/server/db';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

type Brought = { project: string; name: string; bytes: Uint8Array };

/** Keeps a picture for texts to show; gives its address there, `figures/<id>`. The same picture is kept once. @throws Refusal BAD_REQUEST where it is none that browsers and exports can show. */
export async function addFigure(viewer: Viewer, { project: slug, name, bytes }: Brought): Promise<{ url: string }> {
  const project = projectOf(viewer, slug);
  if (!canReadDrafts(viewer, project))
    throw new Refusal('NOT_FOUND', `“${slug}” has no report that is yours to write.`);
  const type = typeOf(name, bytes);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return await inTransaction(viewer.personId, async (db) => {
    const key = { projectId: project.id, sha256 };
    const kept = await db.file.findFirst({ where: { ...key, type }, select: { id: true } });
    const file = { ...key, name, type, bytes: new Uint8Array(bytes), size: bytes.length };
    const { id: fileId } = kept ?? (await db.file.create({ data: file, select: { id: true } }));
    const figure = { projectId: project.id, fileId, caption: '', alternative: '' }; // the text says both
    const { id } = await db.figure.create({ data: figure, select: { id: true } });
    return { url: `figures/${id}` };
  });
}

/** By what the picture holds, whatever it is called. */
function typeOf(name: string, bytes: Uint8Array): string {
  if (bytes.length > mostBytes)
    throw new Refusal('BAD_REQUEST', `“${name}” has more than 20 MB: make it smaller first.`);
  const type = pictureTypes.get(kindOf(bytes) ?? '');
  if (type !== undefined) return type;
  throw new Refusal('BAD_REQUEST', `“${name}” is no picture that can be shown: bring a PNG, JPEG, GIF, WebP or SVG.`);
}

function kindOf(bytes: Uint8Array): string | undefined {
  try {
    return imageSize(bytes).type;
  } catch {
    return undefined;
  }
}
