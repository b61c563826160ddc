import type { z } from 'zod';
import type { ReferralId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { badInput, Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { enrol, handBack } from '../enrolment/index.ts';
import { endRelations } from '../access/index.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import { beginAction, stageAfter } from './begin-action.ts';
import type { acceptBody, decisionSchema } from './contract.ts';
import { textToPatient } from './decision-text.ts';
import { deviates, enrols, faultOfLevels } from './domain/decision.ts';
import { levelsAsked } from './domain/facts.ts';
import { pinnedModel } from './pinned-model.ts';
import { endInReach } from './end-in-reach.ts';
import { actingUser, factsOf, type Referral, saveReferral } from './queries.ts';
import { recordMove } from './record-move.ts';
import { levelNamesEn, levelNamesSv, referralTexts } from './texts/index.ts';

type Asked = z.output<typeof acceptBody>;
type Decision = z.output<typeof decisionSchema>;

/**
 * Accepts a referral, wholly or in part. Kinds that enrol start one enrolment per level in the same transaction; back to the health
 * centre ends the sender's enrolments; a single visit enrols nobody. Deciding otherwise than the rule needs a reason, which is kept.
 */
export async function acceptReferral(work: Work, id: ReferralId, asked: Asked): Promise<{ id: ReferralId }> {
  const { referral, stage } = await beginAction(work, id, 'accept', asked);
  requireReason(referral, asked);
  const levels = await chosenLevels(work, referral, asked);
  const startsAt = asked.startsAt ?? work.now;
  requireVisitAfterStart(asked, startsAt);
  const enrolmentIds = await carryOut(work, referral, levels, startsAt);
  const decision: Decision = {
    outcome: (asked.declinedLevels ?? []).length > 0 && enrols(referral.kind) ? 'accepted-in-part' : 'accepted',
    ...(await decisionFacts(work, referral, asked, levels, startsAt)),
    enrolmentIds,
  };
  const move = decision.outcome === 'accepted' ? 'accept' : 'accept-in-part';
  const accepted = await saveReferral(work, referral, {
    state: decision.outcome,
    decidedAt: work.now,
    decidedBy: actingUser(work),
    decision,
  });
  await recordMove(work, {
    referral: accepted,
    model: await pinnedModel(work, referral),
    before: { stage, owesFacts: referral.owesFacts },
    after: { stage: stageAfter(stage, move), owesFacts: referral.owesFacts },
    type: `referral.${decision.outcome}`,
    params: { levels: levels.map(({ level }) => level) },
    payload: {
      ruleOutcome: decision.ruleOutcome,
      deviates: decision.deviates,
      deviationReason: decision.deviationReason,
      levels: decision.levels,
      declinedLevels: decision.declinedLevels,
      startsAt,
      enrolmentIds,
    },
  });
  return { id };
}

function requireReason(referral: Referral, asked: Asked): void {
  const outcome = referral.ruleOutcome;
  if (outcome === null || !deviates(referral.kind, outcome, 'accept') || asked.deviationReason !== undefined) return;
  const text = both(referralTexts, (t) => t.reasonNeeded({ outcome: t[outcome] }));
  throw new Refusal('cannot-be-done', 'reason-needed', text, {
    fields: { deviationReason: text },
    ruleOutcome: outcome,
  });
}

async function chosenLevels(work: Work, referral: Referral, asked: Asked): Promise<Decision['levels']> {
  if (!enrols(referral.kind)) return [];
  const wanted = levelsAsked(referral.kind, factsOf(referral));
  const declined = (asked.declinedLevels ?? []).map(({ level }) => level);
  const fault = faultOfLevels(
    wanted,
    asked.levels.map(({ level }) => level),
    declined,
  );
  if (fault !== null) throw refuseLevels(fault);
  const own = userOf(work.actor).unitId;
  const levels = asked.levels.map((one) => ({
    level: one.level,
    unitId: one.unitId ?? own,
    responsibleStaffId: one.responsibleStaffId ?? null,
    namedContactId: one.namedContactId ?? null,
  }));
  await requireKnown(work, levels);
  return levels;
}

function refuseLevels(fault: NonNullable<ReturnType<typeof faultOfLevels>>): Refusal {
  if (fault.fault === 'unanswered') {
    const text = {
      sv: referralTexts.sv.levelsUnanswered({ levels: levelNamesSv(fault.levels) }),
      en: referralTexts.en.levelsUnanswered({ levels: levelNamesEn(fault.levels) }),
    };
    return badInput('levels-unanswered', text, { levels: text });
  }
  const text = both(referralTexts, (t) => (fault.fault === 'none' ? t.levelsNeeded : t.levelTwice));
  return badInput(fault.fault === 'none' ? 'levels-needed' : 'level-twice', text, { levels: text });
}

async function requireKnown(work: Work, levels: Decision['levels']): Promise<void> {
  const units = await unitsById(work, new Set<UnitId>(levels.map(({ unitId }) => unitId)));
  const people = new Set<UserId>(
    levels.flatMap((one) => [one.responsibleStaffId, one.namedContactId]).filter((one) => one !== null),
  );
  const staff = people.size === 0 ? new Map() : await staffById(work, people);
  const { county, principalId, principalName } = userOf(work.actor);
  const allKnown = levels.every(
    ({ unitId }) => units.get(unitId)?.active === true && units.get(unitId)?.county === county,
  );
  // Nobody makes another principal answer for a patient: it accepts that itself.
  const foreign = levels.some(({ unitId }) => allKnown && units.get(unitId)?.principalId !== principalId);
  if (foreign) {
    const text = both(referralTexts, (t) => t.unitOfOtherPrincipal({ principal: principalName }));
    throw badInput('unit-of-other-principal', text, { levels: text });
  }
  if (allKnown && [...people].every((id) => staff.has(id))) return;
  const text = both(referralTexts, (t) => t.unitUnknown);
  throw badInput('unit-unknown', text, { levels: text });
}

function requireVisitAfterStart(asked: Asked, startsAt: Instant): void {
  if (asked.firstVisitOn === undefined || asked.firstVisitOn >= dateAt(startsAt)) return;
  const text = both(referralTexts, (t) => t.visitBeforeStart);
  throw badInput('visit-before-start', text, { firstVisitOn: text });
}

/** What the acceptance does to the patient's enrolments. */
async function carryOut(work: Work, referral: Referral, levels: Decision['levels'], startsAt: Instant) {
  const { patientId, id: referralId, modelHash, fromUnitId } = referral;
  if (referral.kind === 'back-to-health-centre') {
    const endsAt = endInReach(referral, work.now) ?? startsAt;
    const ended = await handBack(work, { patientId, fromUnitId, toUnitId: userOf(work.actor).unitId, endsAt });
    // From here what was handed over carries the relation, until the patient is listed elsewhere.
    await endRelations(work, { caseId: referralId, unitId: userOf(work.actor).unitId });
    return ended;
  }
  if (!enrols(referral.kind) || modelHash === null) return [];
  const enrolled = await enrol(work, {
    patientId,
    referralId,
    modelHash,
    levels,
    startsAt,
    participants: [fromUnitId],
  });
  // From here the enrolments carry the unit's care relation, and end it: the referral must not keep it alive after them.
  await endRelations(work, { caseId: referralId, unitId: userOf(work.actor).unitId });
  return enrolled;
}

async function decisionFacts(
  work: Work,
  referral: Referral,
  asked: Asked,
  levels: Decision['levels'],
  startsAt: Instant,
): Promise<Omit<Decision, 'outcome' | 'enrolmentIds'>> {
  const declinedLevels = enrols(referral.kind) ? (asked.declinedLevels ?? []) : [];
  const toPatient = await textToPatient(work, referral, {
    outcome: 'accept',
    levels: levels.map(({ level }) => level),
    declined: declinedLevels.map(({ level }) => level),
    startsAt,
  });
  return {
    ruleOutcome: referral.ruleOutcome,
    deviates: deviates(referral.kind, referral.ruleOutcome, 'accept'),
    deviationReason: asked.deviationReason ?? null,
    levels,
    declinedLevels,
    startsAt,
    firstVisitOn: asked.firstVisitOn ?? null,
    messageToSender: asked.messageToSender ?? null,
    decline: null,
    toPatient,
  };
}
