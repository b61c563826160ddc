import { useQuery } from '@tanstack/react-query';
import type { FactKey } from '../../../../model/index.ts';
import { type Completeness, previewQuery, type Referral, type Threshold } from '../api.ts';
import { useSettled } from '../use-settled.ts';
import type { Draft } from './merge.ts';

/** What the model says about the draft as it stands on the screen. */
export interface Judgement {
  readonly completeness: Completeness | null;
  readonly threshold: Threshold | null;
  readonly model: Referral['model'];
  readonly clauses: Referral['clauses'];
  readonly missing: ReadonlySet<FactKey>;
  /** Old facts from the record that nobody has confirmed yet. */
  readonly toConfirm: readonly FactKey[];
}

/** Asks the model a moment after each change; until it answers, what it said last stands. */
export function useJudgement(referral: Referral, draft: Draft): Judgement {
  const { patient } = referral;
  const asked = useSettled({ kind: draft.kind, facts: draft.facts }, 250);
  const of = {
    municipalityCode: patient.municipalityCode ?? '',
    age: patient.age,
    enrolled: patient.enrolled,
    ...asked,
  };
  const preview = useQuery({ ...previewQuery(of), enabled: patient.municipalityCode !== null });
  const completeness = preview.data?.completeness ?? referral.completeness;
  return {
    completeness,
    threshold: preview.data ? preview.data.threshold : referral.threshold,
    model: preview.data?.model ?? referral.model,
    clauses: referral.clauses,
    missing: new Set(completeness?.missing.map(({ fact }) => fact)),
    toConfirm: factsToConfirm(referral, draft),
  };
}

function factsToConfirm({ prefilled, facts }: Referral, draft: Draft): readonly FactKey[] {
  return prefilled
    .filter(({ fact, old }) => old && !draft.confirmed.includes(fact))
    .filter(({ fact }) => JSON.stringify(facts[fact]) === JSON.stringify(draft.facts[fact]))
    .map(({ fact }) => fact);
}
