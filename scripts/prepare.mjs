// Installs, generates and builds, for an image or a machine that is to start without doing so.
import process from 'node:process';
import { doing, enterProject } from './begin.mjs';
import { buildPages, generateClient, installPackages } from './setup.mjs';

await doing(async () => {
  enterProject(['prepare']);
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  await installPackages();
  await generateClient();
  await buildPages();
});
