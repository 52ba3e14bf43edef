import { availableParallelism } from 'node:os';
import { WorkChild } from '@/lib/server/work-child';
import type { Answer } from '@/lib/server/work-task';
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
  /** A child ends after this many tasks, or once it holds this much memory, bytes: work leaves some behind each time. */
  tasksPerChild: number;
  memoryPerChild: number;
};

const megabyte = 1024 * 1024;

/** Limits of a pool whose tasks take seconds; how many may wait is its own. */
export const usualLimits = {
  children: Math.min(2, availableParallelism()),
  timeout: 60_000,
  idle: 5 * 60_000,
  tasksPerChild: 100,
  memoryPerChild: 700 * megabyte,
};

/** What is said of a task that is not finished, or not begun. `late` takes the time limit, milliseconds. */
export type PoolRefusals = {
  closed: () => Refusal;
  tooMany: () => Refusal;
  ended: () => Refusal;
  late: (limit: number) => Refusal;
};

export type PoolKind = {
  /** The worker's file in lib/server, and arguments of Node for it. */
  worker: string;
  arguments: string[];
  refusals: PoolRefusals;
  limits: PoolLimits;
};

type Job<Task, Result> = {
  task: Task;
  begun: number;
  resolve: (result: Result) => void;
  reject: (error: Error) => void;
};

/** How often a task is begun before the end of a child is taken to be its fault. */
const attempts = 2;

/** Children that do one kind of task, started when they are needed and kept while they are. */
export class WorkPool<Task, Result> {
  #kind: PoolKind;
  #limits: PoolLimits;
  #queue: Job<Task, Result>[] = [];
  #children = new Set<WorkChild<Task, Result>>();
  #idle: WorkChild<Task, Result>[] = [];
  #isClosed = false;

  constructor(kind: PoolKind) {
    this.#kind = kind;
    this.#limits = kind.limits;
  }

  /** What a child makes of the task. @throws Refusal when too many wait, when it takes too long, or when its child ended twice. */
  run(task: Task): Promise<Result> {
    if (this.#isClosed) return Promise.reject(this.#kind.refusals.closed());
    if (this.#queue.length >= this.#limits.waiting) return Promise.reject(this.#kind.refusals.tooMany());
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
    for (const job of this.#queue.splice(0)) job.reject(this.#kind.refusals.closed());
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

  #start(): WorkChild<Task, Result> | null {
    if (this.#isClosed || this.#children.size >= this.#limits.children) return null;
    const child = new WorkChild<Task, Result>(this.#kind, () => {
      this.#children.delete(child);
      this.#idle = this.#idle.filter((one) => one !== child);
      this.#dispatch();
    });
    this.#children.add(child);
    return child;
  }

  async #work(child: WorkChild<Task, Result>, job: Job<Task, Result>): Promise<void> {
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
    } else if (isLate) job.reject(this.#kind.refusals.late(this.#limits.timeout));
    else this.#retry(job);
  }

  /** A child that was ended from outside, for want of memory perhaps, says nothing about the task it had. */
  #retry(job: Job<Task, Result>): void {
    if (this.#isClosed) job.reject(this.#kind.refusals.closed());
    else if (job.begun >= attempts) job.reject(this.#kind.refusals.ended());
    else this.#queue.unshift(job);
    this.#dispatch();
  }

  #rest(child: WorkChild<Task, Result>, memory: number): void {
    const isSpent = child.tasks >= this.#limits.tasksPerChild || memory > this.#limits.memoryPerChild;
    if (isSpent) child.end();
    else {
      this.#idle.push(child);
      child.endAfter(this.#limits.idle);
    }
    this.#dispatch();
  }
}

/** The value that a function makes, made once for the process, also where a bundler has made several copies of a module. */
export function onePerProcess<Pool extends { close: () => void }>(name: string, create: () => Pool): Pool {
  const key = Symbol.for(name);
  const holder = globalThis as { [key]?: Pool }; // Nobody else knows this key.
  holder[key] ??= closedAtExit(create());
  return holder[key];
}

function closedAtExit<Pool extends { close: () => void }>(pool: Pool): Pool {
  process.once('exit', () => pool.close());
  return pool;
}

function settle<Task, Result>(job: Job<Task, Result>, answer: Answer<Result>): void {
  if (answer.kind === 'done') job.resolve(answer.result);
  else if (answer.kind === 'refused') job.reject(new Refusal(answer.code, answer.sentence));
  else job.reject(Object.assign(new Error(answer.message), answer.stack === null ? {} : { stack: answer.stack }));
}
