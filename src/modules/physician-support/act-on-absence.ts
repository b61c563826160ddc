import type { z } from 'zod';
import { type Role, roles } from '../../kernel/roles.ts';
import { type Bilingual, both, type Locale, midSentence } from '../../kernel/texts.ts';
import { type AbsentSupport, spanAfter } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, deny } from '../../platform/authorise.ts';
import { notFound, Refusal, requireVersion, wrongState } from '../../platform/errors.ts';
import { holderOf, type Owned } from '../../platform/holders.ts';
import { aboutPatient, type Work, type WorkChange } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { type GoverningModel, modelByHash } from '../agreement/index.ts';
import { roleTexts, unitsById } from '../organisation/index.ts';
import { type AbsenceChange, type AbsenceId, type AbsenceRow, loadAbsence, saveAbsence } from './absence-queries.ts';
import type { answerClaimBody, claimBody, closeBody, correctBody, engageBody, notifyBody } from './contract.ts';
import { type AbsenceAction, absenceRules } from './domain/absence-states.ts';
import { supportTexts } from './texts/index.ts';

interface Begun {
  absence: AbsenceRow;
  governing: GoverningModel;
  rules: AbsentSupport;
}

/** The municipality tells the region that support has been absent; from now the region has the agreement's time to correct it. */
export async function notifyRegion(work: Work, id: AbsenceId, { version, notice }: z.output<typeof notifyBody>) {
  const begun = await begin(work, id, 'notify', version);
  const { absence, governing, rules } = begun;
  const { userId } = userOf(work.actor);
  const correctionDueAt = spanAfter(governing.model, work.now, rules.correction.period);
  const clause = `${governing.hash}#${rules.correction.clause ?? rules.clause}`;
  const change = { state: 'notified', notifiedAt: work.now, notifiedBy: userId, notice, correctionDueAt } as const;
  const correct = { op: 'open', action: 'physician-support.correct', dueAt: correctionDueAt, clause } as const;
  const { fromUnitId, toUnitId } = absence;
  await finish(work, absence, 'physician-support.absence-notified', change, [
    { ...correct, unit: toUnitId },
    { ...correct, unit: fromUnitId, waits: true, waitsFor: toUnitId },
  ]);
  return { id };
}

/** The region has corrected: the municipality sees what was done, and closes the case if it holds. */
export async function correctAbsence(work: Work, id: AbsenceId, { version, correction }: z.output<typeof correctBody>) {
  const { absence } = await begin(work, id, 'correct', version);
  const change = { state: 'corrected', correctedAt: work.now, correction } as const;
  await finish(work, absence, 'physician-support.absence-corrected', change, [judge(absence)]);
  return { id };
}

/** The region did not correct in its time: the municipality engages a physician, as the agreement lets it. */
export async function engagePhysician(work: Work, id: AbsenceId, { version, engaged }: z.output<typeof engageBody>) {
  const { absence } = await begin(work, id, 'engage', version);
  if (absence.correctionDueAt === null || absence.correctionDueAt > work.now)
    throw new Refusal(
      'cannot-be-done',
      'correction-runs',
      both(supportTexts, (t) => t.correctionRuns),
      { correctionDueAt: absence.correctionDueAt },
    );
  const change = { state: 'engaged', engagedAt: work.now, engaged } as const;
  const claim = { op: 'open', unit: absence.fromUnitId, action: 'physician-support.claim' } as const;
  await finish(work, absence, 'physician-support.physician-engaged', change, [claim]);
  return { id };
}

/** What the physician cost, with the evidence that the agreement asks for, is claimed from the region. */
export async function claimCost(work: Work, id: AbsenceId, { version, amount, evidence }: z.output<typeof claimBody>) {
  const { absence } = await begin(work, id, 'claim', version);
  const claimAmount = Math.round(amount * 100);
  const change = { state: 'claimed', claimedAt: work.now, claimAmount, claimEvidence: evidence } as const;
  const answer = { op: 'open', action: 'physician-support.answer-claim' } as const;
  const { fromUnitId, toUnitId } = absence;
  await finish(work, absence, 'physician-support.cost-claimed', change, [
    { ...answer, unit: toUnitId },
    { ...answer, unit: fromUnitId, waits: true, waitsFor: toUnitId },
  ]);
  return { id };
}

/** The region pays, or says why not; the agreement's way for disputes is open then. */
export async function answerClaim(work: Work, id: AbsenceId, body: z.output<typeof answerClaimBody>) {
  const { absence } = await begin(work, id, 'answer-claim', body.version);
  const state = body.accept ? 'accepted' : 'contested';
  const type = body.accept ? 'physician-support.claim-accepted' : 'physician-support.claim-contested';
  await finish(work, absence, type, { state, answeredAt: work.now, answer: body.answer }, [judge(absence)]);
  return { id };
}

