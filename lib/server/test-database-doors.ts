import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { environment } from '@/lib/server/env';
import { answerRest } from '@/lib/server/rest';
import { restSpec } from '@/lib/server/rest-spec';
import { apiFor } from '@/lib/server/router';
import { answerRpc } from '@/lib/server/rpc';
import { viewerOf } from '@/lib/server/session';

/** What was answered: the status that HTTP has for it, and the sentence of a refusal ("" where there is none). */
export type Answer = { status: number; sentence: string };

/** A call of a procedure, `people.list`, in the name of whoever sends these headers. */
export type Call = { procedure: string; input: Record<string, unknown>; headers: Headers };

/** Every way to a procedure: called by pages in process, by the browser, and as REST by its path in the OpenAPI document. */
export const doors: Record<string, (call: Call) => Promise<Answer>> = {
  'in process': async ({ headers, ...call }) => answerOf(apiFor(await viewerOf(headers)), call),
  RPC: ({ headers, ...call }) => {
    const fetch = (request: Request) => answerRpc(request);
    return answerOf(createORPCClient(new RPCLink({ url: `${environment().baseUrl}/rpc`, fetch, headers })), call);
  },
  REST: async ({ procedure, input, headers }) => {
    const response = await answerRest(await restRequest(procedure, input, headers));
    const { message = '' } = response.ok ? {} : await response.json();
    return { status: response.status, sentence: message };
  },
};

async function answerOf(client: object, { procedure, input }: Omit<Call, 'headers'>): Promise<Answer> {
  try {
    await procedureOf(client, procedure)(input);
    return { status: 200, sentence: '' };
  } catch (error) {
    if (error instanceof ORPCError) return { status: error.status, sentence: error.message };
    throw error;
  }
}

function procedureOf(client: object, procedure: string): (input: unknown) => Promise<unknown> {
  const found = procedure.split('.').reduce<unknown>((part, name) => Reflect.get(Object(part), name), client);
  if (typeof found !== 'function') throw new Error(`There is no procedure ${procedure}.`);
  return (input) => found(input);
}

async function restRequest(procedure: string, input: Record<string, unknown>, headers: Headers): Promise<Request> {
  const { path, method } = await routeOf(procedure);
  const filled = path.replace(/\{([^}]+)\}/g, (_, name: string) => encodeURIComponent(String(input[name])));
  const rest = Object.fromEntries(Object.entries(input).filter(([name]) => !path.includes(`{${name}}`)));
  const url = new URL(`/api${filled}`, environment().baseUrl);
  if (method === 'GET' || method === 'DELETE') {
    for (const [name, value] of Object.entries(rest)) url.searchParams.set(name, String(value));
    return new Request(url, { method, headers });
  }
  if (Object.values(rest).some((value) => value instanceof File))
    return new Request(url, { method, headers, body: formOf(rest) });
  const sent = new Headers([...headers, ['content-type', 'application/json']]);
  return new Request(url, { method, headers: sent, body: JSON.stringify(rest) });
}

async function routeOf(procedure: string): Promise<{ path: string; method: string }> {
  const { paths = {} } = await restSpec();
  for (const [path, methods = {}] of Object.entries(paths))
    for (const [method, operation] of Object.entries(methods))
      if (Reflect.get(Object(operation), 'operationId') === procedure) return { path, method: method.toUpperCase() };
  throw new Error(`The OpenAPI document does not have ${procedure}.`);
}

function formOf(fields: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value instanceof File ? value : String(value));
  return form;
}
