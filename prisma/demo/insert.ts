import type { Transaction } from '@/lib/server/db';
import type { Rows, TableName } from '@/prisma/demo/rows';
import { Prisma } from '@/prisma/generated/client';

const batch = 2_000;

/** Adds rows, table after table, some thousands a statement. */
export type Insert = (rows: Rows) => Promise<void>;

/**
 * Inserts within a transaction. What hangs on lines is checked by triggers, whose plans know nothing of rows that the transaction has
 * added unless they are told: after the first lines, and ever more seldom as there are more.
 */
export function insertInto(transaction: Transaction): Insert {
  let times = 0;
  return async (rows) => {
    for (const table of tablesOf(rows)) {
      await insertTable(transaction, table, rows[table]);
      if (table !== 'Line' || rows.Line.length === 0) continue;
      times += 1;
      if (Number.isInteger(Math.log2(times))) await analyze(transaction);
    }
  };
}

function tablesOf(rows: Rows): TableName[] {
  return Object.keys(rows) as TableName[]; // the keys of Rows, by its type
}

async function insertTable(transaction: Transaction, table: TableName, rows: object[]): Promise<void> {
  for (let start = 0; start < rows.length; start += batch) {
    await insertBatch(transaction, table, rows.slice(start, start + batch));
  }
}

/** One statement with one value, the rows as JSON; columns that they do not name take their defaults. */
async function insertBatch(transaction: Transaction, table: TableName, rows: object[]): Promise<void> {
  const columns = Prisma.join(Object.keys(rows[0] ?? {}).map((column) => Prisma.raw(`"${column}"`)));
  const target = Prisma.raw(`"${table}"`);
  await transaction.$executeRaw`insert into ${target} (${columns})
    select ${columns} from json_populate_recordset(null::${target}, ${JSON.stringify(rows)}::json)`;
}

async function analyze(transaction: Transaction): Promise<void> {
  await transaction.$executeRaw`analyze "Month", "Section", "Entry", "Block", "Line"`;
}
