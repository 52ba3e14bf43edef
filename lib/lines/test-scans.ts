import { z } from 'zod';
import { selectRows, type Transaction } from '@/lib/server/db';
import { write } from '@/lib/server/test-database-project';
import { Prisma } from '@/prisma/generated/client';

const scans = z.object({ relname: z.string(), scans: z.number() });

/** The tables of which `work` reads all rows, for tests of what years of months must not make slower. */
export async function tablesReadWhole(work: (db: Transaction) => Promise<unknown>): Promise<string[]> {
  return await write(async (db) => {
    const before = new Map((await countScans(db)).map((table) => [table.relname, table.scans]));
    await work(db);
    const after = await countScans(db);
    return after.filter(({ relname, scans }) => scans > (before.get(relname) ?? 0)).map(({ relname }) => relname);
  });
}

/** The database counts on from what earlier transactions of the connection have read. */
async function countScans(db: Transaction) {
  return await selectRows(
    db,
    scans,
    Prisma.sql`select relname::text, seq_scan::int as "scans" from pg_stat_xact_user_tables`,
  );
}
