import type { Answer } from '@/lib/server/work-task';
import { Refusal } from '@/lib/shared/errors';

/** Makes this process one that does tasks for a pool, one after the other, and ends when the pool's process does. */
export function answerTasks<Task, Result>(work: (task: Task) => Promise<Result>): void {
  process.on('message', async (task: Task) => {
    process.send?.(await answer(work, task));
  });
  process.stderr.on('error', () => {}); // the server's terminal was closed
  // The server has ended, or has no more use for this process.
  process.on('disconnect', () => process.exit());
}

async function answer<Task, Result>(work: (task: Task) => Promise<Result>, task: Task): Promise<Answer<Result>> {
  try {
    return { kind: 'done', result: await work(task), memory: process.memoryUsage.rss() };
  } catch (error) {
    return refusalOf(error, process.memoryUsage.rss());
  }
}

function refusalOf(error: unknown, memory: number): Answer<never> {
  if (error instanceof Refusal) return { kind: 'refused', code: error.code, sentence: error.message, memory };
  const { message, stack = null } = error instanceof Error ? error : new Error(String(error));
  return { kind: 'failed', message, stack, memory };
}
