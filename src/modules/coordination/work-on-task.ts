import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare, decideOnMatter } from '../access/index.ts';
import { identityOf } from '../patient/index.ts';
import { answerRequest, beginVisit, requestsHere } from '../physician-support/index.ts';
import type { arriveBody, finishBody, pointBody, takeBackBody, taskReceipt } from './contract.ts';
import { entryAbout, lookAt } from './entries.ts';
import { loadTask, loadTeam, savePlace, saveTask, type TaskId } from './queries.ts';
import { inHand, type RoundTask } from './round.ts';
import { coordinationTexts } from './texts/index.ts';

/** Every act on a task begins here: lock, authorise, see that it still is in hand, see that nothing has changed since the user looked. */
async function beginOnTask(work: Work, id: TaskId, version: number): Promise<RoundTask> {
  const task = await loadTask(work, id, 'for update');
  const request = task && (await requestsHere(work, [task.requestId])).get(task.requestId);
  if (task === undefined || request === undefined) throw noSuchTask();
  authorise(work, decideOnMatter(work, 'change'), lookAt(request));
  if (!inHand({ task, request }, userOf(work.actor).unitId))
    throw wrongState(
      'task-ended',
      both(coordinationTexts, (t) => t.taskEnded),
      { currentVersion: task.version },
    );
  requireVersion(task.version, version);
  return { task, request };
}

/** Takes a task from who has it: the request waits in the queue again, with the clock that runs. */
export async function takeBack(
  work: Work,
  id: TaskId,
  { version, reason }: z.output<typeof takeBackBody>,
): Promise<{ id: TaskId }> {
  const { task, request } = await beginOnTask(work, id, version);
  if (task.state === 'arrived')
    throw wrongState(
      'already-there',
      both(coordinationTexts, (t) => t.alreadyThere),
    );
  await saveTask(work, task, { state: 'taken-back', reason });
  const team = task.teamId === null ? undefined : await loadTeam(work, task.teamId);
  work.record({
    type: 'coordination.taken-back',
    ...entryAbout(request),
    params: { team: team?.name ?? userOf(work.actor).unitName },
    payload: { taskId: id },
    work: [{ op: 'assign', unit: request.toUnitId, action: 'physician-support.answer', holder: null }],
  });
  return { id };
}

/** The team is with the patient: the clock that ran until the visit stops. */
export async function arrive(
  work: Work,
  id: TaskId,
  { version }: z.output<typeof arriveBody>,
): Promise<{ id: TaskId }> {
  const { task, request } = await beginOnTask(work, id, version);
  if (task.state === 'arrived')
    throw wrongState(
      'already-there',
      both(coordinationTexts, (t) => t.alreadyThere),
    );
  await saveTask(work, task, { state: 'arrived' });
  await beginVisit(work, request.id);
  return { id };
}

/** Ends a task: the answer goes to the nurse who asked, the report to the physician who carries the patient. */
export async function finish(
  work: Work,
  id: TaskId,
  { version, requestVersion, answer, report }: z.output<typeof finishBody>,
): Promise<{ id: TaskId }> {
  const { task, request } = await beginOnTask(work, id, version);
  await answerRequest(work, request.id, { version: requestVersion, answer, report });
  await saveTask(work, task, { state: 'done' });
  return { id };
}

/** Says where the patient's door is, for the map and the order of the round. Of somebody with protected identity nothing is kept. */
export async function sayPlace(work: Work, id: TaskId, point: z.output<typeof pointBody>): Promise<{ id: TaskId }> {
  const task = await loadTask(work, id);
  if (task === undefined) throw noSuchTask();
  const { patientId } = task;
  authorise(work, await decideOnCare(work, patientId), { patientId });
  const identity = await identityOf(work, patientId);
  if (identity?.protectedIdentity === 'none') await savePlace(work, patientId, point);
  return { id };
}

/** Where a task stands: what every act on it answers with. */
export async function showTaskReceipt(work: Work, id: TaskId): Promise<z.input<typeof taskReceipt>> {
  const task = await loadTask(work, id);
  if (task === undefined) throw noSuchTask();
  authorise(work, decideOnMatter(work, 'read'), { patientId: task.patientId });
  const { state, version, expectedAt } = task;
  return { id, state, version, expectedAt };
}

function noSuchTask() {
  return notFound(
    'no-such-task',
    both(coordinationTexts, (t) => t.noSuchTask),
  );
}
