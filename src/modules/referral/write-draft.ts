import type { z } from 'zod';
import { newId, type ReferralId } from '../../kernel/ids.ts';
import type { JsonValue } from '../../kernel/json.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { draftLapsesAt, relate } from '../access/index.ts';
import { situationOf, situationShown } from '../patient/index.ts';
import type { writeDraftBody } from './contract.ts';
import { knownFacts, prefill } from './known-facts.ts';
import { insertDraft } from './queries.ts';
import { referralTexts } from './texts/index.ts';

/**
 * Begins a referral: a draft of the acting unit, filled in with what the record already tells. Writing one is care of the patient, so
 * the unit gets a care relation through it, which lapses by a dated rule when nobody sends the draft. The patient is one whose whole number the writer knew (patient/find logs that look).
 */
export async function writeDraft(work: Work, asked: z.output<typeof writeDraftBody>): Promise<{ id: ReferralId }> {
  const { unitId, providerId, userId } = userOf(work.actor);
  const id = newId<'referral'>();
  const { patientId, kind } = asked;
  authorise(work, allow('own-draft'), { patientId, caseKind: 'referral', caseId: id });
  await relateSender(work, patientId, id);
  const situation = await situationOf(work, patientId);
  if (situation === undefined) throw unknownPatient();
  // Of somebody with protected identity nothing that tells where goes into a matter by itself: it is read by others, and stays.
  const { facts, prefilled } = prefill(await knownFacts(work, situationShown(work, situation, 'care')));
  await insertDraft(work, {
    id,
    kind,
    state: 'draft',
    patientId,
    ownerProviderId: providerId,
    fromUnitId: unitId,
    fromStaffId: userId,
    facts: facts,
    prefilled: prefilled as unknown as JsonValue,
    openedAt: work.now,
    updatedAt: work.now,
  });
  work.announce(`unit:${unitId}`);
  return { id };
}

async function relateSender(work: Work, patientId: z.output<typeof writeDraftBody>['patientId'], caseId: ReferralId) {
  const { unitId } = userOf(work.actor);
  try {
    const validTo = draftLapsesAt(work);
    await relate(work, [
      { patientId, unitId, scope: 'care', ground: 'own-patient', caseKind: 'referral', caseId, validTo },
    ]);
  } catch (error) {
    // No such patient in the county: the foreign key knows it without a statement of its own.
    if ((error as { code?: string }).code === '23503') throw unknownPatient();
    throw error;
  }
}

function unknownPatient() {
  return notFound(
    'no-such-patient',
    both(referralTexts, (t) => t.patientUnknown),
  );
}
