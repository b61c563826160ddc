import { type AnswerDraft, longestKept, type SupportDraft } from '../contract.ts';

/** As much of a text as a draft may hold: the rest is told at its field, and hinders nothing else from being kept. */
const cut = (text: string) => text.slice(0, longestKept);

/** A request being written, as far as it can be kept. */
export function fittingAsk(draft: SupportDraft): SupportDraft {
  const { situation, background, assessment, recommendation } = draft;
  return {
    ...draft,
    situation: cut(situation),
    background: cut(background),
    assessment: cut(assessment),
    recommendation: cut(recommendation),
    measured: Object.fromEntries(Object.entries(draft.measured).map(([kind, text]) => [kind, text.slice(0, 50)])),
  };
}

/** An answer being written, as far as it can be kept. */
export function fittingAnswer(draft: AnswerDraft): AnswerDraft {
  return { ...draft, body: cut(draft.body), report: draft.report === null ? null : cut(draft.report) };
}
