import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { startTestApp } from '../support/app.ts';
import { History } from './histories/history.ts';
import { expectNothingLeaks, seen } from './histories/leaks.ts';
import { happen, type Step } from './histories/steps.ts';
import { aDocumentedPatient, aWorld, type PlaceKey, placeKeys } from './histories/world.ts';

const world = await aWorld(await startTestApp());
const long = process.env['HEMLANK_LONG'] === '1';

const step = (what: Step['what'], who: PlaceKey, pick = 0, yes = false): Step => ({ what, who, pick, yes });

/** Ways to come to read what others hold, each with who reads. In a step, `yes` is the own controller. */
const openings: Record<string, readonly [PlaceKey, ...Step[]]> = {
  'by consent': ['home', step('consent', 'home'), step('steps', 'home')],
  'by consent, on the social side': ['managers', step('consent', 'managers'), step('steps', 'managers')],
  'of a child': ['home', step('attitude', 'home', 3), step('steps', 'home')],
  'without capacity': ['centre', step('attitude', 'centre', 0), step('steps', 'centre')],
  'within the controller': ['centre', step('steps', 'centre', 0, true)],
  'in an emergency': ['ambulance', step('emergency', 'ambulance', 1)],
  'in an emergency within': ['centre', step('block', 'ward'), step('emergency', 'centre', 1, true)],
};

/** What happens then. Who reads is `reader`; those who hold are the others. */
const afterwards: Record<string, (reader: PlaceKey) => readonly Step[]> = {
  'consent withdrawn, or given': (reader) => [step('consent', reader)],
  'the will of somebody who would object': (reader) => [step('attitude', reader, 2)],
  'the ability is back': (reader) => [step('attitude', reader, 4)],
  'the care ends': (reader) => [step('relation', reader)],
  'the care ends and begins': (reader) => [step('relation', reader), step('relation', reader)],
  'the ward blocks': () => [step('block', 'ward')],
  'the ward blocks and lifts': () => [step('block', 'ward'), step('block', 'ward')],
  'out of everything': () => [step('opt-out', 'ward', 0)],
  'out of everything and in': () => [step('opt-out', 'ward', 0), step('opt-out', 'ward', 0)],
  'the region closes its part': () => [step('opt-out', 'ward', 1)],
  'the ward closes its part, home care its own': () => [step('opt-out', 'ward', 2), step('opt-out', 'home', 1)],
  'half a day': () => [step('time', 'ward', 12)],
  'a day and a night': () => [step('time', 'ward', 12), step('time', 'ward', 12)],
};

async function play(steps: readonly Step[]): Promise<History> {
  const history = new History(world, await aDocumentedPatient(world));
  for (const one of steps) await happen[one.what](history, one);
  return history;
}

afterAll(() => {
  process.stdout.write(`access histories: ${JSON.stringify(seen)}\n`);
});

describe.each(Object.entries(openings))('what was opened %s', (_way, [reader, ...opening]) => {
  it('is seen, by whoever has just proved who they are', async () => {
    const before = seen.content;
    await expectNothingLeaks(await play(opening), [reader], true);
    expect(seen.content).toBeGreaterThan(before);
    await expectNothingLeaks(await play(opening), [reader], false);
  });

  it.each(Object.entries(afterwards))('is open no further than the statutes say after: %s', async (_what, then) => {
    await expectNothingLeaks(await play([...opening, ...then(reader)]), [reader], true);
  });
});

/** A reader who opens and goes on, while the others and the patient decide this and that. */
const anyHistory = fc.constantFrom(...Object.values(openings)).chain(([reader, ...opening]) => {
  const any: fc.Arbitrary<Step> = fc.record({
    what: fc.constantFrom(...(Object.keys(happen) as Step['what'][])),
    who: fc.oneof({ weight: 2, arbitrary: fc.constant(reader) }, fc.constantFrom(...placeKeys)),
    pick: fc.nat(100),
    yes: fc.boolean(),
  });
  return fc.record({
    reader: fc.constant(reader),
    opening: fc.constant(opening),
    steps: fc.array(any, { minLength: 4, maxLength: 14 }),
  });
});

it('whatever happens in whatever order, nothing is seen after the fact that the statutes do not open', async () => {
  const property = fc.asyncProperty(anyHistory, async ({ opening, steps }) => {
    const history = await play(opening);
    for (const one of steps) {
      await happen[one.what](history, one);
      await expectNothingLeaks(history, [one.who], one.pick % 3 !== 0);
    }
    await expectNothingLeaks(history, placeKeys, true);
  });
  await fc.assert(property, { seed: 913, numRuns: long ? 400 : 8, endOnFailure: true });
}, 3_600_000);

it('there was much to see and much to refuse', () => {
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(50);
});
