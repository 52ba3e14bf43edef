import { tell } from '@/scripts/serve/telling';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits until this process is asked to end. Whoever asks a second time does not want to wait, and ends it at once. */
export function untilInterrupted(): Promise<void> {
  return new Promise((resolve) => {
    let isAsked = false;
    for (const signal of signals) {
      process.on(signal, () => {
        if (isAsked) process.exit(130);
        isAsked = true;
        tell('\nStopping …');
        resolve();
      });
    }
  });
}
