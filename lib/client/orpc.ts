import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Api } from '@/lib/server/router';

const link = new RPCLink({ url: () => new URL('/rpc', window.location.origin).href });

/** The procedures, called from the browser. Refusals come as ORPCError. */
export const client: Api = createORPCClient(link);
