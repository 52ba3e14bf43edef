// How the scripts begin: in the project's folder, whatever folder npm was called from, and with TypeScript understood.
import { resolve } from 'node:path';
import process from 'node:process';
import { outliveReaders } from './output.mjs';
import { root, say, Unfinished } from './setup-run.mjs';

/**
 * Makes the project's folder the current one. Gives the folder that the person stands in, to which the paths she writes are relative.
 * `names` are the npm scripts that call this script: npm has left her folder by then, and says which it was.
 */
export function enterProject(names) {
  const isCalledByNpm = names.includes(process.env.npm_lifecycle_event);
  const folder = (isCalledByNpm && process.env.INIT_CWD) || process.cwd();
  if (process.env.LUNATION_HOME) process.env.LUNATION_HOME = resolve(folder, process.env.LUNATION_HOME);
  process.chdir(root);
  return folder;
}

/** Imports a module written in TypeScript, by its path from here. Packages must have been installed. */
export async function importTyped(path) {
  const { tsImport } = await import('tsx/esm/api');
  return tsImport(path, { parentURL: import.meta.url, tsconfig: 'tsconfig.json' });
}

/** Does `work`; where it cannot be done, says why and sets the exit status: a sentence for trouble that was expected, else the stack. */
export async function doing(work) {
  outliveReaders();
  try {
    await work();
  } catch (error) {
    process.exitCode = 1;
    const isExpected = error instanceof Unfinished || error?.name === 'Refusal';
    say(isExpected ? error.message : (error?.stack ?? String(error)));
  }
}
