import { canReadDrafts } from '@/lib/projects/policy';
import { answer } from '@/lib/server/answer';
import { followChanges } from '@/lib/server/changes';
import { Refusal } from '@/lib/shared/errors';
import type { Viewer } from '@/lib/shared/viewer';

/** How often something is sent where nothing changes, so that nothing between takes the connection for a dead one; milliseconds. */
const heartbeat = 25_000;
/** After this a stream ends, and the browser asks for another: so it is asked again who may follow. */
const longest = 15 * 60_000;

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-store, no-transform', // what compresses would hold events back
  'x-accel-buffering': 'no',
};

/**
 * What changes in a project, as it changes, for those who read its drafts: server-sent events. `ready` comes first, and means that what
 * was read before may be old; then a message `Line` for each table that a transaction changed.
 */
export function answerEvents(request: Request, slug: string): Promise<Response> {
  return answer(request, async ({ request, asker }) => {
    const projectId = followed(await asker(), slug);
    return new Response(await openStream(projectId, request.signal), { headers });
  });
}

function followed(viewer: Viewer | null, slug: string): string {
  if (viewer === null) throw new Refusal('UNAUTHORIZED', 'Nobody is signed in. Sign in, then try again.');
  const project = viewer.projects.find((visible) => visible.slug === slug);
  if (project !== undefined && canReadDrafts(viewer, project)) return project.id;
  throw new Refusal('NOT_FOUND', `There is no project “${slug}”, or its drafts are not yours to read.`);
}

async function openStream(projectId: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
  const { stream, send, close, onClose } = textStream();
  const onChange = (table: string) => send(`data: ${table}\n\n`);
  const leave = await followChanges({ projectId, onChange, onEnd: close });
  const beat = setInterval(() => send(': still here\n\n'), heartbeat);
  const end = setTimeout(close, longest);
  onClose(() => {
    clearInterval(beat);
    clearTimeout(end);
    leave();
  });
  signal.addEventListener('abort', close);
  if (signal.aborted) close();
  send('event: ready\ndata: now\n\n');
  return stream;
}

/** A stream of text that is closed once, from either side. */
function textStream() {
  const encoder = new TextEncoder();
  const closing = new AbortController();
  let open: ReadableStreamDefaultController<Uint8Array> | null = null;
  const ended = () => {
    open = null;
    closing.abort();
  };
  const stream = new ReadableStream<Uint8Array>({
    start: (controller) => {
      open = controller;
    },
    cancel: ended,
  });
  return {
    stream,
    send: (text: string) => open?.enqueue(encoder.encode(text)),
    close: () => {
      open?.close();
      ended();
    },
    onClose: (act: () => void) =>
      closing.signal.aborted ? act() : closing.signal.addEventListener('abort', act, { once: true }),
  };
}
