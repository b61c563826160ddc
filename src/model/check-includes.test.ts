import { describe, expect, it } from 'vitest';
import { modelText, shippedLibrary } from '../../test/factories/shipped-models.ts';
import { flattened, loadModel } from './load.ts';

const borgholm = modelText('borgholm');

const circle = () => 'id: circle\nincludes: { model: circle, version: 1 }\n';

function faults(text: string, library = shippedLibrary): readonly string[] {
  const result = loadModel(text, library);
  return result.ok ? [] : result.faults.map(({ place, reason }) => `${place.line} ${place.path}: ${reason.en}`);
}

const delegation = (months: number) => `
delegation:
  clause: home-hospital
  validFor: { amount: ${months}, unit: months }
  followUpEvery: { amount: 6, unit: months }
  receivers: [home-service-staff]
`;

describe('a local model that builds on a county one', () => {
  it('may tighten', () => {
    expect(faults(borgholm + delegation(6))).toEqual([]);
  });

  it('may not silently loosen', () => {
    expect(faults(borgholm + delegation(24))).toEqual([
      expect.stringMatching(/^\d{3} delegation\.validFor: Contradicts call-off: the time is longer or missing/),
    ]);
  });

  it('may loosen with a stated departure and its clause', () => {
    const departure = `
departures:
  - from: delegation.validFor
    clause: home-hospital
    why: { sv: Prövas här., en: Tried here. }
`;
    expect(faults(borgholm + delegation(24) + departure)).toEqual([]);
  });

  it('refuses what it builds on when that is not there', () => {
    expect(faults(borgholm.replace('{ model: call-off, version: 1 }', '{ model: call-on, version: 1 }'))).toEqual([
      expect.stringMatching(/^\d+ includes: The model call-on, version 1, that this one builds on is not there/),
    ]);
  });

  it('may build on one that builds on another, but not on itself', () => {
    expect(faults(modelText('norrtalje'))).toEqual([]);
    expect(
      faults(borgholm.replace('{ model: call-off, version: 1 }', '{ model: circle, version: 1 }'), circle),
    ).toEqual([expect.stringMatching(/^\d+ includes: circle in the end builds on itself/)]);
  });

  it('is kept with everything written into it, and means the same', () => {
    const text = flattened(borgholm, shippedLibrary);
    const [alone, together] = [loadModel(text), loadModel(borgholm, shippedLibrary)];
    if (!alone.ok || !together.ok) throw new Error('both are complete');
    const { includes, ...document } = together.model.document;
    expect(includes).toEqual({ model: 'call-off', version: 1 });
    expect(alone.model.document).toEqual(document);
  });
});

describe('a document of the wrong shape', () => {
  it.each([
    [
      'a rule without a clause',
      '  - id: morning-list\n    clause: morning-watch\n',
      '  - id: morning-list\n',
      'rhythm[0].clause: The rule follows from no clause. Say which (clause).',
    ],
    [
      'a misspelt key',
      'servedBy:',
      'served_by:',
      'routes[0].served_by: “served_by” does not belong here. Is the word spelt and indented right?',
    ],
    [
      'a word that is none of the known',
      'kind: bookable-slot',
      'kind: slot',
      'routes[0].kind: What stands here cannot be the kind (kind). Choose among: bookable-slot (bookable slot), direct-number',
    ],
    [
      'wrong hours, told by the form they come nearest to',
      'from: "11:00"',
      'from: "25:00"',
      'routes[0].hours[0].from: From (from): not a time of day',
    ],
  ])('%s', (_, from, to, expected) => {
    expect(faults(borgholm.replace(from, to)).map((one) => one.replace(/^\d+ /, ''))).toContainEqual(
      expect.stringContaining(expected),
    );
  });
});
