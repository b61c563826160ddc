import { beforeAll, describe, expect, it } from 'vitest';
import type { AccessGround } from '../../src/modules/access/domain/question.ts';
import { decide } from '../../src/modules/access/index.ts';
import { cases } from './cases.ts';
import { difference } from './compare.ts';
import { questionOf } from './dimensions.ts';
import { onCase } from './grounds.ts';
import { groundCases } from './grounds-across.ts';

describe('the product decides what the statutes say', () => {
  const perGround = new Map<AccessGround | 'denied', number>();
  const differences: string[] = [];
  let count = 0;

  beforeAll(() => {
    for (const choice of cases()) {
      count += 1;
      const found = difference(decide, choice);
      if (found !== undefined) differences.push(found);
      const answer = decide(questionOf(choice));
      const ground = answer.allowed ? answer.ground : 'denied';
      perGround.set(ground, (perGround.get(ground) ?? 0) + 1);
    }
    const figures = [...perGround].map(([ground, number]) => `${ground} ${number}`).join(', ');
    process.stdout.write(`access matrix: ${count} cases, ${differences.length} differences; ${figures}\n`);
  });

  it('in a hundred thousand cases or more, without one difference', () => {
    expect(differences.slice(0, 20)).toEqual([]);
    expect(differences).toHaveLength(0);
    expect(count).toBeGreaterThan(100_000);
  });

  it('and each ground carries some of them', () => {
    const grounds = new Set(groundCases.map(({ ground }) => ground));
    expect([...perGround.keys()].toSorted()).toEqual(['denied', ...grounds].toSorted());
  });
});

describe('each ground rests on its facts', () => {
  it.each(groundCases.map((row) => [row.ground, row.says, row] as const))('%s: %s', (ground, _says, row) => {
    expect(decide(questionOf(onCase(row)))).toEqual({ allowed: true, ground });
    const stillCarried = row.off.filter((off) => {
      const answer = decide(questionOf({ ...onCase(row), ...off }));
      return answer.allowed && answer.ground === ground;
    });
    expect(stillCarried).toEqual([]);
  });
});
