import { createRouterClient, type RouterClient } from '@orpc/server';
import { peopleProcedures } from '@/lib/people/procedures';
import { projectsProcedures } from '@/lib/projects/procedures';
import { reportProcedures } from '@/lib/report/procedures';
import type { Viewer } from '@/lib/shared/viewer';

/** All that can be asked of Lunation, by noun. */
export const router = { people: peopleProcedures, projects: projectsProcedures, report: reportProcedures };

/** The procedures as functions, the same in the browser and on the server. */
export type Api = RouterClient<typeof router>;

/** The procedures called in process, in the name of `viewer`. Refusals come as ORPCError. */
export function apiFor(viewer: Viewer | null): Api {
  return createRouterClient(router, { context: { asker: async () => viewer } });
}
