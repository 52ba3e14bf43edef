import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answer } from '@/lib/server/work-task';

/** A process that does one task after the other. It ends by itself when this process does. */
export class WorkChild<Task, Result> {
  #child: ChildProcess;
  #isOver = false;
  #tasks = 0;
  #idling: NodeJS.Timeout | undefined;

  /** Starts the process: a file of lib/server, with arguments of Node. `onEnd` is called once, however it ends. */
  constructor({ worker, arguments: more }: { worker: string; arguments: string[] }, onEnd: () => void) {
    const file = join('lib', 'server', worker);
    const root = projectRoot(file);
    this.#child = fork(/* turbopackIgnore: true */ join(root, file), [], {
      cwd: root,
      execArgv: ['--import', 'tsx', ...more],
      serialization: 'advanced',
      // Nothing of a child may mix with what a command prints.
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const end = () => {
      if (this.#isOver) return;
      this.#isOver = true;
      clearTimeout(this.#idling);
      onEnd();
    };
    this.#child.on('exit', end).on('error', end);
    this.#rest();
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** How many tasks it was given. */
  get tasks(): number {
    return this.#tasks;
  }

  /** The answer to a task. @throws when the process ends before it answers. */
  async ask(task: Task): Promise<Answer<Result>> {
    this.#tasks += 1;
    this.#wake();
    try {
      return await this.#exchange(task);
    } finally {
      this.#rest();
    }
  }

  /** Ends the process if it is given nothing to do for so many milliseconds. */
  endAfter(idle: number): void {
    this.#idling = setTimeout(() => this.end(), idle).unref();
  }

  /** Lets the process end once it has done its task. */
  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  kill(): void {
    this.#child.kill('SIGKILL');
  }

  #exchange(task: Task): Promise<Answer<Result>> {
    return new Promise((resolve, reject) => {
      const onEnd = () => reject(new Error('The process that does the task has ended.'));
      const onAnswer = (answer: unknown) => {
        this.#child.off('exit', onEnd).off('error', onEnd);
        resolve(answer as Answer<Result>); // Sent by our own worker, which knows no other message.
      };
      this.#child.once('message', onAnswer).once('exit', onEnd).once('error', onEnd);
      // Structured cloning sends any task of ours; the type knows less.
      this.#child.send(task as object, (error) => {
        if (error !== null) onEnd();
      });
    });
  }

  /** While a task is under way this process waits for it; a child at rest keeps no command from ending. */
  #wake(): void {
    clearTimeout(this.#idling);
    this.#child.ref();
    this.#child.channel?.ref();
  }

  #rest(): void {
    this.#child.unref();
    this.#child.channel?.unref();
  }
}

/** The folder of the project. Under `next start` this file is part of a bundle, so it is looked for from where the command was given. */
function projectRoot(file: string): string {
  const start = process.cwd();
  for (let folder = start; ; folder = dirname(folder)) {
    // Without these words the build takes the whole disk for part of the pages.
    if (existsSync(/* turbopackIgnore: true */ join(/* turbopackIgnore: true */ folder, file))) return folder;
    if (folder === dirname(folder))
      throw new Error(`No Lunation project at ${start}: start Lunation in its own folder.`);
  }
}
