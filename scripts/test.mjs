// `npm test`: installs what the checks need and runs them all, the cheap ones first. `npm test -- lint types` runs those two.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { doing, enterProject } from './begin.mjs';
import { buildPages, generateClient, installPackages } from './setup.mjs';
import { root, say } from './setup-run.mjs';

const bin = (...path) => join(root, 'node_modules', ...path);
const vitest = (project) => [bin('vitest', 'vitest.mjs'), 'run', '--project', project];

const checks = {
  // Those that are quick run beside each other, each with one processor; the others use all there are.
  lint: { isQuick: true, args: [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '--error-on-warnings', '.'] },
  types: { isQuick: true, args: [bin('typescript', 'bin', 'tsc'), '--noEmit'] },
  imports: { isQuick: true, args: [join('scripts', 'check-imports.mjs')] },
  unused: { isQuick: true, args: [bin('knip', 'bin', 'knip.js')] },
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
  const failed = await failures(names);
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

async function failures(names) {
  const quick = names.filter((name) => checks[name].isQuick);
  const results = new Map(await Promise.all(quick.map(async (name) => [name, await passes(name)])));
  for (const name of names) if (!results.has(name)) results.set(name, await passes(name));
  return names.filter((name) => !results.get(name));
}

async function passes(name) {
  const started = Date.now();
  const { args, prepare = async () => {}, isQuick = false } = checks[name];
  if (!isQuick) say(`\n── ${name}`);
  const { isPassed, said } = await result(args, { prepare, isQuick });
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(`${said}── ${name}: ${isPassed ? 'passed' : 'FAILED'} in ${seconds} s`);
  return isPassed;
}

async function result(args, { prepare, isQuick }) {
  try {
    await prepare();
    return await runCheck(args, isQuick ? 'pipe' : 'inherit');
  } catch (error) {
    return { isPassed: false, said: `${error.message}\n` };
  }
}

/** Runs a check; what it says is kept where it is piped, so that checks beside each other do not talk into each other's words. */
async function runCheck(args, output) {
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', output, output], env });
  const parts = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => parts.push(part));
  const [status] = await once(child, 'close');
  return { isPassed: status === 0, said: Buffer.concat(parts).toString() };
}

async function prepareJourneys() {
  const { installBrowser } = await import('./browser.mjs');
  await installBrowser();
  await buildPages();
}
