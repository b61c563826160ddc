import { daysBetween, type LocalDate } from '../kernel/local-date.ts';
import type { Bilingual } from '../kernel/texts.ts';
import type { CompiledRequirement, CooperationModel } from './compiled.ts';
import type { ReferralKind } from './fact-choices.ts';
import { isGiven, type FactKey, type ReferralFacts } from './facts.ts';
import type { FactReader, FactValue } from './feel/compile.ts';
import { factLabel } from './texts/index.ts';

export interface MissingFact {
  readonly fact: FactKey;
  /** The form field to go to; the same name as the fact. */
  readonly field: FactKey;
  /** `absent`: nothing is given. `unacceptable`: what is given does not meet the rule. */
  readonly fault: 'absent' | 'unacceptable';
  readonly label: Bilingual;
  readonly why: Bilingual;
  readonly clause: string;
}

export interface Completeness {
  readonly required: number;
  readonly present: number;
  readonly missing: readonly MissingFact[];
  /** True when nothing is missing, or when the kind may be sent incomplete (acute). */
  readonly maySend: boolean;
  readonly clause: string;
}

/** What the rules may ask that is not in the referral itself. */
export interface CompletenessContext {
  readonly today: LocalDate;
  readonly age: number | null;
  readonly enrolled: boolean;
}

/**
 * Judges a referral against the model's completeness profile of its kind. A requirement whose condition depends on a
 * fact that is not given yet does not count until it is (the fact itself is then required by the profile).
 */
export function complete(
  model: CooperationModel,
  kind: ReferralKind,
  facts: ReferralFacts,
  context: CompletenessContext,
): Completeness {
  const profile = model.profiles.get(kind);
  if (!profile) throw new Error(`Model ${model.document.id} has no profile for ${kind}`);
  const read = readerOf(facts, context);
  const required = new Set<FactKey>();
  const missing = new Map<FactKey, MissingFact>();
  for (const requirement of profile.requirements) {
    if (requirement.when && requirement.when(read) !== true) continue;
    required.add(requirement.fact);
    const fault = faultOf(requirement, facts, read);
    if (fault && !missing.has(requirement.fact)) missing.set(requirement.fact, missingFact(requirement, fault));
  }
  return {
    required: required.size,
    present: required.size - missing.size,
    missing: [...missing.values()],
    maySend: missing.size === 0 || profile.incompleteMayBeSent,
    clause: profile.clause,
  };
}

function faultOf(
  requirement: CompiledRequirement,
  facts: ReferralFacts,
  read: FactReader,
): MissingFact['fault'] | null {
  const { fact, or, must } = requirement;
  const instead = or !== null && standsIn(facts[or]);
  if (!isGiven(facts[fact])) return instead ? null : 'absent';
  return must && must(read) !== true ? 'unacceptable' : null;
}

/** "No medicines: no" does not stand in for a medication list; any other given fact does. */
function standsIn(value: ReferralFacts[FactKey]): boolean {
  return value !== false && isGiven(value);
}

function missingFact(requirement: CompiledRequirement, fault: MissingFact['fault']): MissingFact {
  const { fact, why, clause } = requirement;
  return { fact, field: fact, fault, label: factLabel(fact), why, clause };
}

function readerOf(facts: ReferralFacts, context: CompletenessContext): FactReader {
  const values = facts as Readonly<Record<string, unknown>>;
  return (name) => {
    if (name === 'age') return context.age;
    if (name === 'enrolled') return context.enrolled;
    if (name === 'medicationListAgeDays') {
      return facts.medicationListDate ? daysBetween(facts.medicationListDate, context.today) : null;
    }
    return readable(values[name]);
  };
}

/** Lists of lines (medicines, relatives) are seen by conditions as lists without readable items: they can be counted. */
function readable(value: unknown): FactValue {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  if (!Array.isArray(value)) return null;
  return value.map((item: unknown) => (typeof item === 'string' ? item : null));
}
