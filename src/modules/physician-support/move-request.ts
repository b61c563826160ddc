import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId, UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import type { Urgency } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, deny } from '../../platform/authorise.ts';
import { Refusal, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter, endParticipation, endRelations, relate } from '../access/index.ts';
import type { moveToPatientBody } from '../correction/contract.ts';
import { moveMatters, type MovedCase, rightPatient } from '../correction/index.ts';
import { unitsOfRole } from '../organisation/index.ts';
import type { PlacedPatient } from '../responsibility/index.ts';
import { unknownRequest } from './begin-action.ts';
import { lookAt } from './deliver.ts';
import { callerOf, findWays } from './find-ways.ts';
import { placedIfAny, placeNow } from './place-patient.ts';
import { loadRequest, loadWhole, type RequestId, type RequestRow, type WholeRequest } from './queries.ts';
import { physicianOf, responsibleUnits } from './responsible-units.ts';
import { supportTexts } from './texts/index.ts';

/**
 * The unit that asked moves a request that was written about the wrong person to the right one, whole. The wrong patient's own units no
 * longer take part, the right one's do. Refused when something was prescribed on it, and when the right patient's way leads elsewhere.
 */
export async function moveRequest(
  work: Work,
  id: RequestId,
  asked: z.output<typeof moveToPatientBody>,
): Promise<{ id: RequestId }> {
  const whole = await begin(work, id, asked.version);
  const { request } = whole;
  const to = await rightPatient(work, lookAt(request), asked);
  const units = [...new Set([...unitsIn(whole), ...(await overseersIn(work, whole))])];
  const leftBehind = (request.participantUnitIds as UnitId[]).filter((unit) => !units.includes(unit));
  for (const unitId of leftBehind) {
    await endRelations(work, { caseId: id, unitId });
    await endParticipation(work, { caseId: id, unitId });
  }
  const cases: [MovedCase, ...MovedCase[]] = [{ kind: 'support-request', id, units, leftBehind }];
  if (whole.absenceId !== null) cases.push({ kind: 'absent-support', id: whole.absenceId, units });
  await moveMatters(work, { from: request.patientId, to, cases, reason: asked.reason });
  const placed = isOpen(request) ? await placeNow(work, to) : await placedIfAny(work, to);
  if (placed !== undefined && isOpen(request)) await requireSameReceiver(work, whole, placed);
  await giveToPatient(work, { request, to, units, placed });
  return { id };
}

async function begin(work: Work, id: RequestId, version: number): Promise<WholeRequest> {
  const locked = await loadRequest(work, id, true);
  const whole = locked && (await loadWhole(work, id));
  if (whole === undefined) throw unknownRequest();
  const { request, answers } = whole;
  const asker = request.fromUnitId === userOf(work.actor).unitId;
  const onlyAsker = both(supportTexts, (t) => t.onlyAsker);
  authorise(work, asker ? decideOnMatter(work, 'change') : deny('wrong-side', onlyAsker), lookAt(request));
  if (answers.some(({ kind }) => kind === 'prescription' || kind === 'direct-admission'))
    throw wrongState(
      'care-rests-on-it',
      both(supportTexts, (t) => t.moveCared),
      { state: request.state },
    );
  requireVersion(request.version, version);
  return whole;
}

/** The units that have written in it or had it to answer: they take part whoever it is about. */
function unitsIn({ request, deliveries, answers, reports }: WholeRequest): UnitId[] {
  return [
    ...new Set([
      request.fromUnitId,
      ...deliveries.map(({ toUnitId }) => toUnitId),
      ...answers.map(({ unitId }) => unitId),
      ...reports.flatMap(({ ownerUnitId, toUnitId }) => [ownerUnitId, toUnitId]),
    ]),
  ];
}

/** The municipality's MAS has joined for the case of absent support, and follows that to the right patient. */
async function overseersIn(work: Work, { request, absenceId }: WholeRequest): Promise<UnitId[]> {
  if (absenceId === null) return [];
  const units = await unitsOfRole(work, request.fromUnitId, 'mas');
  return units.filter((unit) => (request.participantUnitIds as UnitId[]).includes(unit));
}

function isOpen({ state }: RequestRow): boolean {
  return state === 'sent' || state === 'received';
}

/** What the asker chose for the one patient has to be the right unit for the other: else it is taken back and asked anew. */
async function requireSameReceiver(
  work: Work,
  { request, deliveries }: WholeRequest,
  placed: PlacedPatient,
): Promise<void> {
  const [first] = deliveries;
  const by = callerOf(request);
  const { now, next } = await findWays(work, placed, { urgency: request.urgency as Urgency, by, at: work.now });
  const same = [...now, ...next].some(({ route, unitId }) => route === first?.routeId && unitId === first.toUnitId);
  if (same) return;
  throw new Refusal(
    'cannot-be-done',
    'other-receiver',
    both(supportTexts, (t) => t.moveOtherReceiver),
  );
}

interface Moved {
  request: RequestRow;
  to: PatientId;
  units: readonly UnitId[];
  placed: PlacedPatient | undefined;
}

async function giveToPatient(work: Work, { request, to, units, placed }: Moved): Promise<void> {
  const { id } = request;
  const own = placed === undefined ? [] : responsibleUnits(placed, work.now);
  const joining = [...new Set(own)].filter((unit) => !units.includes(unit));
  const relation = { patientId: to, ground: 'support-request', caseKind: 'support-request', caseId: id } as const;
  await relate(
    work,
    joining.map((unitId) => ({ ...relation, unitId, scope: 'process' as const })),
  );
  const physician = placed === undefined ? null : physicianOf(placed, work.now);
  await sql`select physician_support.move_request(${work.actor.county}, ${id}::uuid, ${to}::uuid, ${[...units, ...joining]}::uuid[],
    ${physician?.unitId ?? null}::uuid, ${physician?.staffId ?? null}::uuid)`.execute(work.tx);
}
