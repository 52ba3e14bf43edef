import { ExportChild } from '@/lib/server/export-child';
import type { ExportAnswer, ExportTask } from '@/lib/server/export-task';
import { Refusal } from '@/lib/shared/errors';

export type PoolLimits = {
  /** How many children work at once. */
  children: number;
  /** How many tasks may wait for one; more are refused. */
  waiting: number;
  /** A task that takes longer, milliseconds, is refused and its child ended. */
  timeout: number;
  /** A child with nothing to do ends after this time, milliseconds. */
  idle: number;
  /** A child ends after this many tasks, or once it holds this much memory, bytes: typesetting leaves some behind each time. */
  tasksPerChild: number;
  memoryPerChild: number;
};

type Job = { task: ExportTask; begun: number; resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void };

/** How often a task is begun before the end of a child is taken to be its fault. */
const attempts = 2;

/** Children that render, started when they are needed and kept while they are. */
export class ExportPool {
  #limits: PoolLimits;
  #queue: Job[] = [];
  #children = new Set<ExportChild>();
  #idle: ExportChild[] = [];
  #isClosed = false;

  constructor(limits: PoolLimits) {
    this.#limits = limits;
  }

  /** The rendered file. @throws Refusal when too many wait, when it takes too long, or when its child ended twice. */
  run(task: ExportTask): Promise<Uint8Array> {
    if (this.#isClosed) return Promise.reject(unavailable(sentences.closed));
    if (this.#queue.length >= this.#limits.waiting) return Promise.reject(unavailable(sentences.tooMany));
    return new Promise((resolve, reject) => {
      this.#queue.push({ task, begun: 0, resolve, reject });
      this.#dispatch();
    });
  }

  /** Process ids of the children, for those who watch the server. */
  get pids(): number[] {
    return [...this.#children].flatMap(({ pid }) => pid ?? []);
  }

  /** Ends all children at once; what is under way or waiting is refused. */
  close(): void {
    this.#isClosed = true;
    for (const job of this.#queue.splice(0)) job.reject(unavailable(sentences.closed));
    for (const child of this.#children) child.kill();
  }

  #dispatch(): void {
    while (this.#queue.length > 0) {
      const child = this.#idle.pop() ?? this.#start();
      const job = child === null ? undefined : this.#queue.shift();
      if (child === null || job === undefined) return;
      void this.#work(child, job);
    }
  }

  #start(): ExportChild | null {
    if (this.#isClosed || this.#children.size >= this.#limits.children) return null;
    const child = new ExportChild(() => {
      this.#children.delete(child);
      this.#idle = this.#idle.filter((one) => one !== child);
      this.#dispatch();
    });
    this.#children.add(child);
    return child;
  }

  async #work(child: ExportChild, job: Job): Promise<void> {
    job.begun += 1;
    let isLate = false;
    const lateness = setTimeout(() => {
      isLate = true;
      child.kill();
    }, this.#limits.timeout);
    const answer = await child.ask(job.task).catch(() => null);
    clearTimeout(lateness);
    if (answer !== null) {
      settle(job, answer);
      this.#rest(child, answer.memory);
    } else if (isLate) job.reject(unavailable(sentences.late(this.#limits.timeout)));
    else this.#retry(job);
  }

  /** A child that was ended from outside, for want of memory perhaps, says nothing about the task it had. */
  #retry(job: Job): void {
    if (this.#isClosed) job.reject(unavailable(sentences.closed));
    else if (job.begun >= attempts) job.reject(unavailable(sentences.ended));
    else this.#queue.unshift(job);
    this.#dispatch();
  }

  #rest(child: ExportChild, memory: number): void {
    const isSpent = child.tasks >= this.#limits.tasksPerChild || memory > this.#limits.memoryPerChild;
    if (isSpent) child.end();
    else {
      this.#idle.push(child);
      child.endAfter(this.#limits.idle);
    }
    this.#dispatch();
  }
}

const sentences = {
  closed: 'The server is shutting down; export the report again once it is back.',
  tooMany: 'Too many exports are waiting; try again in a minute.',
  ended:
    'The export was stopped twice before it was done, perhaps for want of memory; export fewer teams or another format.',
  late: (limit: number) =>
    `The export took longer than ${Math.ceil(limit / 1000)} seconds and was stopped; export fewer teams or another format.`,
};

function unavailable(sentence: string): Refusal {
  return new Refusal('SERVICE_UNAVAILABLE', sentence);
}

function settle(job: Job, answer: ExportAnswer): void {
  if (answer.kind === 'done') job.resolve(answer.bytes);
  else if (answer.kind === 'refused') job.reject(new Refusal(answer.code, answer.sentence));
  else job.reject(Object.assign(new Error(answer.message), answer.stack === null ? {} : { stack: answer.stack }));
}
