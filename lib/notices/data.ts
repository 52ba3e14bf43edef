import { type NoticeChoices, noticeKind } from '@/lib/notices/schema';
import { database, inTransaction } from '@/lib/server/db';
import type { Viewer } from '@/lib/shared/viewer';

/** Which notices the viewer gets by mail. */
export async function getNoticeChoices(viewer: Viewer): Promise<NoticeChoices> {
  const { unwanted } = await database().person.findUniqueOrThrow({
    where: { id: viewer.personId },
    select: { unwanted: true },
  });
  return { wanted: noticeKind.options.filter((kind) => !unwanted.includes(kind)) };
}

/** Sets which notices the viewer gets by mail. */
export async function chooseNotices(viewer: Viewer, { wanted }: NoticeChoices): Promise<NoticeChoices> {
  const unwanted = noticeKind.options.filter((kind) => !wanted.includes(kind));
  await inTransaction(viewer.personId, (db) =>
    db.person.update({ where: { id: viewer.personId }, data: { unwanted } }),
  );
  return { wanted: noticeKind.options.filter((kind) => wanted.includes(kind)) };
}
