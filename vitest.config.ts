import { defineConfig } from 'vitest/config';

const alias = { '@': import.meta.dirname };

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['{lib,prisma,scripts,components}/**/*.test.ts'],
          exclude: ['**/*.db.test.ts', '**/*.command.test.ts', '**/node_modules/**'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'data',
          include: ['{lib,prisma,scripts}/**/*.db.test.ts'],
          globalSetup: ['lib/server/test-database.ts'],
          setupFiles: ['lib/server/test-database-worker.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'command',
          include: ['scripts/**/*.command.test.ts'],
          testTimeout: 300_000,
          hookTimeout: 300_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
