import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { MeasuredServer } from '@/scripts/bench/start-measured';

/** One line of a table: what was measured, and its figures by heading. */
export type Row = { name: string; figures: Record<string, string> };

const repetitions = 30;
const longest = 10_000;
const warmUp = 50;
const longestWarmUp = 3_000;

/** Times of one path, and how much of them is the database. */
export async function measureRequest(server: MeasuredServer, path: string): Promise<Row> {
  const { samples, bytes } = await sample(server, path);
  return { name: path, figures: { ...timesOf(samples), kB: kilobytes(bytes.length) } };
}

/** As `measureRequest`, with what a first visit downloads: the HTML, and the scripts that it names, compressed. */
export async function measurePages(server: MeasuredServer, paths: string[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of paths) {
    const { samples, bytes } = await sample(server, path);
    const html = new TextDecoder().decode(bytes);
    const figures = {
      ...timesOf(samples),
      'HTML kB': kilobytes(bytes.length),
      'HTML gzip kB': kilobytes(gzipSync(bytes).length),
      'JS gzip kB': kilobytes(await scriptBytes(server, html)),
    };
    rows.push({ name: path, figures });
  }
  return rows;
}

type Sample = { server: number; sql: number; statements: number; client: number };

async function sample(server: MeasuredServer, path: string): Promise<{ samples: Sample[]; bytes: Uint8Array }> {
  const samples: Sample[] = [];
  let bytes = new Uint8Array();
  const begun = performance.now();
  for (let round = -warmUp; round < repetitions && performance.now() - begun < longest; round += 1) {
    if (round < -1 && performance.now() - begun > longestWarmUp) round = -1;
    server.takeAnswered();
    const asked = performance.now();
    const response = await server.ask(path);
    bytes = new Uint8Array(await response.arrayBuffer());
    const client = performance.now() - asked;
    if (response.status !== 200) throw new Error(`${path} answered ${response.status}.`);
    const answered = await answerOf(server);
    if (round >= 0 || samples.length === 0)
      samples[Math.max(round, 0)] = {
        server: answered.milliseconds,
        sql: answered.sqlMilliseconds,
        statements: answered.statements,
        client,
      };
  }
  return { samples, bytes };
}

/** The server's word on the request comes by another way than its answer, and perhaps later. */
async function answerOf(server: MeasuredServer) {
  for (let waited = 0; waited < 1_000; waited += 1) {
    const [answered] = server.takeAnswered();
    if (answered !== undefined) return answered;
    await wait(1);
  }
  throw new Error('The server did not say what the request took.');
}

/** Median and 95th percentile of what requests took in the server, and in the database within that. */
export function timesOf(samples: Sample[]): Record<string, string> {
  const servers = samples.map(({ server }) => server);
  return {
    'median ms': quantile(servers, 0.5).toFixed(1),
    'p95 ms': quantile(servers, 0.95).toFixed(1),
    'at client ms': quantile(
      samples.map(({ client }) => client),
      0.5,
    ).toFixed(1),
    'SQL ms': quantile(
      samples.map(({ sql }) => sql),
      0.5,
    ).toFixed(1),
    statements: `${Math.max(...samples.map(({ statements }) => statements))}`,
    runs: `${samples.length}`,
  };
}

/** The value that a share of all, 0 to 1, are below or at. */
export function quantile(values: number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** What the scripts of a page weigh, compressed as the server does, those for browsers without modules left out. */
async function scriptBytes(server: MeasuredServer, html: string): Promise<number> {
  const tags = [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/nomodule/i.test(tag));
  const addresses = new Set(tags.flatMap((tag) => /\bsrc="([^"]+)"/.exec(tag)?.[1] ?? []));
  let total = 0;
  for (const address of addresses) {
    const response = await server.ask(address.replaceAll('&amp;', '&'));
    total += gzipSync(new Uint8Array(await response.arrayBuffer())).length;
  }
  return total;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
