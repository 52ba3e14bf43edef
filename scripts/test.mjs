// `npm test`: installs what the checks need and runs them all, the cheap ones first. `npm test -- lint types` runs those two.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { doing, enterProject } from './begin.mjs';
import { buildPages, generateClient, installPackages } from './setup.mjs';
import { root, say } from './setup-run.mjs';

const bin = (...path) => join(root, 'node_modules', ...path);
const vitest = (project) => [bin('vitest', 'vitest.mjs'), 'run', '--project', project];

const checks = {
  lint: { args: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'] },
  types: { args: [bin('typescript', 'bin', 'tsc'), '--noEmit'] },
  imports: { args: [join('scripts', 'check-imports.mjs')] },
  unused: { args: [bin('knip', 'bin', 'knip.js')] },
  unit: { args: vitest('unit') },
  data: { args: vitest('data') },
  command: { args: vitest('command') },
  journeys: { args: [bin('@playwright', 'test', 'cli.js'), 'test'], prepare: prepareJourneys },
};

await doing(async () => {
  const names = namesAsked(process.argv.slice(2));
  if (names === null) return;
  enterProject(['test']);
  await installPackages();
  await generateClient();
  const failed = [];
  for (const name of names) if (!(await passes(name))) failed.push(name);
  say(failed.length === 0 ? '\nEvery check passed.' : `\nFailed: ${failed.join(', ')}.`);
  process.exitCode = failed.length === 0 ? 0 : 1;
});

function namesAsked(asked) {
  const unknown = asked.filter((name) => !(name in checks));
  if (unknown.length === 0) return asked.length > 0 ? asked : Object.keys(checks);
  say(`There is no check ${unknown.join(', ')}; the checks are ${Object.keys(checks).join(', ')}.`);
  process.exitCode = 2;
  return null;
}

async function passes(name) {
  say(`\n── ${name}`);
  const started = Date.now();
  const { args, prepare } = checks[name];
  const isPassed = (await isPrepared(prepare)) && isSuccessful(args);
  say(`── ${name}: ${isPassed ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return isPassed;
}

async function isPrepared(prepare = async () => {}) {
  try {
    await prepare();
    return true;
  } catch (error) {
    say(error.message);
    return false;
  }
}

function isSuccessful(args) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit', env }).status === 0;
}

async function prepareJourneys() {
  const { installBrowser } = await import('./browser.mjs');
  await installBrowser();
  await buildPages();
}
