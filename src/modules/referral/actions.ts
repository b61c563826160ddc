import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { factLabel } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { holds } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { type actionSchema, type completenessSchema, type ReferralAction, referralActions } from './contract.ts';
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
  if (name === 'send') return sendAction(completeness);
  return { name, allowed: true };
}

function sendAction(completeness: z.input<typeof completenessSchema> | null): Action {
  if (completeness === null) return { name: 'send', allowed: false, why: both(referralTexts, (t) => t.noModel) };
  if (completeness.maySend) return { name: 'send', allowed: true };
  const names = (locale: 'sv' | 'en') => completeness.missing.map(({ fact }) => factLabel(fact)[locale]).join(', ');
  const why = {
    sv: referralTexts.sv.missingFacts({ facts: names('sv') }),
    en: referralTexts.en.missingFacts({ facts: names('en') }),
  };
  return { name: 'send', allowed: false, why };
}
