import { dateAt } from '../../kernel/zone.ts';
import { type FactKey, type ImpossibleDay, impossibleDays, sayImpossible } from '../../model/index.ts';
import { badInput, type Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';

/** Refuses facts that are given a day which cannot be: a consent to come, a start years away. */
export function requirePossibleDays(work: Work, given: Partial<Record<FactKey, unknown>>): void {
  const faults = impossibleDays(given, dateAt(work.now));
  if (faults.length > 0) throw refused(faults);
}

/** What was once given goes too, unless its day is still to come: a wanted start that has passed means as soon as possible. */
export function requireNoDayToCome(work: Work, facts: Partial<Record<FactKey, unknown>>): void {
  const faults = impossibleDays(facts, dateAt(work.now)).filter(({ fault }) => fault === 'too-late');
  if (faults.length > 0) throw refused(faults);
}

function refused(faults: readonly ImpossibleDay[]): Refusal {
  const fields = Object.fromEntries(faults.map(({ fact, why }) => [`facts.${fact}`, why]));
  return badInput('impossible-day', sayImpossible(faults), fields);
}
