import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a mail server was given: for whom, and the mail, headers first, its long lines joined again. */
export type ReceivedMail = { to: string[]; source: string };

/** A real mail server on a free port of this machine. While `refusing` is set, it takes nothing and says that; while held, it says neither yes nor no. */
export async function startMailServer() {
  const received: ReceivedMail[] = [];
  const state = { refusing: null as string | null, held: Promise.resolve() };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: async (_, __, done) => {
      await state.held;
      done(state.refusing === null ? null : new Error(state.refusing));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        received.push({ to, source: Buffer.concat(parts).toString('utf8').replaceAll('=\r\n', '') });
        done();
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    refuse: (words: string | null) => {
      state.refusing = words;
    },
    /** Gives what lets it go on. */
    hold: () => {
      let letGo = () => {};
      state.held = new Promise((resolve) => {
        letGo = resolve;
      });
      return () => letGo();
    },
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}
