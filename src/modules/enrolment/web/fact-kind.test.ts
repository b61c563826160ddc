import { describe, expect, it } from 'vitest';
import { factKind, isShort } from './fact-kind.ts';

describe('how a fact is written', () => {
  it.each([
    ['endReason', 'one-of'],
    ['levels', 'some-of'],
    ['noMedication', 'yes-no'],
    ['medicationList', 'lines'],
    ['expectedDays', 'number'],
    ['followUpDate', 'date'],
    ['wantedStart', 'date'],
    ['endSummary', 'text'],
  ] as const)('%s: %s', (key, kind) => expect(factKind(key)).toBe(kind));

  it('gives a summary room and a name one line', () => {
    expect([isShort('prescriber'), isShort('endSummary')]).toEqual([true, false]);
  });
});
