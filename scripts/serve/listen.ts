import type { Server } from 'node:http';
import { Refusal } from '@/lib/shared/errors';
import { tell } from '@/scripts/serve/telling';

/** Where to listen: PORT, or 3000; HOST, or every address of the machine. */
export type Place = { port: number; host: string | undefined };

const attempts = 100;

/** @throws Refusal where PORT is no port. */
export function placeToListen({ PORT, HOST }: NodeJS.ProcessEnv): Place {
  const port = PORT ? Number(PORT) : 3000;
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Refusal('BAD_REQUEST', `PORT is “${PORT}”; a port is a number from 0 to 65535.`);
  return { port, host: HOST || undefined };
}

/** Listens at the port, or at the next one that is free, and says so. Gives the port. */
export async function listen(server: Server, { port, host }: Place): Promise<number> {
  for (let tried = port; tried < port + attempts && tried <= 65_535; tried += 1) {
    if (!(await isTakenBy(server, { port: tried, host }))) continue;
    const address = server.address();
    const taken = typeof address === 'object' && address !== null ? address.port : tried;
    if (port !== 0 && taken !== port) tell(`Port ${port} is in use; taking ${taken}.`);
    return taken;
  }
  throw new Refusal('BAD_REQUEST', `Every port from ${port} on is in use; set PORT to one that is free.`);
}

/** Whether the server has it now; false where another program has. */
function isTakenBy(server: Server, { port, host }: Place): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: Error & { code?: string }) => {
      server.off('listening', onListening);
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(refused(error, { port, host }));
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen({ port, host });
  });
}

function refused({ message, code }: Error & { code?: string }, { port }: Place): Refusal {
  const advice = code === 'EACCES' ? 'set PORT to one above 1023' : 'set PORT or HOST to what this machine has';
  return new Refusal('BAD_REQUEST', `Port ${port} cannot be listened to (${message}); ${advice}.`);
}
