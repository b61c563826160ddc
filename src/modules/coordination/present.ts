import type { PatientId } from '../../kernel/ids.ts';
import type { Bilingual } from '../../kernel/texts.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import type { Ground } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { modelByHash } from '../agreement/index.ts';
import { type DistrictArea, unitsById, type UnitSummary } from '../organisation/index.ts';
import { identitiesOf, type PatientIdentity, postalCodesOf } from '../patient/index.ts';
import type { RequestHere } from '../physician-support/index.ts';
import type { TaskShown, Waiting } from './contract.ts';
import type { Whereabouts } from './domain/order.ts';
import { placesOf, type TaskRow } from './queries.ts';
import { inHand, type RoundTask } from './round.ts';
import { coordinationTexts } from './texts/index.ts';

/** What requests are shown with, read once for a whole list. */
export interface Shown {
  asked: (request: RequestHere) => Promise<Waiting>;
  identities: ReadonlyMap<PatientId, PatientIdentity>;
}

const nowhere: Whereabouts = { point: null, postalCode: null, districtId: null };

/**
 * Reads what a list of requests is shown with, and logs the look at each patient. Where somebody with protected identity is is not
 * read: nobody can then see it on the map, or work it out from times and order.
 */
export async function toShow(
  work: Work,
  requests: readonly RequestHere[],
  { districts, ground }: { districts: readonly DistrictArea[]; ground: Ground },
): Promise<Shown> {
  const identities = await identitiesOf(
    work,
    requests.map(({ patientId }) => patientId),
  );
  for (const patientId of identities.keys()) work.look({ ground, patientId });
  const open = [...identities.values()].filter(({ protectedIdentity }) => protectedIdentity === 'none');
  const known = open.map(({ id }) => id);
  const codes = await postalCodesOf(work, known);
  const places = await placesOf(work, known);
  const units = await unitsById(
    work,
    requests.map(({ fromUnitId }) => fromUnitId),
  );
  const whereabouts = (id: PatientId): Whereabouts => {
    if (!known.includes(id)) return nowhere;
    const postalCode = codes.get(id) ?? null;
    const district = districts.find(({ postalCodes }) => postalCode !== null && postalCodes.includes(postalCode));
    return { point: places.get(id) ?? null, postalCode, districtId: district?.id ?? null };
  };
  const asked = async (request: RequestHere): Promise<Waiting> => ({
    requestId: request.id,
    requestVersion: request.version,
    patient: patientShown(identities.get(request.patientId)),
    urgency: request.urgency,
    cause: request.cause,
    situation: request.situation,
    fromUnit: unitShown(units.get(request.fromUnitId), request),
    sentAt: request.sentAt,
    dueAt: request.answerDueAt,
    clockFrom: request.deliveredAt,
    escalatesTo: request.answerDueAt === null ? null : await nextAfter(work, request),
    at: whereabouts(request.patientId) as Waiting['at'],
  });
  return { asked, identities };
}

/** A task as boards and rounds show it. */
export async function taskShown(work: Work, one: RoundTask, shown: Shown): Promise<TaskShown> {
  const { task, request } = one;
  return {
    ...(await shown.asked(request)),
    id: task.id,
    state: stateOf(one, userOf(work.actor).unitId),
    version: task.version,
    expectedAt: task.expectedAt,
    arrivedAt: task.arrivedAt,
  };
}

function stateOf(one: RoundTask, unitId: string): TaskShown['state'] {
  const { state }: Pick<TaskRow, 'state'> = one.task;
  return state === 'done' || state === 'taken-back' || inHand(one, unitId) ? state : 'gone';
}

function patientShown(identity: PatientIdentity | undefined): Waiting['patient'] {
  if (identity === undefined) return null;
  const { id, name, birthDate, protectedIdentity } = identity;
  return { id, name, birthDate, protectedIdentity: protectedIdentity !== 'none' };
}

function unitShown(unit: UnitSummary | undefined, { fromUnitId }: RequestHere): Waiting['fromUnit'] {
  return { id: fromUnitId, name: unit?.name ?? '–', phone: unit?.staffPhone ?? null };
}

/** The way that takes over when the time passes, by the model that gave the way that counts now. */
async function nextAfter(work: Work, { modelHash, routeId }: RequestHere): Promise<Bilingual> {
  const model = await modelByHash(work, modelHash);
  const titleOf = (id: string | undefined) => model.routes.find(({ rule }) => rule.id === id)?.rule;
  const next = titleOf(titleOf(routeId)?.missed.next);
  return next?.title ?? both(coordinationTexts, (t) => t.absentSupport);
}
