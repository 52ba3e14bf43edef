import type { Transaction } from '@/lib/server/db';
import type { Rows, TableName } from '@/prisma/demo/rows';
import { Prisma } from '@/prisma/generated/client';

const batch = 2_000;

/** Adds rows, table after table, some thousands a statement. Gives how many there were. */
export async function insertRows(transaction: Transaction, rows: Rows): Promise<number> {
  let count = 0;
  for (const table of Object.keys(rows) as TableName[]) {
    // the keys of Rows, by its type
    const all: object[] = rows[table];
    for (let start = 0; start < all.length; start += batch) {
      await insertBatch(transaction, table, all.slice(start, start + batch));
    }
    count += all.length;
  }
  return count;
}

/** One statement with one value, the rows as JSON; columns that they do not name take their defaults. */
async function insertBatch(transaction: Transaction, table: TableName, rows: object[]): Promise<void> {
  const columns = Prisma.join(Object.keys(rows[0] ?? {}).map((column) => Prisma.raw(`"${column}"`)));
  const target = Prisma.raw(`"${table}"`);
  await transaction.$executeRaw`insert into ${target} (${columns})
    select ${columns} from json_populate_recordset(null::${target}, ${JSON.stringify(rows)}::json)`;
}
