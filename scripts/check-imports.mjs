// dependency-cruiser passes in silence when it understood no file, so the count is checked as well.
import { existsSync } from 'node:fs';
import { cruise } from 'dependency-cruiser';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import config from '../.dependency-cruiser.mjs';

const { output } = await cruise(
  ['app', 'components', 'lib', 'e2e', 'prisma', 'scripts'].filter((folder) => existsSync(folder)),
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true, outputType: 'json' },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
);
const { summary, modules } = JSON.parse(output);
const understood = modules.filter((module) => /\.tsx?$/.test(module.source) && module.dependencies.length > 0);
for (const { from, to, rule } of summary.violations) process.stderr.write(`${rule.name}: ${from} → ${to}\n`);
if (understood.length === 0) process.stderr.write('No TypeScript module was read: is typescript 6 installed?\n');
process.stdout.write(`${modules.length} modules, ${summary.violations.length} violations\n`);
process.exit(summary.violations.length > 0 || understood.length === 0 ? 1 : 0);
