import { ORPCError } from '@orpc/server';
import { largestDocument } from '@/lib/report/import/file/size';
import { logUnexpected } from '@/lib/server/log';
import { isFromElsewhere } from '@/lib/server/origin';
import { viewerOf } from '@/lib/server/session';
import { Refusal, type RefusalCode } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/** Bytes of a request: the largest document and what multipart/form-data puts around it. */
const largest = largestDocument + 64 * 1024;
/** Bytes that a stranger may send. */
const small = 64 * 1024;

const statuses: Record<RefusalCode | 'METHOD_NOT_SUPPORTED' | 'INTERNAL_SERVER_ERROR', number> = {
  BAD_REQUEST: 400,
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_SUPPORTED: 405,
  CONFLICT: 409,
  PAYLOAD_TOO_LARGE: 413,
  INTERNAL_SERVER_ERROR: 500,
  SERVICE_UNAVAILABLE: 503,
};

/** An error as the API says it, in the same shape as those of the procedures. */
export function errorAnswer(code: keyof typeof statuses, message: string, headers: HeadersInit = {}): Response {
  const status = statuses[code];
  return Response.json({ defined: false, code, status, message }, { status, headers });
}

/** A request that may be answered, and who asks; she is looked up once, when somebody wants to know. */
export type Admitted = { request: Request; asker: () => Promise<Viewer | null> };

/**
 * Answers a request that is not too large and, where it changes something, does not come from another site's page.
 * Whatever goes wrong is answered as JSON; what nobody expected is written to the log and answered with its number there.
 */
export async function answer(request: Request, work: (admitted: Admitted) => Promise<Response>): Promise<Response> {
  try {
    refuseElsewhere(request);
    const asker = once(() => viewerOf(request.headers));
    const limit = request.body === null || (await asker()) !== null ? largest : small;
    const response = await work({ request: within(request, limit), asker });
    response.headers.set('cache-control', response.headers.get('cache-control') ?? 'no-store');
    return response;
  } catch (error) {
    if (error instanceof Refusal) return errorAnswer(error.code, error.message);
    return errorAnswer('INTERNAL_SERVER_ERROR', logUnexpected(new URL(request.url).pathname, error));
  }
}

/** For the handlers of procedures: writes an unexpected error to the log and lets the asker have its number. */
export async function answerUnexpected<T>({
  path,
  next,
}: {
  path: readonly string[];
  next: () => Promise<T>;
}): Promise<T> {
  try {
    return await next();
  } catch (error) {
    if (error instanceof ORPCError && (error.status < 500 || error.code === 'SERVICE_UNAVAILABLE')) throw error;
    throw new ORPCError('INTERNAL_SERVER_ERROR', { message: logUnexpected(path.join('.'), error) });
  }
}

function refuseElsewhere({ method, headers }: Request): void {
  if (method === 'GET' || method === 'HEAD' || !isFromElsewhere(headers)) return;
  throw new Refusal(
    'FORBIDDEN',
    'This request comes from a page of another site. If it is this deployment’s own address, set LUNATION_URL to it.',
  );
}

function once<T>(work: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

/** The same request; where it does not say how long it is, its body ends in an error once it is longer than `limit` bytes. */
function within(request: Request, limit: number): Request {
  const length = request.headers.get('content-length');
  if (Number(length ?? 0) > limit) throw tooLarge(limit);
  if (request.body === null || length !== null) return request; // no server reads more than was announced
  let size = 0;
  const counted = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      size += chunk.byteLength;
      if (size <= limit) controller.enqueue(chunk);
      else controller.error(new ORPCError('PAYLOAD_TOO_LARGE', { message: tooLarge(limit).message }));
    },
  });
  const { url, method, headers, signal } = request;
  const body = { body: request.body.pipeThrough(counted), duplex: 'half' };
  return new Request(url, { method, headers, signal, ...body });
}

function tooLarge(limit: number): Refusal {
  if (limit === largest)
    return new Refusal('PAYLOAD_TOO_LARGE', 'This is too large: Lunation takes files of up to 20 MB.');
  return new Refusal(
    'PAYLOAD_TOO_LARGE',
    'This is too large for somebody who is not signed in. Sign in, then try again.',
  );
}
