import { expect, test } from 'vitest';
import { isUnread } from './unread.ts';

const opened = (unit: string) => ({ work: [{ op: 'open', unit, action: 'correction.read' }] });

test('a correction is unread until the unit has read it or the matter has closed everything', () => {
  expect(isUnread([], 'us')).toBe(false);
  expect(isUnread([opened('us')], 'us')).toBe(true);
  expect(isUnread([opened('them')], 'us')).toBe(false);
  expect(isUnread([opened('us'), { work: [{ op: 'close', unit: 'us', action: 'correction.read' }] }], 'us')).toBe(
    false,
  );
  expect(isUnread([opened('us'), { work: [{ op: 'close' }] }], 'us')).toBe(false);
  expect(isUnread([opened('us'), { work: [{ op: 'close', unit: 'them' }] }], 'us')).toBe(true);
  expect(isUnread([opened('us'), { work: [{ op: 'close', action: 'referral.decide' }] }], 'us')).toBe(true);
});
