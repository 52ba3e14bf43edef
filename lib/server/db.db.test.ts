import { expect, test } from 'vitest';
import { z } from 'zod';
import { database, inTransaction, selectRows, systemPersons } from '@/lib/server/db';
import { measureSql } from '@/lib/server/db-measure';
import { Prisma } from '@/prisma/generated/client';

const form = { layout: 'by-list', accomplishments: 'A', plans: 'P', teams: [], references: [] };

test('a transaction writes in the name of its person', async () => {
  const person = await inTransaction(systemPersons.commandLine, async (transaction) => {
    const [row] = await selectRows(
      transaction,
      z.object({ person: z.string() }),
      Prisma.sql`select current_setting('lunation.person') as person`,
    );
    return row?.person;
  });
  expect(person).toBe(systemPersons.commandLine);
});

test('a request knows how many statements it sent', async () => {
  const { statements, milliseconds, result } = await measureSql(async () => {
    await database().project.count();
    return database().person.count();
  });
  expect({ statements, result }).toEqual({ statements: 2, result: 3 });
  expect(milliseconds).toBeGreaterThan(0);
});

test('serializable transactions that collide are done again', async () => {
  const { id } = await inTransaction(systemPersons.setUp, (transaction) =>
    transaction.project.create({ data: { slug: 'collide', name: 'Collide', form } }),
  );
  const grow = () =>
    inTransaction(
      systemPersons.setUp,
      async (transaction) => {
        const { dueDay } = await transaction.project.findUniqueOrThrow({ where: { id } });
        await transaction.project.update({ where: { id }, data: { dueDay: dueDay + 1 } });
      },
      'Serializable',
    );
  await Promise.all([grow(), grow(), grow()]);
  expect((await database().project.findUniqueOrThrow({ where: { id } })).dueDay).toBe(13);
});
