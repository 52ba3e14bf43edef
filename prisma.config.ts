import process from 'node:process';
import { defineConfig } from 'prisma/config';

// For those who reach Prisma's own commands; Lunation itself needs none of them but `generate`.
const url = process.env.DATABASE_URL;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  ...(url === undefined ? {} : { datasource: { url } }),
});
