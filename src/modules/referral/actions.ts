import type { z } from 'zod';
import { type Bilingual, both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { factLabel, type FactKey } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { holds } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { type actionSchema, type completenessSchema, type ReferralAction, referralActions } from './contract.ts';
import { type Prefilled, toConfirm } from './domain/prefill.ts';
import { movers, next, stageOf, whyNotInStage } from './domain/states.ts';
import { permissionFor, sidesOf } from './policy.ts';
import type { Referral } from './queries.ts';
import { referralTexts } from './texts/index.ts';

type Action = z.input<typeof actionSchema>;
const ofDraft: ReadonlySet<ReferralAction> = new Set([
  'save',
  'discard',
  'send',
  'add-attachment',
  'remove-attachment',
]);
const onlyDraft: ReadonlySet<ReferralAction> = new Set(['save', 'discard', 'send']);

/** What this actor may do next, and for the rest of what the actor's side does, why not now. */
export function actionsOn(
  work: Work,
  referral: Referral,
  completeness: z.input<typeof completenessSchema> | null,
): Action[] {
  const sides = sidesOf(work, referral);
  const draft = referral.state === 'draft';
  return referralActions
    .filter((name) => movers[name].some((side) => sides.includes(side)))
    .filter((name) => (draft ? ofDraft.has(name) : !onlyDraft.has(name)))
    .filter((name) => name !== 'confirm' || referral.kind === 'acute')
    .filter((name) => name !== 'receive' || referral.kind !== 'acute')
    .map((name) => actionOn(work, referral, name, completeness));
}

function actionOn(
  work: Work,
  referral: Referral,
  name: ReferralAction,
  completeness: z.input<typeof completenessSchema> | null,
): Action {
  const permission = permissionFor[name];
  if (!holds(userOf(work.actor).role, permission)) return { name, allowed: false, why: permission.sentence };
  const stage = stageOf(referral);
  if (next(stage, name) === null) return { name, allowed: false, why: whyNotInStage(stage) };
  if (name === 'send') return sendAction(work, referral, completeness);
  return { name, allowed: true };
}

function sendAction(work: Work, referral: Referral, completeness: z.input<typeof completenessSchema> | null): Action {
  if (completeness === null) return { name: 'send', allowed: false, why: both(referralTexts, (t) => t.noModel) };
  if (!completeness.maySend) {
    const why = listing(
      completeness.missing.map(({ fact }) => fact),
      'missingFacts',
    );
    return { name: 'send', allowed: false, why };
  }
  const old = referral.kind === 'acute' ? [] : toConfirm(referral.prefilled as unknown as Prefilled, dateAt(work.now));
  if (old.length > 0) return { name: 'send', allowed: false, why: listing(old, 'confirmOld') };
  return { name: 'send', allowed: true };
}

/** A sentence that names facts, in both languages. */
export function listing(facts: readonly FactKey[], pick: 'missingFacts' | 'confirmOld'): Bilingual {
  const names = (locale: 'sv' | 'en') => facts.map((fact) => factLabel(fact)[locale]).join(', ');
  return { sv: referralTexts.sv[pick]({ facts: names('sv') }), en: referralTexts.en[pick]({ facts: names('en') }) };
}
