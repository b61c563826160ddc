import type { z } from 'zod';
import { canonicalJson, type JsonValue } from '../../../../kernel/json.ts';
import type { UnitId } from '../../../../kernel/ids.ts';
import { type FactKey, factKeys, type ReferralFacts, type ReferralKind } from '../../../../model/index.ts';
import type { FactsPatch, Json, saveDraftBody } from '../../contract.ts';
import type { Referral } from '../api.ts';

/** What is written in a draft. */
export interface Draft {
  readonly facts: ReferralFacts;
  readonly kind: ReferralKind;
  /** The receiver that the writer has chosen; null while the suggestion stands. */
  readonly toUnitId: UnitId | null;
  /** Old facts from the record that the writer has found to hold. */
  readonly confirmed: readonly FactKey[];
}

/** Two have written different things in the same fields. */
export interface Conflict {
  readonly conflicts: readonly FactKey[];
  /** Theirs where I wrote nothing, mine where both wrote. */
  readonly draft: Draft;
  /** Theirs where both wrote. */
  readonly withTheirs: Draft;
  readonly theirs: ReferralFacts;
}

/** The draft as the server has it. */
export function draftOf({ facts, kind, to, prefilled }: Referral): Draft {
  const confirmed = prefilled.filter((one) => one.confirmed).map(({ fact }) => fact);
  return { facts, kind, toUnitId: to?.id ?? null, confirmed };
}

/** What differs from what is saved, as the server takes it. Empty when nothing does. */
export function changesOf(saved: Draft, now: Draft): Omit<z.input<typeof saveDraftBody>, 'version'> {
  const patch: FactsPatch = {};
  for (const fact of factKeys) {
    if (same(saved.facts[fact], now.facts[fact])) continue;
    patch[fact] = (now.facts[fact] as Json | undefined) ?? null;
  }
  const confirmed = now.confirmed.filter((fact) => !saved.confirmed.includes(fact));
  return {
    ...(Object.keys(patch).length === 0 ? {} : { patch }),
    ...(saved.kind === now.kind ? {} : { kind: now.kind }),
    ...(saved.toUnitId === now.toUnitId ? {} : { toUnitId: now.toUnitId }),
    ...(confirmed.length === 0 ? {} : { confirmed }),
  };
}

/** Puts my changes on top of a colleague's: field by field, from what both began with. */
export function merge(base: Draft, mine: Draft, theirs: Draft): Conflict {
  const kept: Partial<Record<FactKey, unknown>> = {};
  const taken: Partial<Record<FactKey, unknown>> = {};
  const conflicts: FactKey[] = [];
  for (const fact of factKeys) {
    const [was, my, their] = [base.facts[fact], mine.facts[fact], theirs.facts[fact]];
    const iWrote = !same(was, my);
    const bothWrote = iWrote && !same(was, their) && !same(my, their);
    if (bothWrote) conflicts.push(fact);
    put(kept, fact, iWrote ? my : their);
    put(taken, fact, iWrote && !bothWrote ? my : their);
  }
  const rest = {
    kind: mine.kind === base.kind ? theirs.kind : mine.kind,
    toUnitId: mine.toUnitId === base.toUnitId ? theirs.toUnitId : mine.toUnitId,
    confirmed: [...new Set([...theirs.confirmed, ...mine.confirmed])],
  };
  return {
    conflicts,
    draft: { ...rest, facts: kept as ReferralFacts },
    withTheirs: { ...rest, facts: taken as ReferralFacts },
    theirs: theirs.facts,
  };
}

function put(facts: Partial<Record<FactKey, unknown>>, fact: FactKey, value: unknown): void {
  if (value !== undefined) facts[fact] = value;
}

function same(a: unknown, b: unknown): boolean {
  return canonicalJson((a ?? null) as JsonValue) === canonicalJson((b ?? null) as JsonValue);
}
