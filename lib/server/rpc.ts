import { RPCHandler } from '@orpc/server/fetch';
import { answer, answerUnexpected, errorAnswer } from '@/lib/server/answer';
import { router } from '@/lib/server/router';

const handler = new RPCHandler(router, { clientInterceptors: [answerUnexpected] });

/** The browser's door to the procedures, at /rpc. */
export function answerRpc(request: Request): Promise<Response> {
  return answer(request, async ({ request, asker }) => {
    const { response } = await handler.handle(request, { prefix: '/rpc', context: { asker } });
    return response ?? errorAnswer('NOT_FOUND', 'There is no such procedure.');
  });
}
