import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Pure folders need no database: their tests run first and alone (`npx vitest run --project unit`).
const pure = [
  'src/kernel/**/*.test.ts',
  'src/model/**/*.test.ts',
  'src/planner/**/*.test.ts',
  'src/simulator/**/*.test.ts',
  'test/models/**/*.test.ts',
  'src/modules/*/domain/**/*.test.ts',
  'src/web/**/*.test.{ts,tsx}',
  'src/modules/*/web/**/*.test.{ts,tsx}',
  'test/architecture/**/!(*.db).test.ts',
  'test/access/**/!(*.db).test.ts',
];
/**
 * What takes longest begins first, so that the two workers end together. Vitest itself knows times only where it has run before, and
 * goes by the size of files elsewhere; these are slow and small.
 */
const slowest = [
  'every-screen',
  'circumstances',
  'others-data',
  'hostile-inputs',
  'bad-input',
  'fault/kill',
  'histories',
  'seed-cases',
  'embedded.test',
];
class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = slowest.findIndex((name) => moduleId.includes(name));
      return at < 0 ? slowest.length : at;
    };
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

const long = process.env['HEMLANK_LONG'] === '1';

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // A worker keeps the modules it has loaded from one file to the next: loading them anew took a third of the suite's time. Every
    // file has a database of its own, and what the program keeps in memory is kept by database or by id.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: pure,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
          exclude: [...pure, 'test/long/**', '**/node_modules/**'],
          globalSetup: ['test/setup-database.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.journey.ts'],
          globalSetup: ['test/setup-database.ts'],
          testTimeout: 240_000,
          hookTimeout: 180_000,
          // Two browsers side by side: one alone waits half of its time, and leaves half of two cores idle.
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
      ...(long
        ? [
            {
              extends: true as const,
              test: {
                name: 'long',
                include: ['test/long/**/*.test.ts'],
                globalSetup: ['test/setup-database.ts'],
                testTimeout: 3_600_000,
                hookTimeout: 600_000,
                maxWorkers: 1,
                sequence: { groupOrder: 3 },
              },
            },
          ]
        : []),
    ],
  },
});
