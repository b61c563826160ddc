import { describe, expect, it } from 'vitest';
import { cases } from './cases.ts';
import { difference } from './compare.ts';
import { nothingSpeaksForIt, questionOf } from './dimensions.ts';
import { onCase } from './grounds.ts';
import { groundCases } from './grounds-across.ts';
import { oracle } from './oracle.ts';

describe('the oracle agrees with the table of facts per ground, written apart from it', () => {
  it.each(groundCases.map((row) => [row.ground, row.says, row] as const))('%s: %s', (ground, _says, row) => {
    expect(oracle(questionOf(onCase(row))).grounds).toEqual([ground]);
    const stillCarried = row.off.filter((off) => {
      const { grounds } = oracle(questionOf({ ...onCase(row), ...off }));
      return grounds.includes(ground);
    });
    expect(stillCarried).toEqual([]);
  });
});

describe('the cases', () => {
  it('are a hundred thousand or more, all different, and the oracle allows a part of them', () => {
    let count = 0;
    let allowed = 0;
    for (const choice of cases()) {
      count += 1;
      if (oracle(questionOf(choice)).allowed) allowed += 1;
    }
    expect(count).toBeGreaterThan(100_000);
    expect(allowed / count).toBeGreaterThan(0.1);
  });
});

describe('the comparison sees', () => {
  const carer = { ...nothingSpeaksForIt, relation: 'care' as const };

  it('an answer that allows what the statutes deny, and one that denies what they allow', () => {
    const allowsAll = () => ({ allowed: true as const, ground: 'care-relation' as const });
    const deniesAll = () => ({ allowed: false as const, code: 'no' });
    expect(difference(allowsAll, nothingSpeaksForIt)).toMatch(/the statutes deny/);
    expect(difference(deniesAll, carer)).toMatch(/the statutes allow on care-relation/);
    expect(difference(allowsAll, carer)).toBeUndefined();
    expect(difference(deniesAll, nothingSpeaksForIt)).toBeUndefined();
  });

  it('a right answer on a wrong ground', () => {
    const wrongGround = () => ({ allowed: true as const, ground: 'emergency' as const });
    expect(difference(wrongGround, carer)).toMatch(/allowed on emergency, the statutes on care-relation/);
  });
});
