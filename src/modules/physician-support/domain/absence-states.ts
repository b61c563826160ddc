/** Where a case of absent support stands. `noted`: the municipality's own note; the region sees it from the notice on. */
export const absenceStates = [
  'noted',
  'notified',
  'corrected',
  'engaged',
  'claimed',
  'accepted',
  'contested',
  'closed',
] as const;
export type AbsenceState = (typeof absenceStates)[number];

export const absenceActions = ['notify', 'correct', 'engage', 'claim', 'answer-claim', 'close'] as const;
export type AbsenceAction = (typeof absenceActions)[number];

interface Rule {
  /** municipality: the unit that asked; region: the unit that did not answer. */
  by: 'municipality' | 'region';
  from: readonly AbsenceState[];
}

/** Who may do what in which state. Everything else is refused. */
export const absenceRules: Record<AbsenceAction, Rule> = {
  notify: { by: 'municipality', from: ['noted'] },
  correct: { by: 'region', from: ['notified'] },
  // Only when the time to correct has passed.
  engage: { by: 'municipality', from: ['notified'] },
  claim: { by: 'municipality', from: ['engaged'] },
  'answer-claim': { by: 'region', from: ['claimed'] },
  close: { by: 'municipality', from: ['noted', 'notified', 'corrected', 'engaged', 'accepted', 'contested'] },
};

/** What a side may do now. `correctionPassed`: the region's time to correct is out. */
export function possibleOnAbsence(
  state: AbsenceState,
  sides: readonly Rule['by'][],
  correctionPassed: boolean,
): AbsenceAction[] {
  return absenceActions.filter(
    (action) =>
      sides.includes(absenceRules[action].by) &&
      absenceRules[action].from.includes(state) &&
      (action !== 'engage' || correctionPassed),
  );
}
