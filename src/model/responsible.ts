import { isWorkingDay } from '../kernel/working-time.ts';
import { millisecondsBetween, type Instant } from '../kernel/instant.ts';
import { ageOn } from '../kernel/local-date.ts';
import { contains, type Period } from '../kernel/period.ts';
import type { Bilingual } from '../kernel/texts.ts';
import { dateAt, timeAt } from '../kernel/zone.ts';
import type { CooperationModel, NeedRule } from './compiled.ts';
import { decide } from './decision-table.ts';
import type { Level, StayPlace } from './fact-choices.ts';
import type { ResponsibilityInput, TimeOfDay } from './inputs.ts';
import type { Need, PayingParty, PerformerKind, Principal } from './needs.ts';
import type { PhysicianCarrier, ResponsibilityRow } from './schema.ts';
import type { Meanwhile, PhysicianPeriod, Situation, StayPeriod, UnitRef } from './situation.ts';
import { sayDecision, sayRule } from './texts/responsibility.ts';

export interface Responsible {
  readonly need: Need;
  readonly principal: Principal;
  /** `unit` is null when the kind of unit is known but no such unit is (a patient who is listed nowhere). */
  readonly performer: { readonly kind: PerformerKind; readonly unit: UnitRef | null };
  readonly payer: PayingParty;
  /**
   * `clause`: by rule. `decision`: a ruling, plan or agreement goes before the rule. `interim`: the rule stands while
   * the parties disagree, or while an end of enrolment is not accepted.
   */
  readonly source: {
    readonly kind: 'clause' | 'decision' | 'interim';
    readonly clause: string;
    readonly row: string | null;
    readonly decision: string | null;
  };
  readonly explanation: Bilingual;
}

/**
 * Who answers for a need of a patient at an instant: always exactly one. The model's tables have been shown to have
 * one row for every case, so an answer does not depend on a fallback.
 */
export function responsible(model: CooperationModel, situation: Situation, need: Need, at: Instant): Responsible {
  const decision = latest(
    situation.decisions.filter((one) => one.need === need),
    at,
    (one) => one.decidedAt + one.id,
  );
  if (decision) {
    const { principal, performer, payer, clause, id, ground } = decision;
    const source = { kind: ground === 'interim' ? 'interim' : 'decision', clause, row: null, decision: id } as const;
    return { need, principal, performer, payer, source, explanation: sayDecision(model, decision) };
  }
  const rule = model.needs.get(need);
  if (!rule) throw new Error(`Model ${model.document.id} has no rule for ${need}`);
  const row = rowFor(model, rule, situation, at);
  const meanwhile = interimReason(rule, situation, at);
  const physician = need === 'physician' ? physicianAt(situation, at) : undefined;
  const transferred = physician?.performer === row.performer ? physician.unit : null;
  const performer = { kind: row.performer, unit: transferred ?? unitOf(row.performer, rule.level, situation, at) };
  return {
    need,
    principal: row.principal,
    performer,
    payer: row.payer,
    source: {
      kind: meanwhile ? 'interim' : 'clause',
      clause: meanwhile ? interimClause(model, meanwhile) : row.clause,
      row: row.id,
      decision: null,
    },
    explanation: sayRule(model, row, meanwhile),
  };
}

/** Every need's answer at an instant, in the order of the list of needs. */
export function responsibleForAll(model: CooperationModel, situation: Situation, at: Instant): readonly Responsible[] {
  return [...model.needs.keys()].map((need) => responsible(model, situation, need, at));
}

function rowFor(model: CooperationModel, rule: NeedRule, situation: Situation, at: Instant): ResponsibilityRow {
  const decision = decide(rule.table, contextAt(model, rule.level, situation, at));
  if (decision.kind === 'decided') return decision.row.row;
  throw new Error(`Model ${model.document.id}: no row for ${rule.need}: the model was not checked`);
}

/** The inputs of the responsibility tables. */
export type PatientFacts = Readonly<Record<ResponsibilityInput, string | boolean>>;

/** The inputs of the responsibility tables at an instant; all of them are always known. */
export function contextAt(
  model: CooperationModel,
  level: Level | 'any',
  situation: Situation,
  at: Instant,
): PatientFacts {
  const facts: PatientFacts = {
    place: stayAt(situation, at)?.place ?? 'ordinary-home',
    enrolled: enrolmentAt(situation, level, at) !== undefined,
    time: timeOfDayAt(model, at),
    // Someone whose birth date is not known is taken for an adult: almost all patients are.
    adult: situation.birthDate === null || ageOn(situation.birthDate, dateAt(at)) >= 18,
    firstWeekHome: cameHomeWithin(situation, at, model.document.responsibility.firstWeekHome),
    palliative: latest(situation.palliative, at)?.level ?? 'none',
    psychiatric: latest(situation.psychiatric, at) !== undefined,
    carrier: 'listed-clinic',
  };
  const carrier = physicianAt(situation, at)?.carrier ?? carrierByRule(model, facts)?.carriedBy;
  return carrier === undefined ? facts : { ...facts, carrier };
}

