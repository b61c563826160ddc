import type { Instant } from '../../../kernel/instant.ts';

/** Why a look deserves to be looked at. */
export const flagKinds = [
  'no-relation',
  'denied',
  'emergency',
  'well-known',
  'relative',
  'same-address',
  'same-name',
  'colleague',
  'same-surname',
  'volume',
  'night',
] as const;
export type FlagKind = (typeof flagKinds)[number];

/** A flag with what its sentence needs: counts and days, never a name. */
export interface Flag {
  kind: FlagKind;
  params: Record<string, string | number>;
}

/** How much each flag counts when the most remarkable looks are drawn. */
const weights: Record<FlagKind, number> = {
  'no-relation': 5,
  relative: 5,
  'same-address': 5,
  denied: 4,
  emergency: 4,
  'well-known': 4,
  'same-name': 3,
  colleague: 3,
  volume: 3,
  'same-surname': 2,
  night: 2,
};

/** The sum of a look's flags. */
export function weightOf(flags: readonly Flag[]): number {
  return flags.reduce((sum, { kind }) => sum + weights[kind], 0);
}

/** What is unusual, from the dated rule. */
export interface UnusualRule {
  nightFrom: number;
  nightTo: number;
  nightShare: number;
  volumeFactor: number;
  volumeLeast: number;
}

/** What is known about one occasion. */
export interface OccasionFacts {
  denied: number;
  grounds: readonly string[];
  hours: readonly number[];
  hasPatient: boolean;
  related: boolean;
  relationEndedAt: Instant | null;
  likeness: { sameFamily: boolean; sameName: boolean; relative: boolean; sameAddress: boolean };
  colleague: boolean;
  wellKnown: boolean;
  /** Patients that the person had to do with that day, and on a usual one. */
  patientsThatDay: number;
  usualPatients: number;
  /** The part of the unit's looks that are made at night, and on how many days the person has looked at night before. */
  unitNightShare: number;
  personNights: number;
}

const emergencies = new Set(['emergency', 'inner-emergency']);
/** Looks that need no relation: reviewing, and what an administrator imports. */
const withoutRelation = new Set(['log-review', 'administration', 'own-draft', 'system', 'quality-follow-up']);
/** So many nights make night work usual for a person. */
const nightsThatMakeAHabit = 3;

/** Every flag of an occasion, the weightiest first. */
export function flagsOf(facts: OccasionFacts, rule: UnusualRule): Flag[] {
  const { likeness } = facts;
  const flags: (Flag | false)[] = [
    noRelation(facts),
    facts.denied > 0 && { kind: 'denied', params: { times: facts.denied } },
    facts.grounds.some((ground) => emergencies.has(ground)) && { kind: 'emergency', params: {} },
    facts.wellKnown && { kind: 'well-known', params: {} },
    likeness.relative && { kind: 'relative', params: {} },
    likeness.sameAddress && { kind: 'same-address', params: {} },
    likeness.sameName && { kind: 'same-name', params: {} },
    facts.colleague && !likeness.sameName && { kind: 'colleague', params: {} },
    likeness.sameFamily && !likeness.sameName && { kind: 'same-surname', params: {} },
    unusualVolume(facts, rule),
    unusualHour(facts, rule),
  ];
  return flags.filter((flag) => flag !== false).toSorted((one, other) => weights[other.kind] - weights[one.kind]);
}

function noRelation(facts: OccasionFacts): Flag | false {
  if (!facts.hasPatient || facts.related) return false;
  const seen = facts.grounds.filter((ground) => !withoutRelation.has(ground));
  if (seen.length === 0 && facts.denied === 0) return false;
  const ended = facts.relationEndedAt;
  return { kind: 'no-relation', params: ended === null ? {} : { endedAt: ended } };
}

function unusualVolume({ patientsThatDay, usualPatients }: OccasionFacts, rule: UnusualRule): Flag | false {
  const most = Math.max(rule.volumeLeast, usualPatients * rule.volumeFactor);
  if (patientsThatDay <= most) return false;
  return { kind: 'volume', params: { patients: patientsThatDay, usual: Math.round(usualPatients) } };
}

function unusualHour(facts: OccasionFacts, rule: UnusualRule): Flag | false {
  const hour = facts.hours.find((one) => isNight(one, rule));
  if (hour === undefined || facts.unitNightShare >= rule.nightShare) return false;
  if (facts.personNights >= nightsThatMakeAHabit) return false;
  return { kind: 'night', params: { hour: String(hour).padStart(2, '0') } };
}

/** True for an hour of the night, which may pass midnight. */
export function isNight(hour: number, { nightFrom, nightTo }: Pick<UnusualRule, 'nightFrom' | 'nightTo'>): boolean {
  return nightFrom <= nightTo ? hour >= nightFrom && hour < nightTo : hour >= nightFrom || hour < nightTo;
}
