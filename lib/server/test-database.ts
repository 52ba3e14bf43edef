import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { openEmbedded } from '@/lib/server/database-embedded';
import { environment, testEnvironment } from '@/lib/server/env';
import { listMigrations, migrate } from '@/lib/server/migrations';

declare module 'vitest' {
  interface ProvidedContext {
    /** A server for tests, the migrated database to copy, and how the copies of this run are named. */
    testServer: { url: string; template: string; prefix: string };
  }
}

const templateLock = 5_864_619;

/** What is lost when the machine stops is of no use to tests. */
const careless = ['fsync = off', 'synchronous_commit = off', 'full_page_writes = off', 'max_connections = 200'];

/** Vitest's global set-up of the data tests: a server, and on it a database with every migration. Gives the tear-down. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const prefix = `lunation_test_${process.pid}_`;
  const template = await makeTemplate(server.url);
  project.provide('testServer', { url: server.url, template, prefix });
  return async () => {
    await withClient(server.url, (client) => dropLike(client, `${prefix}%`));
    await server.stop();
  };
}

/** The same server's connection string for another of its databases. */
export function urlOfDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

export async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function openServer(): Promise<{ url: string; stop: () => Promise<void> }> {
  const { databaseUrl } = testEnvironment();
  if (databaseUrl !== null) return { url: databaseUrl, stop: async () => {} };
  const server = await openEmbedded(join(environment().home, 'test'), careless);
  return { url: await server.urlOf('postgres'), stop: server.stop };
}

/** Named by what the migrations say, so that it is made once for each state of theirs. */
async function makeTemplate(url: string): Promise<string> {
  const digest = createHash('sha256').update(JSON.stringify(listMigrations())).digest('hex').slice(0, 12);
  const template = `lunation_template_${digest}`;
  await withClient(url, async (client) => {
    await client.query('select pg_advisory_lock($1)', [templateLock]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
    if (rowCount !== 0) return;
    await dropLike(client, 'lunation_template_%');
    await client.query(`create database ${template}_unfinished`);
    await migrate(urlOfDatabase(url, `${template}_unfinished`));
    await client.query(`alter database ${template}_unfinished rename to ${template}`);
  });
  return template;
}

async function dropLike(client: Client, pattern: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    'select datname as name from pg_database where datname like $1',
    [pattern],
  );
  for (const { name } of rows) await client.query(`drop database if exists ${name} with (force)`);
}
