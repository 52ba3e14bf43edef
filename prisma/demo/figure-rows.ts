import { createHash } from 'node:crypto';
import type { Transaction } from '@/lib/server/db';
import { born } from '@/prisma/demo/calendar';
import { demoFigures } from '@/prisma/demo/figures/figures';
import { pngOf } from '@/prisma/demo/figures/png';
import type { Scene } from '@/prisma/demo/scene';

/** Stores the demo's pictures and makes them known to the scene. */
export async function addFigures(transaction: Transaction, { projectId, ids, figures }: Scene): Promise<void> {
  for (const { name, caption, alternative, draw } of demoFigures) {
    const bytes = Uint8Array.from(pngOf(draw()));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const fileId = ids(born);
    const file = { projectId, id: fileId, name: `${name}.png`, type: 'image/png', size: bytes.length, sha256 };
    await transaction.file.create({ data: { ...file, bytes, createdAt: born } });
    const id = ids(born);
    await transaction.figure.create({ data: { projectId, id, fileId, caption, alternative } });
    figures.set(name, { id, caption });
  }
}
