// What every command needs before it can run: packages, the database client, the built pages. Only Node's own modules are used here,
// since nothing is installed yet. Each step leaves a stamp of what it was made from and is skipped while the stamp holds.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';

/** Runs a program in the project's folder with its output shown on stderr; ends this process where the program fails. */
export function run(command, args, env = {}) {
  const result = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1', ...env },
    shell: windows,
  });
  if (result.error) throw result.error;
  if (result.status !== 0) process.exit(result.status ?? 1);
}

/**
 * Installs the packages of the lockfile unless they are there. Not `npm ci`: it refuses a lockfile made where a mirror lacks the
 * binaries of other platforms (docs/decisions/001-install-without-ci.md).
 */
export function installPackages() {
  once('packages', ['package-lock.json'], join('node_modules', '.lunation-stamp'), () => {
    say('Installing packages');
    run('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error']);
  });
}

/** Generates the database client from the schema unless it is there. */
export function generateClient() {
  const sources = [
    join('prisma', 'schema.prisma'),
    'prisma.config.ts',
    join('scripts', 'generate.mjs'),
    'package-lock.json',
  ];
  once('The schema', sources, join('prisma', 'generated', '.lunation-stamp'), () =>
    run('node', ['scripts/generate.mjs']),
  );
}

export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

function once(name, sources, stampFile, make) {
  const stamp = join(root, stampFile);
  const wanted = digest(sources);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  make();
  mkdirSync(join(stamp, '..'), { recursive: true });
  writeFileSync(stamp, digest(sources) === wanted ? wanted : `${name} changed while it was made`);
}

function digest(sources) {
  const hash = createHash('sha256').update(process.version);
  for (const file of sources.flatMap(filesIn)) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesIn(path) {
  const skipped = path.endsWith('generated') || path.includes('.test.');
  if (skipped || !existsSync(join(root, path))) return [];
  return statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path))
        .sort()
        .flatMap((name) => filesIn(join(path, name)))
    : [path];
}
