import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { filters, withEngine } from '@/lib/server/migrations-engine';
import { Refusal } from '@/lib/shared/errors';

const folder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));
const migrationsLock = 5_864_618;

type Migration = { name: string; sql: string };

/**
 * Brings the database of `url` to this version: applies the migrations it lacks, in order, and records them as `prisma migrate deploy`
 * does. Processes that start at once wait for each other. Gives the names of those applied.
 * @throws Refusal where the database was brought further or elsewhere by another version.
 */
export async function migrate(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url, application_name: 'lunation migrate' });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationsLock]);
    return await applyMissing(client, url);
  } finally {
    await client.end();
  }
}

/** The migrations of this version, the oldest first. */
export function listMigrations(): Migration[] {
  const names = existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : [];
  return names
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({ name, sql: readFileSync(join(folder, name, 'migration.sql'), 'utf8') }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function applyMissing(client: Client, url: string): Promise<string[]> {
  const migrations = listMigrations();
  const applied = await readApplied(client);
  refuseStrangers(migrations, applied);
  if (migrations.every(({ name }) => applied.has(name))) return [];
  const migrationDirectories = migrations.map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
  }));
  const lockfile = { path: 'migration_lock.toml', content: readFileSync(join(folder, 'migration_lock.toml'), 'utf8') };
  const migrationsList = { baseDir: folder, lockfile, shadowDbInitScript: '', migrationDirectories };
  const output = await withEngine(url, (engine) => engine.applyMigrations({ migrationsList, filters }));
  return output.appliedMigrationNames;
}

/** Checksums of the migrations that the database has, by name. */
async function readApplied(client: Client): Promise<Map<string, string>> {
  const { rows: found } = await client.query(`select from pg_class where oid = to_regclass('_prisma_migrations')`);
  if (found.length === 0) return new Map();
  const { rows } = await client.query<{ migration_name: string; checksum: string }>(
    'select migration_name, checksum from _prisma_migrations where finished_at is not null and rolled_back_at is null',
  );
  return new Map(rows.map((row) => [row.migration_name, row.checksum]));
}

function refuseStrangers(migrations: Migration[], applied: Map<string, string>): void {
  const checksums = new Map(migrations.map(({ name, sql }) => [name, createHash('sha256').update(sql).digest('hex')]));
  const strange = [...applied].filter(([name, checksum]) => checksums.get(name) !== checksum).map(([name]) => name);
  if (strange.length === 0) return;
  throw new Refusal(
    'CONFLICT',
    `The database has steps that this version of Lunation does not know (${strange.join(', ')}). Run the version that made them, or a newer one.`,
  );
}
