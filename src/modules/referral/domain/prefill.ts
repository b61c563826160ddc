import type { Instant } from '../../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../../kernel/local-date.ts';
import { type FactKey, isGiven, type ReferralFacts } from '../../../model/index.ts';

/** Where a prefilled fact comes from. */
export type PrefillSource = 'stay' | 'language' | 'relatives' | 'alerts' | 'listing' | 'unit';

export interface PrefilledFact {
  source: PrefillSource;
  /** When the source was recorded. */
  recordedOn: LocalDate;
  confirmedAt: Instant | null;
}
/** Of which facts, from where: kept beside the facts of a draft. */
export type Prefilled = Partial<Record<FactKey, PrefilledFact>>;

/** A fact whose source is older than this has to be confirmed by the writer. Working practice of the product, not an agreement's rule. */
export const oldAfterDays = 180;

/** True when the source is so old that the writer has to confirm the fact. */
export function isOld(fact: PrefilledFact, today: LocalDate): boolean {
  return addDays(fact.recordedOn, oldAfterDays) < today;
}

/** Old prefilled facts that stand as they were filled in and that nobody has confirmed. */
export function toConfirm(prefilled: Prefilled, today: LocalDate): FactKey[] {
  return entries(prefilled)
    .filter(([, fact]) => fact.confirmedAt === null && isOld(fact, today))
    .map(([key]) => key);
}

/** After an edit: what the writer changed is the writer's own and no longer prefilled; what was confirmed is marked so. */
export function afterEdit(
  prefilled: Prefilled,
  edit: { changed: readonly string[]; confirmed: readonly FactKey[]; now: Instant },
): Prefilled {
  const result: Prefilled = {};
  for (const [key, fact] of entries(prefilled)) {
    if (edit.changed.includes(key)) continue;
    result[key] = edit.confirmed.includes(key) ? { ...fact, confirmedAt: edit.now } : fact;
  }
  return result;
}

/**
 * The facts of a referral that is now about another patient: what came from the wrong patient's record is gone, what the right one's tells
 * is filled in where the writer has said nothing.
 */
export function refilled(
  facts: ReferralFacts,
  prefilled: Prefilled,
  known: readonly KnownFact[],
): { facts: ReferralFacts; prefilled: Prefilled } {
  const now: Partial<Record<FactKey, unknown>> = { ...facts };
  const sources: Prefilled = {};
  for (const [key, fact] of entries(prefilled)) {
    if (fact.source === 'unit') sources[key] = fact;
    else delete now[key];
  }
  for (const { fact, value, source, recordedOn } of known) {
    if (source === 'unit' || isGiven(now[fact] as ReferralFacts[FactKey])) continue;
    now[fact] = value;
    sources[fact] = { source, recordedOn, confirmedAt: null };
  }
  return { facts: now as ReferralFacts, prefilled: sources };
}

function entries(prefilled: Prefilled): [FactKey, PrefilledFact][] {
  return Object.entries(prefilled) as [FactKey, PrefilledFact][];
}

/** What the record tells, in the words of a referral. */
export interface KnownFact<Key extends FactKey = FactKey> {
  fact: Key;
  value: ReferralFacts[Key];
  source: PrefillSource;
  recordedOn: LocalDate;
}
