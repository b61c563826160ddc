import { expect, it } from 'vitest';
import { answerDraft, longestKept, supportDraft } from '../contract.ts';
import { emptyAsk } from './ask-form.ts';
import { fittingAnswer, fittingAsk } from './fitting-draft.ts';

const tooMuch = 'å'.repeat(longestKept + 1);

it('keeps what is written of a request as far as a draft goes', () => {
  const ask = { ...emptyAsk, situation: tooMuch, background: 'Hjärtsvikt.', measured: { pulse: '9'.repeat(60) } };
  expect(supportDraft.safeParse(ask).success).toBe(false);
  const kept = fittingAsk(ask);
  expect(supportDraft.safeParse(kept).success).toBe(true);
  expect([kept.situation.length, kept.background]).toEqual([longestKept, 'Hjärtsvikt.']);
});

it('keeps what is written of an answer as far as a draft goes', () => {
  const answer = {
    kind: 'advice',
    body: tooMuch,
    at: { date: '', time: '' },
    link: '',
    lines: [],
    unit: null,
  } as const;
  const kept = fittingAnswer({ ...answer, lines: [], report: tooMuch });
  expect(answerDraft.safeParse(kept).success).toBe(true);
});
