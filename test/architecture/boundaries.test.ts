import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Outcome, type TemporaryProject, temporaryProject } from './temporary-project.ts';

const project = resolve(import.meta.dirname, '../..');
const asks = (...paths: string[]): string => paths.map((path) => `import '${path}';\n`).join('');

// Every file the planted faults reach for; alone they break nothing.
const surroundings = {
  'src/kernel/ids.ts': 'export const ids = 1;\n',
  'src/model/routes.ts': asks('../kernel/ids.ts', 'zod'),
  'src/platform/log.ts': asks('../kernel/ids.ts', 'node:fs', 'pino'),
  'src/platform/database/testing.ts': asks('vitest'),
  'src/composition/modules.ts': asks('../modules/referral/index.ts'),
  'src/views/overview.ts': asks('../modules/referral/index.ts', '../modules/patient/contract.ts'),
  'src/web/button.tsx': asks('react'),
  'src/web/contributions.ts': asks('../modules/referral/web/index.ts'),
  'src/modules/organisation/contract.ts': asks('../../kernel/ids.ts', 'zod'),
  'src/modules/organisation/index.ts': asks('./queries.ts'),
  'src/modules/organisation/queries.ts': asks('../../platform/log.ts', 'kysely'),
  'src/modules/organisation/texts/sv.ts': asks('../../../kernel/ids.ts'),
  'src/modules/organisation/web/index.ts': asks('./unit-picker.tsx'),
  'src/modules/organisation/web/unit-picker.tsx': asks('../contract.ts', '../texts/sv.ts', '../../../web/button.tsx'),
  'src/modules/patient/contract.ts': asks('../organisation/contract.ts'),
  'src/modules/referral/domain/states.ts': asks('../contract.ts', '../../../model/routes.ts'),
  'src/modules/referral/contract.ts': asks('../patient/contract.ts', './domain/reasons.ts'),
  'src/modules/referral/domain/reasons.ts': 'export const reasons = 1;\n',
  'src/modules/referral/index.ts': asks('../organisation/index.ts', './domain/states.ts'),
  'src/modules/referral/send.test.ts': asks('../../platform/database/testing.ts', '../../../test/factories/patient.ts'),
  'src/modules/referral/web/index.ts': asks('../../organisation/web/index.ts', '../../worklist/contract.ts', 'react'),
  'src/modules/worklist/contract.ts': asks('zod'),
  'src/modules/worklist/index.ts': asks('../organisation/index.ts'),
  'test/factories/patient.ts': asks('../../src/modules/organisation/queries.ts'),
};

// rule -> the file that breaks it, and what that file asks.
const planted: readonly (readonly [rule: string, file: string, text: string])[] = [
  ['no-cycle', 'src/platform/circle-a.ts', asks('./circle-b.ts')],
  ['no-unresolved', 'src/platform/lost.ts', asks('./not-there.ts')],
  ['no-unlisted-package', 'src/platform/unlisted.ts', asks('acorn')],
  ['no-development-package-at-run-time', 'src/platform/development.ts', asks('feelin')],
  ['test-helpers-are-for-tests', 'src/modules/patient/helped.ts', asks('../../platform/database/testing.ts')],
  ['nobody-imports-a-test', 'src/modules/referral/borrowed.ts', asks('./send.test.ts')],
  ['nobody-asks-the-composition-root', 'src/modules/referral/upward.ts', asks('../../composition/modules.ts')],
  ['pure-kernel', 'src/kernel/worldly.ts', asks('../model/routes.ts')],
  ['pure-model', 'src/model/worldly.ts', asks('../platform/log.ts')],
  ['pure-planner', 'src/planner/worldly.ts', asks('../model/routes.ts')],
  ['pure-simulator', 'src/simulator/worldly.ts', asks('../modules/worklist/contract.ts')],
  ['pure-domain', 'src/modules/referral/domain/worldly.ts', asks('../../../platform/log.ts')],
  ['pure-without-node', 'src/modules/referral/domain/files.ts', asks('node:fs')],
  ['pure-packages', 'src/kernel/packages.ts', asks('kysely')],
  ['platform-knows-no-module', 'src/platform/knowing.ts', asks('../modules/worklist/index.ts')],
  ['modules-have-doors', 'src/modules/referral/past-the-door.ts', asks('../organisation/queries.ts')],
  ['module-is-on-the-map', 'src/modules/unmapped/index.ts', asks('../../kernel/ids.ts')],
  ['map-worklist', 'src/modules/worklist/curious.ts', asks('../referral/index.ts')],
  ['map-worklist', 'src/modules/worklist/curious-shape.ts', asks('../referral/contract.ts')],
  ['map-worklist-web', 'src/modules/worklist/web/curious.ts', asks('../../referral/web/index.ts')],
  ['modules-stay-below', 'src/modules/referral/composed.ts', asks('../../views/overview.ts')],
  ['views-have-doors', 'src/views/past-the-door.ts', asks('../modules/organisation/queries.ts')],
  ['map-views', 'src/views/curious.ts', asks('../modules/import/index.ts')],
  ['views-stay-below', 'src/views/painted.ts', asks('../web/button.tsx')],
  ['contract-is-for-both-sides', 'src/modules/access/contract.ts', asks('../../platform/log.ts')],
  ['texts-are-only-texts', 'src/modules/access/texts/sv.ts', asks('../rules.ts')],
  ['browser-knows-no-server', 'src/modules/referral/web/reaching.tsx', asks('../index.ts')],
  ['browser-module-door', 'src/modules/referral/web/past.tsx', asks('../../organisation/web/unit-picker.tsx')],
  ['shell-module-door', 'src/web/past.tsx', asks('../modules/organisation/web/unit-picker.tsx')],
  ['browser-without-node', 'src/web/files.ts', asks('node:fs')],
  ['browser-without-server-packages', 'src/web/query.ts', asks('kysely')],
];
const targets = {
  // Asks back for a type only: still a circle. It is reported once, at the first file.
  'src/platform/circle-b.ts': "import type { A } from './circle-a.ts';\nexport type B = A;\n",
  'src/modules/import/index.ts': '',
  'src/modules/access/rules.ts': '',
};

