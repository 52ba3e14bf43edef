import { tell } from '@/scripts/serve/telling';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Waits until this process is asked to end. Whoever asks a second time does not want to wait, and ends it at once. A program that keeps
 * a channel to this process, as tests do, asks by closing it, and so by its own end.
 */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    const ask = () => {
      if (isAsked) return;
      isAsked = true;
      tell('\nStopping …');
      resolve();
    };
    for (const signal of signals) process.on(signal, () => (isAsked ? process.exit(130) : ask()));
    const isChannelLost = process.send !== undefined && !process.connected;
    if (isChannelLost) ask();
    else process.once('disconnect', ask); // Ctrl-C ends that program as well: no second asking
  });
}