/** The carrier that follows from what the patient is, when nothing has been transferred; else the one that covers all others. */
export function carrierByRule(model: CooperationModel, facts: PatientFacts): PhysicianCarrier | undefined {
  for (const { rule, cells } of model.carriersByRule) {
    if (cells.every(({ input, holds }) => holds(facts[input as ResponsibilityInput]))) return rule;
  }
  return model.document.physician?.at(-1);
}

/** The transfer of the physician's responsibility that holds at an instant, if any. */
export function physicianAt(situation: Situation, at: Instant): PhysicianPeriod | undefined {
  return situation.physicians && latest(situation.physicians, at);
}

/** Which unit of a kind performs for the patient: the one the patient belongs to, else the one that serves the place. */
export function unitOf(kind: PerformerKind, level: Level | 'any', situation: Situation, at: Instant): UnitRef | null {
  const serving = situation.serving[kind] ?? null;
  switch (kind) {
    case 'health-centre':
      return latest(situation.listings, at)?.unit ?? serving;
    case 'home-care':
      return (
        enrolmentAt(situation, level === 'any' ? 'nurse' : level, at)?.unit ??
        enrolmentAt(situation, 'any', at)?.unit ??
        serving
      );
    case 'municipal-rehab':
      return rehabEnrolmentAt(situation, level, at)?.unit ?? serving;
    case 'ward':
    case 'care-home':
      return stayAt(situation, at)?.unit ?? serving;
    case 'palliative-team':
      return latest(situation.palliative, at)?.unit ?? serving;
    case 'psychiatric-clinic':
      return latest(situation.psychiatric, at)?.unit ?? serving;
    case 'home-service':
      return latest(situation.homeService, at)?.unit ?? serving;
    default:
      return serving;
  }
}

function interimReason(rule: NeedRule, situation: Situation, at: Instant): Meanwhile | null {
  if (situation.disputes.some((dispute) => dispute.need === rule.need && contains(dispute.period, at)))
    return 'dispute';
  const enrolment = enrolmentAt(situation, rule.level, at);
  if (!enrolment || !dependsOnEnrolment(rule)) return null;
  const proposal = latest(
    situation.endProposals.filter((one) => one.level === enrolment.level),
    at,
  );
  return proposal ? `end-${proposal.state}` : null;
}

function interimClause(model: CooperationModel, meanwhile: Meanwhile): string {
  const { interim, endOfEnrolment } = model.document.responsibility;
  return meanwhile === 'dispute' ? interim.clause : endOfEnrolment.clause;
}

function dependsOnEnrolment(rule: NeedRule): boolean {
  return rule.table.rows.some((row) => row.cells.some((cell) => cell.input === 'enrolled'));
}

function stayAt(situation: Situation, at: Instant): StayPeriod | undefined {
  return latest(situation.stays, at);
}

function enrolmentAt(situation: Situation, level: Level | 'any', at: Instant) {
  return latest(level === 'any' ? situation.enrolments : situation.enrolments.filter((one) => one.level === level), at);
}

/** Rehabilitation is never the nurse's enrolment; a need of no level of its own goes to the therapist who has the patient. */
function rehabEnrolmentAt(situation: Situation, level: Level | 'any', at: Instant) {
  if (level !== 'any') return enrolmentAt(situation, level, at);
  return enrolmentAt(situation, 'ot', at) ?? enrolmentAt(situation, 'pt', at);
}

function timeOfDayAt(model: CooperationModel, at: Instant): TimeOfDay {
  const { day, evening, night, calendar } = model.document.responsibility.dayparts;
  const time = timeAt(at);
  if (time < day || time >= night) return 'night';
  if (time >= evening) return 'evening';
  const working = model.calendars.get(calendar);
  return working && !isWorkingDay(dateAt(at), working) ? 'weekend' : 'day';
}

const DAY = 86_400_000;

function cameHomeWithin(
  situation: Situation,
  at: Instant,
  { days, after }: CooperationModel['document']['responsibility']['firstWeekHome'],
): boolean {
  const away: readonly StayPlace[] = after;
  if (away.includes(stayAt(situation, at)?.place ?? 'ordinary-home')) return false;
  return situation.stays.some(({ place, period }) => {
    if (!away.includes(place) || period.end === null || period.end > at) return false;
    return millisecondsBetween(period.end, at) < days * DAY;
  });
}

/** Of those in force, the one that began last (or stands highest by `order`); ties go to the last in the list. */
function latest<T extends { readonly period: Period<Instant> }>(
  list: readonly T[],
  at: Instant,
  order: (item: T) => string = (item) => item.period.start,
): T | undefined {
  let found: T | undefined;
  for (const item of list) if (contains(item.period, at) && (!found || order(item) >= order(found))) found = item;
  return found;
}
