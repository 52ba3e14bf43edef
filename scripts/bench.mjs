// `npm run bench`: how long pages and exports take in a running server; see scripts/bench/bench.ts.
import process from 'node:process';
import { doing, enterProject, importTyped } from './begin.mjs';
import { buildPages, generateClient, installPackages } from './setup.mjs';

await doing(async () => {
  enterProject(['bench']);
  process.env.NODE_ENV = 'production';
  await installPackages();
  await generateClient();
  await buildPages();
  const { runBench } = await importTyped('./bench/bench.ts');
  await runBench(process.argv.slice(2));
});