let clean: TemporaryProject;
let faulty: TemporaryProject;
let outcome: Outcome;

beforeAll(() => {
  clean = temporaryProject(['.dependency-cruiser.cjs', 'module-map.json', 'package.json']);
  faulty = temporaryProject(['.dependency-cruiser.cjs', 'module-map.json', 'package.json']);
  clean.write(surroundings);
  faulty.write({ ...surroundings, ...targets, ...Object.fromEntries(planted.map(([, file, text]) => [file, text])) });
  outcome = faulty.script('check-boundaries.mjs');
});
afterAll(() => {
  clean.remove();
  faulty.remove();
});

test('what the rules allow passes, and every file on disk was looked at', () => {
  const { passed, output } = clean.script('check-boundaries.mjs');
  expect(output).toContain(`${Object.keys(surroundings).length} files`);
  expect(passed).toBe(true);
});

test.each(planted)('%s catches %s', (rule, file) => {
  expect(outcome.passed).toBe(false);
  expect(outcome.output).toContain(`${rule}: ${file} ->`);
});

test('only what was planted is reported', () => {
  const files = new Set(planted.map(([, file]) => file));
  const reported = [...outcome.output.matchAll(/^[\w-]+: (\S+) ->/gm)].map((match) => match[1] ?? '');
  expect(reported.filter((file) => !files.has(file))).toEqual([]);
});

test('a fault is planted for every rule', () => {
  const require = createRequire(import.meta.url);
  const { forbidden } = require(join(project, '.dependency-cruiser.cjs')) as { forbidden: { name: string }[] };
  const covered = new Set(planted.map(([rule]) => rule));
  // The map's rules are one and the same, made once for each module; worklist stands for all.
  const uncovered = forbidden.map(({ name }) => name).filter((name) => !covered.has(name));
  expect(uncovered.filter((name) => !/^map-(?!views)/.test(name))).toEqual([]);
});

test('a file that dependency-cruiser does not see fails the check', () => {
  clean.write({
    '.dependency-cruiser.cjs': readFileSync(join(project, '.dependency-cruiser.cjs'), 'utf8')
      .replace('exclude: { path: ', "exclude: { path: 'queries', was: ")
      .replace(", was: '\\\\.css$'", ''),
  });
  const { passed, output } = clean.script('check-boundaries.mjs');
  expect(output).toContain('not-seen: dependency-cruiser did not look at src/modules/organisation/queries.ts');
  expect(passed).toBe(false);
});

test('a map with a circle or an unknown name fails the check', () => {
  const project = temporaryProject(['.dependency-cruiser.cjs', 'package.json']);
  const map = { modules: { a: ['b'], b: ['a', 'ghost'] }, views: [], pure: {}, compositionRoots: ['src/cli.ts'] };
  project.write({ 'module-map.json': JSON.stringify({ ...map, packagesForEveryone: ['zod'] }), 'src/cli.ts': '' });
  const { passed, output } = project.script('check-boundaries.mjs');
  project.remove();
  expect(output).toContain('a reaches itself');
  expect(output).toContain('ask "ghost"');
  expect(passed).toBe(false);
});

test('the picture in ARCHITECTURE.md is drawn from the map, and an old one fails the check', () => {
  const drawn = temporaryProject(['module-map.json', 'ARCHITECTURE.md']);
  expect(drawn.script('draw-modules.mjs', '--check').passed).toBe(true);
  const map = { modules: { access: [], patient: ['access'] } };
  drawn.write({ 'module-map.json': JSON.stringify(map) });
  const old = drawn.script('draw-modules.mjs', '--check');
  drawn.script('draw-modules.mjs');
  const anew = drawn.script('draw-modules.mjs', '--check');
  drawn.remove();
  expect(old.output).toContain('is old');
  expect([old.passed, anew.passed]).toEqual([false, true]);
});
