import { setTimeout as wait } from 'node:timers/promises';
import DataLoader from 'dataloader';

/** Milliseconds that a question waits at most for those before it. */
const patience = 50;

/**
 * Asks for many things at once. What is asked for while an earlier asking is under way waits until that is answered, and then goes with
 * all that came meanwhile; what comes alone goes at once. `load` gives an answer, or an error, for each of its keys, in their order; where
 * it fails for several, each is asked for alone, so that one cannot fail the others.
 */
export function askedTogether<Key, Answer>(
  load: (keys: readonly Key[]) => Promise<(Answer | Error)[]>,
): (key: Key) => Promise<Answer> {
  let underWay: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Key, Answer>(
    (keys) => {
      const answers = load(keys).catch((error) => loadEach(load, keys, error));
      underWay = answers.catch(() => {}); // who asked is told
      return answers;
    },
    {
      cache: false,
      maxBatchSize: 50,
      batchScheduleFn: (send) => {
        const before = underWay;
        void Promise.race([before, wait(patience, undefined, { ref: false })]).then(() => setImmediate(send));
      },
    },
  );
  return (key) => loader.load(key);
}

async function loadEach<Key, Answer>(
  load: (keys: readonly Key[]) => Promise<(Answer | Error)[]>,
  keys: readonly Key[],
  failure: unknown,
): Promise<(Answer | Error)[]> {
  if (keys.length === 1) throw failure;
  const answers = await Promise.all(keys.map((key) => load([key]).catch((error: Error) => [error])));
  return answers.flat();
}
