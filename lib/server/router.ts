import { createRouterClient, type RouterClient } from '@orpc/server';
import { checksProcedures } from '@/lib/checks/procedures';
import { commentsProcedures } from '@/lib/comments/procedures';
import { historyProcedures } from '@/lib/history/procedures';
import { linesProcedures } from '@/lib/lines/procedures';
import { milestonesProcedures } from '@/lib/milestones/procedures';
import { monthsProcedures } from '@/lib/months/procedures';
import { noticesProcedures } from '@/lib/notices/procedures';
import { peopleProcedures } from '@/lib/people/procedures';
import { plansProcedures } from '@/lib/plans/procedures';
import { projectsProcedures } from '@/lib/projects/procedures';
import { reportProcedures } from '@/lib/report/procedures';
import { rollupProcedures } from '@/lib/rollup/procedures';
import { sectionsProcedures } from '@/lib/sections/procedures';
import type { Viewer } from '@/lib/shared/viewer';
import { wbsProcedures } from '@/lib/wbs/procedures';

/** All that can be asked of Lunation, by noun. */
export const router = {
  people: peopleProcedures,
  projects: projectsProcedures,
  wbs: wbsProcedures,
  months: monthsProcedures,
  notices: noticesProcedures,
  sections: sectionsProcedures,
  lines: linesProcedures,
  comments: commentsProcedures,
  plans: plansProcedures,
  checks: checksProcedures,
  history: historyProcedures,
  milestones: milestonesProcedures,
  rollup: rollupProcedures,
  report: reportProcedures,
};

/** The procedures as functions, the same in the browser and on the server. */
export type Api = RouterClient<typeof router>;

/** The procedures called in process, in the name of `viewer`. Refusals come as ORPCError. */
export function apiFor(viewer: Viewer | null): Api {
  return createRouterClient(router, { context: { asker: async () => viewer } });
}
