import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import type { Api } from '@/lib/server/router';

const link = new RPCLink({ url: () => new URL('/rpc', window.location.origin).href });

/** The procedures, called from the browser. */
export const client: Api = createORPCClient(link);

/** The same as options of TanStack Query: `useQuery(api.projects.getForm.queryOptions({ input }))`. */
export const api = createTanstackQueryUtils(client);
