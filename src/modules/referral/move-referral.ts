import type { z } from 'zod';
import type { ReferralId } from '../../kernel/ids.ts';
import type { JsonValue } from '../../kernel/json.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, Refusal, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { governingModel } from '../agreement/index.ts';
import type { moveToPatientBody } from '../correction/contract.ts';
import { moveMatters, rightPatient } from '../correction/index.ts';
import { moveAssessments } from '../enrolment/index.ts';
import { moveThreads, threadsAbout } from '../messaging/index.ts';
import { type Situation, situationOf } from '../patient/index.ts';
import { about } from './begin-action.ts';
import type { ReferralAnswer } from './contract.ts';
import { type Prefilled, refilled } from './domain/prefill.ts';
import { knownFacts, municipalityOfStay } from './known-facts.ts';
import { pinnedModel } from './pinned-model.ts';
import { decideOnMoving } from './policy.ts';
import { factsOf, giveToPatient, lockReferral, type Referral, saveReferral } from './queries.ts';
import { unitOf } from './record-move.ts';
import { rejudge } from './rejudge.ts';
import { referralTexts } from './texts/index.ts';

/**
 * The sender moves a referral that was written about the wrong person to the right one, with the messages about it. What came from the
 * wrong person's record stays there; what the right one's record tells is filled in. Refused when care has begun or ended through it.
 */
export async function moveReferral(
  work: Work,
  id: ReferralId,
  asked: z.output<typeof moveToPatientBody>,
): Promise<{ id: ReferralId }> {
  const referral = await begin(work, id, asked.version);
  const to = await rightPatient(work, about(referral), asked);
  const threads = await threadsAbout(work, id);
  const units = [referral.fromUnitId, unitOf(referral, 'receiver')];
  const along = threads.map((thread) => ({ ...thread, kind: 'message' as const }));
  await moveMatters(work, {
    from: referral.patientId,
    to,
    cases: [{ kind: 'referral', id, units }, ...along],
    reason: asked.reason,
  });
  await giveToPatient(work, referral, to);
  await moveAssessments(work, id, to);
  await moveThreads(
    work,
    id,
    threads.map((thread) => thread.id),
    to,
  );
  await writeAnew(work, { ...referral, patientId: to });
  return { id };
}

async function begin(work: Work, id: ReferralId, version: number): Promise<Referral> {
  const referral = await lockReferral(work, id);
  if (referral === undefined)
    throw notFound(
      'no-such-referral',
      both(referralTexts, (t) => t.notFound),
    );
  authorise(work, decideOnMoving(work, referral), about(referral));
  const refuse = (code: string, pick: 'moveDraft' | 'moveEnrolled') =>
    wrongState(
      code,
      both(referralTexts, (t) => t[pick]),
      { state: referral.state },
    );
  if (referral.state === 'draft') throw refuse('not-sent', 'moveDraft');
  const decision = referral.decision as unknown as ReferralAnswer['decision'];
  if ((decision?.enrolmentIds ?? []).length > 0) throw refuse('enrolment-rests-on-it', 'moveEnrolled');
  requireVersion(referral.version, version);
  return referral;
}

/** A new version of the facts, about the right patient, and what the rule says of it while nothing is decided. */
async function writeAnew(work: Work, referral: Referral): Promise<void> {
  const situation = await situationOf(work, referral.patientId);
  if (situation === undefined) throw new Error('the sender has a relation to the right patient from here');
  const known = await knownFacts(work, situation);
  const { facts, prefilled } = refilled(factsOf(referral), referral.prefilled as unknown as Prefilled, known);
  const open = referral.decidedAt === null && referral.state !== 'withdrawn';
  if (open) await requireSameModel(work, referral, situation);
  const judged = open ? await rejudge(work, referral, await pinnedModel(work, referral), facts) : null;
  const number = referral.factsVersion + 1;
  await saveReferral(
    work,
    referral,
    {
      facts,
      prefilled: prefilled as unknown as JsonValue,
      factsVersion: number,
      ...(judged === null ? {} : { ruleOutcome: judged.ruleOutcome }),
    },
    { factsVersion: { number, facts } },
  );
}

async function requireSameModel(work: Work, referral: Referral, situation: Situation): Promise<void> {
  const municipality = municipalityOfStay(situation, work.now);
  const governing = municipality === null ? null : await governingModel(work, municipality, work.now);
  if (governing?.hash === referral.modelHash) return;
  throw new Refusal(
    'cannot-be-done',
    'other-model',
    both(referralTexts, (t) => t.moveOtherModel),
  );
}
