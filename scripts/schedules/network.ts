import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { Api } from '@/lib/server/router';

/** What becomes of a request on its way: the server does not get it, or answers and nobody hears it. */
export type Fault = 'none' | 'request' | 'answer';

export type Network = {
  api: Api;
  /** From now on everything arrives. */
  heal: () => void;
  /** Whether nothing is on its way. */
  isQuiet: () => boolean;
};

/** One person's way to the server at `port`, which loses what `faults` say, request by request, and nothing after them. */
export function networkOf(port: () => Promise<number>, headers: Headers, faults: Fault[]): Network {
  const left = [...faults];
  let underway = 0;
  const send = async (request: Request, init: RequestInit) => {
    const fault = left.shift() ?? 'none';
    if (fault === 'request') throw new TypeError('The request was lost.');
    underway += 1;
    try {
      const { pathname } = new URL(request.url);
      const sent = new Request(`http://127.0.0.1:${await port()}${pathname}`, request);
      for (const [name, value] of headers) sent.headers.set(name, value);
      const response = await fetch(sent, init);
      const answer = new Response(await response.arrayBuffer(), response);
      if (fault === 'answer') throw new TypeError('The answer was lost.');
      return answer;
    } finally {
      underway -= 1;
    }
  };
  const link = new RPCLink({ url: 'http://lunation.test/rpc', fetch: send });
  return {
    api: createORPCClient(link),
    heal: () => {
      left.length = 0;
    },
    isQuiet: () => underway === 0,
  };
}
