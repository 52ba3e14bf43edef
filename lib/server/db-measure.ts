import { AsyncLocalStorage } from 'node:async_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlQueryable } from '@prisma/driver-adapter-utils';

/** Statements sent to the database (not BEGIN and COMMIT), and how long their answers took, added up. */
export type SqlMeasure = { statements: number; milliseconds: number };

// Next loads a module several times over; all of them are to count for the request that is being answered.
const shared = globalThis as typeof globalThis & { lunationMeasures?: AsyncLocalStorage<SqlMeasure> };
shared.lunationMeasures ??= new AsyncLocalStorage();
const measures = shared.lunationMeasures;

/** Does `work` and tells how many statements it sent, for tests and benchmarks. */
export async function measureSql<T>(work: () => Promise<T>): Promise<SqlMeasure & { result: T }> {
  const measure = { statements: 0, milliseconds: 0 };
  const result = await measures.run(measure, work);
  return { ...measure, result };
}

/** Prisma's adapter for PostgreSQL, which adds every statement to the measure of the request that sends it. */
export class MeasuredPg extends PrismaPg {
  override async connect() {
    const adapter = counting(await super.connect());
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (isolation) => counting(await start(isolation));
    return adapter;
  }
}

function counting<Queryable extends SqlQueryable>(queryable: Queryable): Queryable {
  const query = queryable.queryRaw.bind(queryable);
  const execute = queryable.executeRaw.bind(queryable);
  queryable.queryRaw = (statement) => timed(query(statement));
  queryable.executeRaw = (statement) => timed(execute(statement));
  return queryable;
}

async function timed<T>(answer: Promise<T>): Promise<T> {
  const measure = measures.getStore();
  if (measure === undefined) return answer;
  const started = performance.now();
  measure.statements += 1;
  try {
    return await answer;
  } finally {
    measure.milliseconds += performance.now() - started;
  }
}
