import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ExportAnswer, ExportTask } from '@/lib/server/export-task';

const worker = join('lib', 'server', 'export-worker.ts');

/** A process that renders one task after the other. It ends by itself when this process does. */
export class ExportChild {
  #child: ChildProcess;
  #isOver = false;
  #tasks = 0;
  #idling: NodeJS.Timeout | undefined;

  /** Starts the process. `onEnd` is called once, however it ends. */
  constructor(onEnd: () => void) {
    const root = projectRoot();
    this.#child = fork(/* turbopackIgnore: true */ join(root, worker), [], {
      cwd: root,
      execArgv: ['--import', 'tsx'],
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
  async ask(task: ExportTask): Promise<ExportAnswer> {
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

  #exchange(task: ExportTask): Promise<ExportAnswer> {
    return new Promise((resolve, reject) => {
      const onEnd = () => reject(new Error('The process that renders reports has ended.'));
      const onAnswer = (answer: unknown) => {
        this.#child.off('exit', onEnd).off('error', onEnd);
        resolve(answer as ExportAnswer); // Sent by our own worker, which knows no other message.
      };
      this.#child.once('message', onAnswer).once('exit', onEnd).once('error', onEnd);
      this.#child.send(task, (error) => {
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
function projectRoot(): string {
  const start = process.cwd();
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, worker))) return folder;
    if (folder === dirname(folder))
      throw new Error(`No Lunation project at ${start}: start Lunation in its own folder.`);
  }
}
