import type { z } from 'zod';
import type { UserId } from '../../kernel/ids.ts';
import { rolesWithoutPatients } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, Refusal, wrongState } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { staffById, staffOfUnit } from '../organisation/index.ts';
import type { assignAnswer, assignParams, assignRequest } from './contract.ts';
import { decideOnOwnWork } from './policy.ts';
import { type AssignableRow, loadItem, lockWork } from './queries.ts';
import { worklistTexts } from './texts/index.ts';

type Params = z.output<typeof assignParams>;

/** Takes a piece of the unit's work, gives it to a colleague, or lets it go. Two who take it at once: one wins, the other is told. */
export async function assignWork(
  work: Work,
  { params, body }: { params: Params; body: z.output<typeof assignRequest> },
): Promise<{ id: string }> {
  const actor = userOf(work.actor);
  await lockWork(work, params.caseId, params.action);
  const item = await mustBeThere(work, params);
  authorise(work, decideOnOwnWork(work, 'change'), aboutOf(params, item));
  if (item.waits)
    throw wrongState(
      'not-ours',
      both(worklistTexts, (t) => t.notYours),
    );
  const holder = body.holder === 'me' ? actor.userId : body.holder;
  if (holder === item.holderId) return { id: params.caseId };
  if (item.holderId !== body.seenHolder) throw await takenSince(work, item.holderId);
  if (holder !== null && holder !== actor.userId) await mustBeColleague(work, holder);
  const { caseId, action } = params;
  const { patientId } = item;
  work.record({
    type: holder === null ? 'worklist.released' : 'worklist.assigned',
    subject: patientId === null ? { kind: 'unit', id: actor.unitId } : aboutPatient(patientId),
    case: { kind: item.caseKind, id: caseId },
    participants: [actor.unitId],
    params: holder === null ? {} : { to: await nameOf(work, holder), action },
    work: [{ op: 'assign', unit: actor.unitId, action, holder }],
  });
  return { id: caseId };
}

/** How the piece of work stands now. */
export async function showAssignment(work: Work, params: Params): Promise<z.input<typeof assignAnswer>> {
  const item = await loadItem(work, params.caseId, params.action);
  authorise(work, decideOnOwnWork(work, 'read'), aboutOf(params, item));
  const holder = item?.holderId ?? null;
  return {
    ...params,
    holder: holder === null ? null : { id: holder, name: await nameOf(work, holder) },
    open: item !== undefined,
  };
}

function aboutOf(params: Params, item: AssignableRow | undefined) {
  const patient = item?.patientId ?? null;
  return {
    caseId: params.caseId,
    ...(item === undefined ? {} : { caseKind: item.caseKind }),
    ...(patient === null ? {} : { patientId: patient }),
  };
}

async function mustBeThere(work: Work, { caseId, action }: Params): Promise<AssignableRow> {
  const item = await loadItem(work, caseId, action);
  if (item === undefined)
    throw notFound(
      'not-on-list',
      both(worklistTexts, (t) => t.notOnList),
    );
  return item;
}

async function takenSince(work: Work, holder: UserId | null): Promise<Refusal> {
  const name = holder === null ? null : await nameOf(work, holder);
  const text = both(worklistTexts, (t) => (name === null ? t.released : t.takenBy({ name })));
  return new Refusal('stale', 'taken', text, { holder: name });
}

async function mustBeColleague(work: Work, holder: UserId): Promise<void> {
  const colleagues = await staffOfUnit(work, userOf(work.actor).unitId, work.now);
  const person = colleagues.find(({ id }) => id === holder);
  // Whoever only administers the unit sees no patient, and would never see the matter.
  if (person?.roles.some((role) => !rolesWithoutPatients.includes(role)) === true) return;
  throw new Refusal(
    'cannot-be-done',
    'not-a-colleague',
    both(worklistTexts, (t) => t.notColleague),
  );
}

async function nameOf(work: Work, id: UserId): Promise<string> {
  return (await staffById(work, [id])).get(id)?.name ?? '–';
}
