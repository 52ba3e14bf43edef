import { afterAll, beforeAll, inject } from 'vitest';
import { closeDatabase } from '@/lib/server/db';
import { setDatabaseUrl, testEnvironment } from '@/lib/server/env';
import { urlOfDatabase, withClient } from '@/lib/server/test-database';

// Set-up of every file of data tests: `database()` is a fresh copy of the migrated database, this worker's own.
beforeAll(async () => {
  const { url, template, prefix } = inject('testServer');
  const name = `${prefix}${testEnvironment().worker}`;
  await withClient(url, async (client) => {
    await client.query(`drop database if exists ${name} with (force)`);
    await client.query(`create database ${name} template ${template}`);
  });
  setDatabaseUrl(urlOfDatabase(url, name));
});

afterAll(async () => {
  await closeDatabase();
  setDatabaseUrl(null);
});
