import { describe, expect, it } from 'vitest';
import { cases } from './cases.ts';
import { questionOf } from './dimensions.ts';
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
