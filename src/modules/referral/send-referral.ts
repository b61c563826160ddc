import type { z } from 'zod';
import type { ReferralId, UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { FactKey, Level } from '../../model/index.ts';
import { badInput, notFound, Refusal, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { relate } from '../access/index.ts';
import { type GoverningModel, governingModel } from '../agreement/index.ts';
import { type EnrolmentPeriod, enrolmentsOf } from '../enrolment/index.ts';
import { unitById } from '../organisation/index.ts';
import { type Situation, situationOf } from '../patient/index.ts';
import { listing } from './actions.ts';
import { beginAction } from './begin-action.ts';
import type { sendBody } from './contract.ts';
import { type Prefilled, toConfirm } from './domain/prefill.ts';
import { stageOf } from './domain/states.ts';
import { requireNoDayToCome } from './possible-days.ts';
import { endInReach } from './end-in-reach.ts';
import { completenessOf, personOf, thresholdOf } from './judge.ts';
import { municipalityOfStay } from './known-facts.ts';
import { factsOf, type Referral, saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';
import { referralTexts } from './texts/index.ts';

/**
 * Sends a draft. The model that governs where the patient stays now is pinned to the matter. Missing facts block sending, unless the
 * model lets the kind be sent incomplete (acute): then the receiver must confirm it before it counts, and the facts that are missing
 * become a task of the sender's with a deadline.
 */
export async function sendReferral(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof sendBody>,
): Promise<{ id: ReferralId }> {
  const { referral } = await beginAction(work, id, 'send', asked);
  await requireReceiver(work, referral, asked.toUnitId);
  endInReach(referral, work.now);
  requireNoDayToCome(work, factsOf(referral));
  const situation = await situationOf(work, referral.patientId);
  if (situation === undefined)
    throw notFound(
      'draft-lapsed',
      both(referralTexts, (t) => t.draftLapsed),
    );
  const { hash, model } = await modelOfStay(work, situation);
  const { missing, ruleOutcome } = await judge(work, referral, asked.toUnitId, situation, model);
  await relateParties(work, referral, asked.toUnitId);
  const owesFacts = missing.length > 0;
  const sent = await saveReferral(
    work,
    referral,
    {
      state: 'sent',
      toUnitId: asked.toUnitId,
      modelHash: hash,
      factsVersion: 1,
      sentAt: work.now,
      owesFacts,
      ruleOutcome,
    },
    { factsVersion: { number: 1, facts: factsOf(referral) } },
  );
  await recordMove(work, {
    referral: sent,
    model,
    before: { stage: 'draft', owesFacts: false },
    after: { stage: stageOf(sent), owesFacts },
    type: 'referral.sent',
    payload: { modelHash: hash, factsVersion: 1, missingFacts: missing },
  });
  return { id };
}

async function requireReceiver(work: Work, referral: Referral, toUnitId: UnitId): Promise<void> {
  const refuse = (
    code: string,
    pick: 'receiverUnknown' | 'receiverIsSelf' | 'receiverOtherCounty' | 'receiverNotHealthCentre',
  ) => {
    const text = both(referralTexts, (t) => t[pick]);
    return badInput(code, text, { toUnitId: text });
  };
  const unit = await unitById(work, toUnitId);
  if (unit === undefined || !unit.active) throw refuse('receiver-unknown', 'receiverUnknown');
  if (unit.id === referral.fromUnitId) throw refuse('receiver-is-self', 'receiverIsSelf');
  if (unit.county !== work.actor.county) throw refuse('receiver-other-county', 'receiverOtherCounty');
  if (referral.kind === 'back-to-health-centre' && unit.kind !== 'health-centre') {
    throw refuse('receiver-not-health-centre', 'receiverNotHealthCentre');
  }
}

async function modelOfStay(work: Work, situation: Situation): Promise<GoverningModel> {
  const municipality = municipalityOfStay(situation, work.now);
  if (municipality === null)
    throw new Refusal(
      'cannot-be-done',
      'no-place-of-stay',
      both(referralTexts, (t) => t.noStay),
    );
  return governingModel(work, municipality, work.now);
}

/** What the rule says, and the facts that are missing although the referral may be sent; refuses when they block. */
async function judge(
  work: Work,
  referral: Referral,
  toUnitId: UnitId,
  situation: Situation,
  model: GoverningModel['model'],
): Promise<{ missing: FactKey[]; ruleOutcome: Referral['ruleOutcome'] }> {
  const today = dateAt(work.now);
  const enrolments = await enrolmentsOf(work, referral.patientId);
  requireSomethingNew(work, referral, toUnitId, enrolments);
  const person = personOf(situation.identity.birthDate, enrolments, { today, now: work.now });
  const found = completenessOf(model, referral.kind, factsOf(referral), { ...person, today });
  if (!found.maySend) {
    const fields = Object.fromEntries(found.missing.map(({ fact, why }) => [`facts.${fact}`, why]));
    const text = listing(
      found.missing.map(({ fact }) => fact),
      'missingFacts',
    );
    throw new Refusal('cannot-be-done', 'incomplete', text, { fields, missing: found.missing.map(({ fact }) => fact) });
  }
  const old = toConfirm(referral.prefilled as unknown as Prefilled, today);
  if (old.length > 0 && referral.kind !== 'acute') {
    throw new Refusal('cannot-be-done', 'confirm-old-facts', listing(old, 'confirmOld'), { facts: old });
  }
  const threshold = thresholdOf(model, referral.kind, factsOf(referral), person);
  return { missing: found.missing.map(({ fact }) => fact), ruleOutcome: threshold?.outcome ?? null };
}

/** Where the receiver has the patient already at every level asked for, there is nothing to decide: that is a message, or another level. */
function requireSomethingNew(
  work: Work,
  referral: Referral,
  toUnitId: UnitId,
  enrolments: readonly EnrolmentPeriod[],
): void {
  const { levels = [] } = factsOf(referral);
  if (referral.kind !== 'enrol' || levels.length === 0) return;
  const lasts = (level: Level) =>
    enrolments.some((one) => one.level === level && one.unitId === toUnitId && one.state === 'active');
  if (!levels.every(lasts)) return;
  throw wrongState(
    'already-enrolled',
    both(referralTexts, (t) => t.alreadyEnrolled),
  );
}

/** The receiver takes part in the care from now, until it declines; both take part in the matter for good. */
async function relateParties(work: Work, referral: Referral, toUnitId: UnitId): Promise<void> {
  const common = { patientId: referral.patientId, caseKind: 'referral', caseId: referral.id };
  await relate(work, [
    // The draft's relation would have lapsed; what is sent is care until the matter is closed.
    { ...common, unitId: referral.fromUnitId, scope: 'care', ground: 'own-patient' },
    { ...common, unitId: referral.fromUnitId, scope: 'process', ground: 'referral' },
    { ...common, unitId: toUnitId, scope: 'care', ground: 'referral' },
    { ...common, unitId: toUnitId, scope: 'process', ground: 'referral' },
  ]);
}
