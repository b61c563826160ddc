import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// Pure folders need no database: their tests can run alone (`npx vitest run --project unit`).
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
  '.journey.',
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
/** The whole suite in one: a worker loads the product once instead of once for each part, and journeys wait while others work. */
const whole = process.env['HEMLANK_WHOLE'] === '1';

const journeys = ['test/journeys/**/*.journey.ts'];
const patient = { testTimeout: 240_000, hookTimeout: 180_000 };
const database = { globalSetup: ['test/setup-database.ts'] };
const parts = [
  { name: 'unit', include: pure, testTimeout: 120_000, hookTimeout: 120_000 },
  {
    ...database,
    name: 'database',
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    exclude: [...pure, 'test/long/**', '**/node_modules/**'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
  { ...database, ...patient, name: 'journeys', include: journeys },
];
const suite = {
  ...database,
  ...patient,
  name: 'suite',
  include: [...journeys, 'src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
  exclude: ['test/long/**', '**/node_modules/**'],
};
const large = {
  ...database,
  name: 'long',
  include: ['test/long/**/*.test.ts'],
  testTimeout: 3_600_000,
  hookTimeout: 600_000,
  maxWorkers: 1,
};

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: 2,
    // A worker keeps the modules it has loaded from one file to the next: loading them anew took a third of the suite's time. Every
    // file has a database of its own, and what the program keeps in memory is kept by database or by id.
    isolate: false,
    sequence: { sequencer: SlowestFirst },
    projects: [...(whole ? [suite] : parts), ...(long ? [large] : [])].map((part, groupOrder) => ({
      extends: true as const,
      test: { ...part, sequence: { groupOrder } },
    })),
  },
});
