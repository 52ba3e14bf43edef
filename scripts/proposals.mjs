// `npm run proposals`: how often the proposals for last month's plans are right; see scripts/measure-proposals.ts.
import process from 'node:process';
import { doing, enterProject, importTyped } from './begin.mjs';
import { generateClient, installPackages } from './setup.mjs';

await doing(async () => {
  const folder = enterProject(['proposals']);
  await installPackages();
  await generateClient();
  const { measureProposals } = await importTyped('./measure-proposals.ts');
  await measureProposals(process.argv.slice(2), folder);
});
