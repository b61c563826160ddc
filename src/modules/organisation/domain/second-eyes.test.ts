import { describe, expect, it } from 'vitest';
import type { UserId } from '../../../kernel/ids.ts';
import { standingTo } from './second-eyes.ts';

const [ada, bo, cia] = ['ada', 'bo', 'cia'] as UserId[] as [UserId, UserId, UserId];

describe('the second pair of eyes', () => {
  const proposal = { proposedById: ada, staffId: cia };

  it("is another administrator's", () => {
    expect(standingTo({ userId: bo }, proposal)).toBe('may-decide');
  });

  it('is neither the first one nor the one it is about', () => {
    expect(standingTo({ userId: ada }, proposal)).toBe('own-proposal');
    expect(standingTo({ userId: cia }, proposal)).toBe('about-yourself');
  });
});
