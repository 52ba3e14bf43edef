// The server that is measured, in a process of its own: prepares what is measured, serves, and tells of each request it answered.
import process from 'node:process';
import { importTyped } from '../begin.mjs';

const { serveMeasured } = await importTyped('./bench/serve-measured.ts');
await serveMeasured(JSON.parse(process.argv[2]));
