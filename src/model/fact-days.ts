import { addDays, isLocalDate, type LocalDate } from '../kernel/local-date.ts';
import type { Bilingual } from '../kernel/texts.ts';
import type { FactKey } from './facts.ts';
import { factLabel } from './texts/index.ts';

/**
 * How many days before and after today the day of a fact may lie; left out: as far as care can be about. What nobody can have done yet
 * has no day to come. A wanted start that has just passed means as soon as possible; one further off is a slip of the hand.
 */
const reach: Partial<Record<FactKey, { readonly back?: number; readonly ahead?: number }>> = {
  consentDate: { ahead: 0 },
  selfCareAssessmentDate: { ahead: 0 },
  wantedStart: { back: 30, ahead: 365 },
};

/** The first and the last day that a fact can have, seen from today. */
export interface FactDays {
  readonly from?: LocalDate;
  readonly to?: LocalDate;
}

export function daysOfFact(fact: FactKey, today: LocalDate): FactDays {
  const { back, ahead } = reach[fact] ?? {};
  return {
    ...(back === undefined ? {} : { from: addDays(today, -back) }),
    ...(ahead === undefined ? {} : { to: addDays(today, ahead) }),
  };
}

/** A fact whose day cannot be, and which can. */
export interface ImpossibleDay {
  readonly fact: FactKey;
  readonly fault: 'too-early' | 'too-late';
  readonly why: Bilingual;
}

/** The facts whose day cannot be, in the order of the rule; facts that are not given are not asked about. */
export function impossibleDays(facts: Partial<Record<FactKey, unknown>>, today: LocalDate): ImpossibleDay[] {
  return (Object.keys(reach) as FactKey[]).flatMap((fact): ImpossibleDay[] => {
    const day = facts[fact];
    if (typeof day !== 'string' || !isLocalDate(day)) return [];
    const { from, to } = daysOfFact(fact, today);
    if (from !== undefined && day < from) return [{ fact, fault: 'too-early', why: tooEarly(fact, from) }];
    return to !== undefined && day > to ? [{ fact, fault: 'too-late', why: tooLate(fact, to) }] : [];
  });
}

/** All that is wrong with the days, in one text. */
export function sayImpossible(faults: readonly ImpossibleDay[]): Bilingual {
  return { sv: faults.map(({ why }) => why.sv).join(' '), en: faults.map(({ why }) => why.en).join(' ') };
}

function tooEarly(fact: FactKey, from: LocalDate): Bilingual {
  const { sv, en } = factLabel(fact);
  return { sv: `${sv}: välj ${from} eller en senare dag.`, en: `${en}: choose ${from} or a later day.` };
}

function tooLate(fact: FactKey, to: LocalDate): Bilingual {
  const { sv, en } = factLabel(fact);
  return { sv: `${sv}: välj ${to} eller en tidigare dag.`, en: `${en}: choose ${to} or an earlier day.` };
}
