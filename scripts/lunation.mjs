// `npm run --silent lunation -- <command>`: the command line.
import process from 'node:process';
import { doing, enterProject, importTyped } from './begin.mjs';
import { generateClient, installPackages } from './setup.mjs';

await doing(async () => {
  const folder = enterProject(['lunation']);
  process.env.NODE_ENV ??= 'production';
  await installPackages();
  await generateClient();
  const { runCommand } = await importTyped('./command/program.ts');
  await runCommand(process.argv.slice(2), folder);
});
