import { defineConfig } from 'vitest/config';

/** Everything that is not ours, or is a copy. */
const exclude = ['**/node_modules/**', 'dist/**', '.tenggat/**'];

export default defineConfig({
  test: {
    // Always the same words at the end, whoever looks; and a run that finds no test has failed.
    reporters: ['default'],
    passWithNoTests: false,
    // Two cores are what there is on a small machine, and the engine and PostgreSQL need some of them too.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['**/*.unit.spec.ts'],
          exclude,
          testTimeout: 30_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'int',
          include: ['**/*.int.spec.ts'],
          exclude,
          // A real engine and a real PostgreSQL start in seconds, but on a busy machine in many of them.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // After all others: what they came to together.
        test: {
          name: 'last',
          include: ['**/*.last.spec.ts'],
          exclude,
          testTimeout: 60_000,
          globalSetup: ['test/support/reached.ts'],
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
