import { createServer, type RequestListener, type Server } from 'node:http';
import next from 'next';

/** start: the pages as built; demo: the same, with the demo project; dev: compiled when asked for, following the sources. */
export type ServeKind = 'start' | 'demo' | 'dev';

type Answer = ReturnType<ReturnType<typeof next>['getRequestHandler']>;
export type Around = (answer: Answer) => Answer;

/** A server of Lunation's pages. It may listen before the pages are ready: whoever asks early waits. */
export type PageServer = {
  server: Server;
  /** Makes the pages ready. The database must be open. */
  open: (port: number) => Promise<void>;
  /** Answers what was asked, for some seconds at most, and ends. */
  close: () => Promise<void>;
};

const grace = 5_000;

/** What proxy.ts and the doors of the API do not say themselves. */
const securityHeaders = new Map([
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'same-origin'],
  ['X-Frame-Options', 'DENY'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  ['Permissions-Policy', 'camera=(), microphone=(), geolocation=()'],
]);

/** `around` is given each request before it is answered, for those who measure. */
export function createPageServer(kind: ServeKind, around: Around = (answer) => answer): PageServer {
  let answerBy: (listener: RequestListener) => void = () => {};
  const opened = new Promise<RequestListener>((resolve) => {
    answerBy = resolve;
  });
  const server = createServer(async (request, response) => {
    response.setHeaders(securityHeaders);
    (await opened)(request, response);
  });
  let app: ReturnType<typeof next> | null = null;
  return {
    server,
    open: async (port) => {
      app = next({ dev: kind === 'dev', dir: process.cwd(), port, hostname: 'localhost', httpServer: server });
      await app.prepare();
      answerBy(around(await procedures(kind, app.getRequestHandler())));
    },
    close: async () => {
      await closeServer(server, app === null ? 0 : grace);
      await app?.close();
    },
  };
}

/** Answers requests to procedures before Next sees them, but where Next follows their sources. */
async function procedures(kind: ServeKind, pages: Answer): Promise<Answer> {
  if (kind === 'dev') return pages;
  const { doorOf } = await import('@/scripts/serve/doors');
  return async (request, response, url) => {
    const door = doorOf(request.url ?? '');
    if (door === null) await pages(request, response, url);
    else door(request, response);
  };
}

function closeServer(server: Server, patience: number): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    setTimeout(() => server.closeAllConnections(), patience).unref();
    server.close(() => resolve());
    server.closeIdleConnections();
  });
}
