import { OpenAPIHandler } from '@orpc/openapi/fetch';
import { answer, answerUnexpected, errorAnswer } from '@/lib/server/answer';
import { docsPage } from '@/lib/server/rest-docs';
import { restSpec } from '@/lib/server/rest-spec';
import { router } from '@/lib/server/router';

const handler = new OpenAPIHandler(router, { clientInterceptors: [answerUnexpected] });

/** Everyone else's door to the procedures: REST under /api, described by /api/spec.json and, for people, /api/docs. */
export function answerRest(request: Request): Promise<Response> {
  return answer(request, async ({ request, asker }) => {
    const path = new URL(request.url).pathname;
    if (path === '/api/spec.json') return Response.json(await restSpec());
    if (path === '/api/docs') return docsPage(await restSpec());
    const { url, headers } = request;
    const asked = request.method === 'HEAD' ? new Request(url, { headers }) : request;
    const { response } = await handler.handle(asked, { prefix: '/api', context: { asker } });
    return response ?? (await answerUnmatched(request.method, path));
  });
}

async function answerUnmatched(method: string, path: string): Promise<Response> {
  const methods = await methodsOf(path.slice('/api'.length));
  if (methods.length === 0)
    return errorAnswer('NOT_FOUND', `There is nothing at ${path}: /api/docs lists what there is.`);
  const allow = methods.join(', ');
  return errorAnswer('METHOD_NOT_SUPPORTED', `${method} does nothing at ${path}; it takes ${allow}.`, { allow });
}

async function methodsOf(path: string): Promise<string[]> {
  const { paths = {} } = await restSpec();
  const found = Object.entries(paths).filter(([pattern]) => isAt(path, pattern));
  return found.flatMap(([, methods = {}]) => Object.keys(methods).map((method) => method.toUpperCase()));
}

/** Whether a path is one of a pattern such as `/projects/{project}/months/{month}/report.{format}`. */
function isAt(path: string, pattern: string): boolean {
  const literal = pattern.split(/\{[^}]+\}/).map((text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literal.join('[^/]+')}$`).test(path);
}
