// `npm test`: installs what the checks need and runs them all, the cheap ones first. `npm test -- lint types` runs those two.
import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { generateClient, installPackages } from './setup.mjs';
import { root, say } from './setup-run.mjs';

const checks = {
  lint: ['npx', ['biome', 'check', '--error-on-warnings', '.']],
  types: ['npx', ['tsc', '--noEmit']],
  imports: ['node', ['scripts/check-imports.mjs']],
  unit: ['npx', ['vitest', 'run', '--project', 'unit']],
  data: ['npx', ['vitest', 'run', '--project', 'data']],
};

const asked = process.argv.slice(2);
const names = asked.length > 0 ? asked : Object.keys(checks);
const unknown = names.filter((name) => !(name in checks));
if (unknown.length > 0) {
  say(`There is no check ${unknown.join(', ')}; the checks are ${Object.keys(checks).join(', ')}.`);
  process.exit(2);
}

await installPackages();
await generateClient();
const failed = names.filter((name) => !passes(name));
say(failed.length === 0 ? '\nEvery check passed.' : `\nFailed: ${failed.join(', ')}.`);
process.exit(failed.length === 0 ? 0 : 1);

function passes(name) {
  say(`\n── ${name}`);
  const started = Date.now();
  const [command, args] = checks[name];
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' };
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env,
    shell: process.platform === 'win32',
  });
  say(`── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return status === 0;
}
