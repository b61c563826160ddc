import type { JsonValue } from '../../../kernel/json.ts';
import { canonicalJson } from '../../../kernel/json.ts';
import {
  type FactKey,
  factKeys,
  isGiven,
  type Level,
  type ReferralFacts,
  type ReferralKind,
} from '../../../model/index.ts';
import type { FactsPatch } from './requests.ts';

/** A change of one fact between two versions. */
export interface FactChange {
  fact: FactKey;
  change: 'added' | 'changed' | 'removed';
  before: JsonValue | null;
  after: JsonValue | null;
}

/** The facts with a patch applied: a value sets, null empties. The patch has passed the contract's schema. */
export function patched(facts: ReferralFacts, patch: FactsPatch): ReferralFacts {
  const result: Record<string, unknown> = { ...facts };
  for (const [key, value] of Object.entries(patch)) {
    if (value === null || value === undefined) delete result[key];
    else result[key] = value;
  }
  return result;
}

/** What differs between two versions of facts, in the order of the form. Blank counts as absent. */
export function changesBetween(before: ReferralFacts, after: ReferralFacts): FactChange[] {
  const changes: FactChange[] = [];
  for (const fact of factKeys) {
    const [old, now] = [valueOf(before, fact), valueOf(after, fact)];
    if (old === null && now === null) continue;
    if (canonicalJson(old) === canonicalJson(now)) continue;
    const change = old === null ? 'added' : now === null ? 'removed' : 'changed';
    changes.push({ fact, change, before: old, after: now });
  }
  return changes;
}

function valueOf(facts: ReferralFacts, fact: FactKey): JsonValue | null {
  return isGiven(facts[fact]) ? (facts[fact] as JsonValue) : null;
}

const levelsOfKind: Partial<Record<ReferralKind, readonly Level[]>> = {
  rehabilitation: ['pt'],
  'assistive-device': ['ot'],
};

/** The levels asked for; when none is said, those that the kind implies. */
export function levelsAsked(kind: ReferralKind, facts: ReferralFacts): readonly Level[] {
  if (facts.levels !== undefined && facts.levels.length > 0) return facts.levels;
  return levelsOfKind[kind] ?? ['nurse'];
}
