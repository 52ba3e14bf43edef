import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { locked } from './setup-lock.mjs';
import { root } from './setup-run.mjs';

/**
 * Does `make` unless the stamp says that it was done with the same sources, and in one process at a time. There is no stamp while it is
 * being done, so that one which was stopped is done again.
 */
export async function once({ sources, stamp }, make) {
  const file = join(root, stamp);
  const isDone = () => existsSync(file) && readFileSync(file, 'utf8') === digest(sources);
  if (isDone()) return;
  await locked(async () => {
    if (isDone()) return;
    const made = digest(sources);
    rmSync(file, { force: true });
    await make();
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, made);
  });
}

/** Of the sources' names and bytes, and of this Node, for which binaries are chosen. */
function digest(sources) {
  const hash = createHash('sha256').update(`${process.version} ${process.platform} ${process.arch}`);
  for (const file of sources.flatMap(filesIn)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesIn(path) {
  const place = join(root, path);
  if (path.includes('.test.') || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  const names = readdirSync(place).sort();
  return names.flatMap((name) => filesIn(`${path}/${name}`));
}
