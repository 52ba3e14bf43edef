// What every command needs before it can run: packages, the database client, the built pages. Only Node's own modules are used here,
// since nothing is installed yet. Each is made once and again when what it is made from has changed.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { lockFile } from './setup-lock.mjs';
import { root, run, say } from './setup-run.mjs';
import { once } from './setup-stamp.mjs';

const packages = join(root, 'node_modules');
const unfinished = join(packages, '.lunation-unfinished');
const sources = ['app', 'components', 'lib', 'prisma/schema.prisma', 'next.config.ts', 'postcss.config.mjs'];

/**
 * Installs the packages of the lockfile unless they are there. Not `npm ci`: it refuses a lockfile made where a mirror lacks the
 * binaries of other platforms (docs/decisions/001-install-without-ci.md).
 */
export function installPackages() {
  const installed = { sources: ['package-lock.json'], stamp: join('node_modules', '.lunation-stamp') };
  return once(installed, async () => {
    say('Installing packages …');
    if (existsSync(unfinished)) removePackages();
    mkdirSync(packages, { recursive: true });
    writeFileSync(unfinished, '');
    await runNpm(['install', '--no-save', '--no-audit', '--no-fund', '--include=dev', '--loglevel=error']);
    rmSync(unfinished);
  });
}

/** Generates the database client from the schema unless it is there. */
export function generateClient() {
  const generated = {
    sources: ['prisma/schema.prisma', 'prisma.config.ts', 'package-lock.json'],
    stamp: join('prisma', 'generated', '.lunation-stamp'),
  };
  return once(generated, async () => {
    say('Generating the database client …');
    await runPrismaGenerate();
  });
}

/** Builds the pages unless they are there. */
export function buildPages() {
  const built = {
    sources: [...sources, 'tsconfig.json', 'package-lock.json'],
    stamp: join('.next', '.lunation-stamp'),
  };
  return once(built, async () => {
    say('Building the pages; this takes about half a minute …');
    const next = join('node_modules', 'next', 'dist', 'bin', 'next');
    await run(process.execPath, [next, 'build'], { NODE_ENV: 'production' });
  });
}

/** An installation that was killed leaves packages that are there by half, which npm takes for whole ones. */
function removePackages() {
  const names = readdirSync(packages).filter((name) => join(packages, name) !== lockFile);
  for (const name of names) rmSync(join(packages, name), { recursive: true, force: true });
}

/** By the npm that runs this script, or the one on the path. */
function runNpm(args) {
  const script = process.env.npm_execpath;
  const isNpm = script !== undefined && /npm-cli\.[cm]?js$/.test(script);
  return isNpm
    ? run(process.execPath, [script, ...args])
    : run('npm', args, {}, { shell: process.platform === 'win32' });
}

/** Prisma insists on fetching an engine that generating never runs; any executable stands in for it, so no download host is needed. */
function runPrismaGenerate() {
  const prisma = join('node_modules', 'prisma', 'build', 'index.js');
  return run(process.execPath, [prisma, 'generate', '--no-hints'], {
    PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
    PRISMA_HIDE_UPDATE_MESSAGE: '1',
    CHECKPOINT_DISABLE: '1',
  });
}
