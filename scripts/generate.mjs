// Generates the database client into prisma/generated. Prisma insists on fetching an engine here that generating never runs; any
// executable stands in for it, so that no download host is needed.
import process from 'node:process';
import { run, say } from './setup.mjs';

say('Generating the database client');
const engine = process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath;
run('npx', ['prisma', 'generate', '--no-hints'], {
  PRISMA_SCHEMA_ENGINE_BINARY: engine,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
});
