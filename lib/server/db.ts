import { Pool } from 'pg';
import type { z } from 'zod';
import { isRetryable, refusalOf } from '@/lib/server/db-errors';
import { MeasuredPg } from '@/lib/server/db-measure';
import { databaseUrl } from '@/lib/server/env';
import { type Prisma, PrismaClient } from '@/prisma/generated/client';

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;
export type Isolation = 'ReadCommitted' | 'Serializable';

/** What Lunation writes as where no person does: ids of persons that every database has. */
export const systemPersons = {
  commandLine: '00000000-0000-7000-8000-000000000001',
  jobs: '00000000-0000-7000-8000-000000000002',
  setUp: '00000000-0000-7000-8000-000000000003',
} as const;

type Connection = { url: string; client: PrismaClient; pool: Pool };

// Next loads a module several times over; all of them are to share the connections of the process.
const shared = globalThis as typeof globalThis & { lunationConnection?: Connection | undefined };

/** The Prisma client of this process's database; it connects on first use. Content is written by `inTransaction` alone. */
export function database(): Database {
  const url = databaseUrl();
  if (shared.lunationConnection?.url === url) return shared.lunationConnection.client;
  shared.lunationConnection = connect(url);
  return shared.lunationConnection.client;
}

/** Ends the connections of this process. */
export async function closeDatabase(): Promise<void> {
  const open = shared.lunationConnection;
  shared.lunationConnection = undefined;
  await open?.client.$disconnect();
  await open?.pool.end();
}

const attempts = 5;

/**
 * Does `work` as one transaction in the name of a person, whom the history records. Where it collides with another transaction it is
 * done again, from the start, up to five times, so it must have no effect outside of the database.
 * @throws Refusal where the database refuses, with its sentence: a published month, an outcome on a heading.
 */
export function inTransaction<T>(
  personId: string,
  work: (transaction: Transaction) => Promise<T>,
  isolationLevel: Isolation = 'ReadCommitted',
): Promise<T> {
  return untilFree(() =>
    database().$transaction(
      async (transaction) => {
        await transaction.$executeRaw`select set_config('lunation.person', ${personId}, true)`;
        return await work(transaction);
      },
      { isolationLevel, maxWait: 10_000, timeout: 3_600_000 },
    ),
  );
}

/** Does `work`, which writes by one statement that is a transaction of its own, and again where it collides with another, as `inTransaction`. */
export async function untilFree<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= attempts || !isRetryable(error)) throw refusalOf(error) ?? error;
    }
  }
}

/** The rows of a statement written with `Prisma.sql`, each in the shape of `row`. Counts come as bigint: write `count(*)::int`. */
export async function selectRows<Row extends z.ZodType>(
  db: Database | Transaction,
  row: Row,
  statement: Prisma.Sql,
): Promise<z.infer<Row>[]> {
  const rows = await db.$queryRaw<unknown[]>(statement);
  return rows.map((found) => row.parse(found));
}

function connect(url: string): Connection {
  const pool = new Pool({ connectionString: url, max: 10, application_name: 'lunation' });
  pool.on('error', () => {}); // an idle connection that broke is replaced when next needed
  const adapter = new MeasuredPg(pool, { statementNameGenerator: ({ sql }) => keptName.exec(sql)?.[1] ?? '' });
  return { url, pool, client: new PrismaClient({ adapter }) };
}

/**
 * A statement that says its name in such a comment is planned once for a connection, and then kept: for what every page asks. One
 * name stands for one text.
 */
const keptName = /\/\* kept: ([a-z-]+) \*\//;
