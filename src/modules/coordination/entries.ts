import type { Instant } from '../../kernel/instant.ts';
import { userOf } from '../../platform/actor.ts';
import { aboutPatient, type NewEntry, type Work } from '../../platform/work.ts';
import type { RequestHere } from '../physician-support/index.ts';
import type { TeamId } from './queries.ts';
import type { RoundTask } from './round.ts';

/** Header of an entry about a task: the patient's chain, the support request as the matter, and all who take part in it. */
export function entryAbout({
  id,
  patientId,
  participantUnitIds,
}: RequestHere): Pick<NewEntry, 'subject' | 'case' | 'participants'> {
  return {
    subject: aboutPatient(patientId),
    case: { kind: 'support-request', id },
    participants: participantUnitIds,
  };
}

/** Where a look at what a task is about is logged. */
export function lookAt({ id, patientId }: Pick<RequestHere, 'id' | 'patientId'>) {
  return { patientId, caseKind: 'support-request', caseId: id };
}

/** Header of an entry about the unit's own teams and people: nobody else takes part. */
export function entryOfTeam(work: Work, teamId: TeamId): Pick<NewEntry, 'subject' | 'case' | 'participants'> {
  const { unitId } = userOf(work.actor);
  return {
    subject: { kind: 'unit', id: unitId },
    case: { kind: 'coordination-team', id: teamId },
    participants: [unitId],
  };
}

/** Those who wait for a visit that is to come at another time than they were told. */
export function recordMoved(
  work: Work,
  team: string,
  round: readonly RoundTask[],
  expected: ReadonlyMap<string, Instant>,
): void {
  for (const { task, request } of round) {
    const at = expected.get(task.id);
    if (at === undefined || task.state !== 'assigned' || at === task.expectedAt) continue;
    work.record({
      type: 'coordination.moved',
      ...entryAbout(request),
      params: { team, at },
      payload: { taskId: task.id, before: task.expectedAt },
    });
  }
}
