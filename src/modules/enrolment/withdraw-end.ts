import type { EnrolmentId } from '../../kernel/ids.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import type { EnrolmentPeriod } from './contract.ts';
import { lockFor, type Target } from './lock-for-end.ts';
import { saveAnswer } from './queries.ts';

/** Home care takes a proposed or contested end back: the enrolments go on as before. A contested proposal keeps its answer. */
export async function withdrawEnd(work: Work, asked: { enrolments: Target[] }): Promise<EnrolmentId> {
  const { enrolments } = await lockFor(work, 'withdraw-end', asked.enrolments);
  await saveAnswer(
    work,
    enrolments.map(({ id }) => ({ id, state: 'active', endsAt: null })),
    {
      state: 'withdrawn',
      by: null,
      reason: null,
    },
  );
  for (const enrolment of enrolments) recordWithdrawal(work, enrolment);
  return enrolments[0].id;
}

function recordWithdrawal(work: Work, enrolment: EnrolmentPeriod): void {
  const [newest] = enrolment.proposals;
  work.record({
    type: 'enrolment.end-withdrawn',
    subject: aboutPatient(enrolment.patientId),
    case: { kind: 'enrolment', id: enrolment.id },
    participants: newest === undefined ? [enrolment.unitId] : [enrolment.unitId, newest.toUnitId],
    params: { level: enrolment.level },
    payload: { proposalId: newest?.id ?? null, from: enrolment.state },
    work: [
      { op: 'close', action: 'enrolment.answer-end' },
      { op: 'close', action: 'enrolment.await-end-answer' },
      { op: 'close', action: 'enrolment.revise-end' },
    ],
  });
}