/** Nothing more is to be done in the case, and why. */
export async function closeAbsence(work: Work, id: AbsenceId, { version, reason }: z.output<typeof closeBody>) {
  const { absence } = await begin(work, id, 'close', version);
  const change = { state: 'closed', closedAt: work.now, closeReason: reason } as const;
  await finish(work, absence, 'physician-support.absence-closed', change, []);
  return { id };
}

function judge({ fromUnitId }: AbsenceRow): WorkChange {
  return { op: 'open', unit: fromUnitId, action: 'physician-support.close-absence' };
}

async function begin(work: Work, id: AbsenceId, action: AbsenceAction, version: number): Promise<Begun> {
  const absence = await loadAbsence(work, id, true);
  if (absence === undefined) throw unknownAbsence();
  const { by, from } = absenceRules[action];
  if (!partiesOf(work, absence).includes(by)) {
    const reason = both(supportTexts, (t) => (by === 'region' ? t.onlyRegion : t.onlyMunicipality));
    authorise(work, deny('wrong-side', reason), lookAtAbsence(absence));
  }
  const model = await modelByHash(work, absence.modelHash);
  const rules = model.document.absentSupport;
  if (rules === undefined) throw new Error('a case was opened under a model without rules for it');
  if (!isForRole(action, rules, userOf(work.actor).role)) {
    authorise(work, deny('not-by-this-role', byWhom(rules)), lookAtAbsence(absence));
  }
  authorise(work, decideOnMatter(work, 'change'), lookAtAbsence(absence));
  if (!from.includes(absence.state)) {
    const text = both(supportTexts, (t) => t[`absence-${absence.state}`]);
    throw wrongState(`absence-${absence.state}`, text, { state: absence.state, currentVersion: absence.version });
  }
  requireVersion(absence.version, version);
  return { absence, governing: { hash: absence.modelHash, model }, rules };
}

async function finish(
  work: Work,
  absence: AbsenceRow,
  type: `physician-support.${string}`,
  change: AbsenceChange,
  next: WorkChange[],
): Promise<void> {
  await saveAbsence(work, absence, change);
  const { fromUnitId, toUnitId } = absence;
  const units = await unitsById(work, [fromUnitId, toUnitId]);
  const told = change.state === 'closed' && absence.notifiedAt === null ? [fromUnitId] : [fromUnitId, toUnitId];
  work.record({
    type,
    subject: aboutPatient(absence.patientId),
    case: { kind: 'absent-support', id: absence.id },
    participants: told,
    params: { from: units.get(fromUnitId)?.name ?? '–', to: units.get(toUnitId)?.name ?? '–' },
    payload: { state: change.state },
    work: [{ op: 'close' }, ...next],
  });
}

/** What the agreement leaves to some roles: to notify the region, and to say that nothing more is to be done. */
export function isForRole(action: AbsenceAction, rules: AbsentSupport, role: Role): boolean {
  return (action !== 'notify' && action !== 'close') || notifiers(rules).includes(role);
}

/** The roles that people work in here, of those the agreement names. */
export function notifiers({ notice }: AbsentSupport): Role[] {
  return roles.filter((role) => notice.by.includes(role));
}

/** Who may, in the names that people know their roles by. */
function byWhom(rules: AbsentSupport): Bilingual {
  const named = (locale: Locale) =>
    notifiers(rules)
      .map((role) => midSentence(roleTexts[locale][role]))
      .join(', ');
  return {
    sv: supportTexts.sv.notifiedByOthers({ roles: named('sv') }),
    en: supportTexts.en.notifiedByOthers({ roles: named('en') }),
  };
}

/** Which parties of a case the acting unit is. Row-level security shows a MAS the cases of the own municipality. */
export function partiesOf(
  work: Work,
  { fromUnitId, toUnitId }: Pick<AbsenceRow, 'fromUnitId' | 'toUnitId'>,
): ('municipality' | 'region')[] {
  const { unitId, role } = userOf(work.actor);
  const forMunicipality = fromUnitId === unitId || (role === 'mas' && toUnitId !== unitId);
  return [
    ...(forMunicipality ? (['municipality'] as const) : []),
    ...(toUnitId === unitId ? (['region'] as const) : []),
  ];
}

/** Where the look at a case is logged. */
export function lookAtAbsence(absence: Pick<AbsenceRow, 'id' | 'patientId'> & Owned) {
  return { patientId: absence.patientId, caseKind: 'absent-support', caseId: absence.id, ...holderOf(absence) };
}

export function unknownAbsence() {
  return notFound(
    'no-such-case',
    both(supportTexts, (t) => t.noSuchCase),
  );
}
