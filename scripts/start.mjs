// `npm start`, `npm run demo` and `npm run dev`: from a fresh clone, or any later state, to the pages being served.
import process from 'node:process';
import { doing, enterProject, importTyped } from './begin.mjs';
import { buildPages, generateClient, installPackages } from './setup.mjs';

const kind = process.argv[2] ?? 'start';

await doing(async () => {
  const begun = Date.now();
  enterProject(['start', 'demo', 'dev']);
  process.env.NODE_ENV = kind === 'dev' ? 'development' : 'production';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  await installPackages();
  await generateClient();
  if (kind !== 'dev') await buildPages();
  const { serve } = await importTyped('./serve/serve.ts');
  await serve({ kind, begun });
});
