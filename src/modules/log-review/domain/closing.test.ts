import { expect, it } from 'vitest';
import { hindersClosing, type JudgedLook, needsComment, outcomes } from './closing.ts';

const cases: [string, JudgedLook[], ReturnType<typeof hindersClosing>][] = [
  ['nothing was drawn', [], null],
  [
    'all in order or explained',
    [
      { outcome: 'in-order', followUps: 0 },
      { outcome: 'explained', followUps: 0 },
    ],
    null,
  ],
  [
    'one not judged',
    [
      { outcome: 'in-order', followUps: 0 },
      { outcome: null, followUps: 0 },
    ],
    { why: 'not-judged', looks: 1 },
  ],
  [
    'one being investigated',
    [{ outcome: 'to-be-investigated', followUps: 2 }],
    { why: 'under-investigation', looks: 1 },
  ],
  ['unauthorised, nothing done', [{ outcome: 'unauthorised', followUps: 0 }], { why: 'no-follow-up', looks: 1 }],
  ['unauthorised, followed up', [{ outcome: 'unauthorised', followUps: 1 }], null],
];
it.each(cases)('closing a review: %s', (_what, looks, expected) => {
  expect(hindersClosing(looks)).toEqual(expected);
});

it('only what is in order goes without words', () => {
  expect(outcomes.filter((outcome) => !needsComment(outcome))).toEqual(['in-order']);
});
