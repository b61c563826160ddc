import type { EnrolmentId } from '../../kernel/ids.ts';
import { ageOn } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { complete, type CooperationModel, due, type FactKey, type ReferralFacts } from '../../model/index.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnPatient } from '../access/index.ts';
import { modelByHash } from '../agreement/index.ts';
import { identityOf } from '../patient/index.ts';
import type { EndCheck } from './domain/end-requests.ts';
import { unknownEnrolment } from './lock-for-end.ts';
import { loadByIds } from './queries.ts';

/** How complete a handover is under the model that the enrolment is pinned to, and what follows when the end is proposed now. Keeps nothing. */
export async function checkEnd(work: Work, id: EnrolmentId, handover: ReferralFacts): Promise<EndCheck> {
  const [enrolment] = await loadByIds(work, [id]);
  if (enrolment === undefined) throw unknownEnrolment();
  const { patientId, modelHash } = enrolment;
  authorise(work, await decideOnPatient(work, patientId), { patientId, caseKind: 'enrolment', caseId: id });
  const patient = await identityOf(work, patientId);
  if (patient === undefined) throw unknownEnrolment();
  const model = await modelByHash(work, modelHash);
  const today = dateAt(work.now);
  const context = { today, age: ageOn(patient.birthDate, today), enrolled: true };
  const { required, present, missing, clause } = complete(model, 'back-to-health-centre', handover, context);
  const { dueAt, clause: answerClause, breach } = due(model, 'enrolment.end-answer', work.now);
  return {
    required,
    present,
    missing: missing.map(({ fact, label, why, clause: of }) => ({ fact, label, why, clause: of })),
    asked: askedFor(model),
    clause,
    modelHash,
    answer: { dueAt, clause: answerClause, breach },
  };
}

function askedFor(model: CooperationModel): FactKey[] {
  const requirements = model.profiles.get('back-to-health-centre')?.requirements ?? [];
  return [...new Set(requirements.flatMap(({ fact, or }) => (or === null ? [fact] : [or, fact])))];
}
