import { chooseNotices, getNoticeChoices } from '@/lib/notices/data';
import { noticeChoices } from '@/lib/notices/schema';
import { signedIn } from '@/lib/server/procedure';

const path = '/me/notices';

export const noticesProcedures = {
  get: signedIn
    .route({ method: 'GET', path, summary: 'Which notices you get by mail' })
    .output(noticeChoices)
    .handler(({ context }) => getNoticeChoices(context.viewer)),
  choose: signedIn
    .route({ method: 'PUT', path, summary: 'Set which notices you get by mail' })
    .input(noticeChoices)
    .output(noticeChoices)
    .handler(({ context, input }) => chooseNotices(context.viewer, input)),
};
