import type { UnitId, UserId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import type { Work } from '../../platform/work.ts';
import { modelByHash } from '../agreement/index.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import { type Note, textNow } from '../correction/contract.ts';
import { notesOf } from '../correction/index.ts';
import { identityOf } from '../patient/index.ts';
import { lookAtWhole } from './begin-action.ts';
import type { AnswerShown, Delivery, Prescription, ReportShown, SupportRequest } from './contract.ts';
import { type Measurement, news2 } from './domain/measurements.ts';
import { possibleActions } from './domain/states.ts';
import type { RouteKind, Urgency } from '../../model/index.ts';
import { type AnswerKind, answerKinds } from './domain/words.ts';
import { sidesOf, whyNotAnswerWith } from './policy.ts';
import { asksForReport } from './report.ts';
import type { AnswerRow, DeliveryRow, ReportRow, RequestId, WholeRequest } from './queries.ts';
import { unitShown } from './show-ways.ts';

/** A request with its whole thread, as the acting unit sees it, and what may be done with it now. */
export async function showRequest(work: Work, id: RequestId): Promise<SupportRequest> {
  const whole = await lookAtWhole(work, id);
  const { request } = whole;
  const names = await namesOf(work, whole);
  const notes = await notesOf(work, [request.id]);
  const identity = await identityOf(work, request.patientId);
  const sides = sidesOf(work, request);
  const open = request.state === 'sent' || request.state === 'received';
  const measurements = request.measurements as unknown as Measurement[];
  return {
    id: request.id,
    state: request.state,
    patient: identity === undefined ? null : shownPatient(identity),
    urgency: request.urgency as Urgency,
    cause: request.cause,
    situation: textNow(request.situation, notes, { objectId: request.id, field: 'situation' }),
    background: textNow(request.background, notes, { objectId: request.id, field: 'background' }),
    assessment: textNow(request.assessment, notes, { objectId: request.id, field: 'assessment' }),
    recommendation: textNow(request.recommendation, notes, { objectId: request.id, field: 'recommendation' }),
    measurements,
    news2: news2(measurements),
    photos: whole.photos,
    from: { unit: names.unit(request.fromUnitId), person: names.person(request.fromStaffId) },
    to: names.unit(request.toUnitId),
    sentAt: request.sentAt,
    answerDueAt: request.answerDueAt,
    goesOnAt: open ? request.goesOnAt : null,
    exhaustedAt: request.exhaustedAt,
    booking: whole.booking,
    cancellations: whole.cancellations.map(({ unitId, ...one }) => ({ ...one, unit: names.unit(unitId) })),
    absenceId: whole.absenceId,
    deliveries: await presentDeliveries(work, whole, names),
    answers: whole.answers.map((one) => ({ ...presentAnswer(one, names), body: bodyNow(one, notes) })),
    reports: whole.reports.map((one) => ({ ...presentReport(work, one, names), body: bodyNow(one, notes) })),
    notes,
    reportTo: sides.includes('receiver') ? await reportGoesTo(work, whole, names) : null,
    ended:
      request.endedAt === null
        ? null
        : { at: request.endedAt, person: names.person(request.endedBy), reason: request.endedReason },
    sides,
    actions: possibleActions({ state: request.state, booked: whole.booking !== null }, sides),
    mayAnswer: sides.includes('receiver') ? await answersFor(work, whole) : [],
    version: request.version,
  };
}

function bodyNow({ id, body }: { id: string; body: string }, notes: readonly Note[]): string {
  return textNow(body, notes, { objectId: id, field: 'body' });
}

/** What the way that it came by leads to, for this role. */
async function answersFor(work: Work, { deliveries }: WholeRequest): Promise<AnswerKind[]> {
  const last = deliveries.at(-1);
  const gives = last === undefined ? [] : await givenBy(work, last);
  const { role } = userOf(work.actor);
  return answerKinds.filter((kind) => whyNotAnswerWith(role, kind, gives) === null);
}

/** What a way leads to, by the model that was in force when it was chosen. */
export async function givenBy(
  work: Work,
  { modelHash, routeId }: Pick<DeliveryRow, 'modelHash' | 'routeId'>,
): Promise<readonly AnswerKind[]> {
  const model = await modelByHash(work, modelHash);
  return model.routes.find(({ rule }) => rule.id === routeId)?.rule.gives ?? [];
}

interface Names {
  unit(id: UnitId): SupportRequest['to'];
  person(id: UserId | null): SupportRequest['from']['person'];
}

async function namesOf(
  work: Work,
  { request, deliveries, answers, reports, cancellations }: WholeRequest,
): Promise<Names> {
  const known = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;
  const units = await unitsById(work, [
    request.fromUnitId,
    ...deliveries.map(({ toUnitId }) => toUnitId),
    ...cancellations.map(({ unitId }) => unitId),
    ...reports.flatMap(({ ownerUnitId, toUnitId }) => [ownerUnitId, toUnitId]),
    ...[request.physicianUnitId].filter(known),
    ...answers.flatMap(({ unitId, details }) => [unitId, detailsOf(details).toUnitId].filter(known)),
  ]);
  const staff = await staffById(
    work,
    [
      request.fromStaffId,
      request.endedBy,
      ...deliveries.map(({ receivedBy }) => receivedBy),
      ...answers.flatMap(({ staffId, receivedBy }) => [staffId, receivedBy]),
      ...reports.flatMap(({ writtenBy, toStaffId, acknowledgedBy }) => [writtenBy, toStaffId, acknowledgedBy]),
    ].filter(known),
  );
  return {
    unit: (id) => unitShown(units.get(id) ?? { id, name: '–', staffPhone: null }),
    person: (id) => {
      const found = id === null ? undefined : staff.get(id);
      return found === undefined ? null : { id: found.id, name: found.name, title: found.title };
    },
  };
}

/** Each unit that a request has been with, with the clause that gave the way there. */
export async function presentDeliveries(work: Work, whole: WholeRequest, known?: Names): Promise<Delivery[]> {
  const names = known ?? (await namesOf(work, whole));
  return Promise.all(whole.deliveries.map((one) => presentDelivery(work, one, names)));
}

async function presentDelivery(work: Work, row: DeliveryRow, names: Names): Promise<Delivery> {
  const model = await modelByHash(work, row.modelHash);
  return {
    number: row.number,
    unit: names.unit(row.toUnitId),
    routeId: row.routeId,
    kind: row.routeSort as RouteKind,
    clause: { modelHash: row.modelHash, id: row.clause, heading: model.clauses.get(row.clause)?.heading ?? row.clause },
    sentAt: row.sentAt,
    answerDueAt: row.answerDueAt,
    receivedAt: row.receivedAt,
    receivedBy: names.person(row.receivedBy),
    arrivedAt: row.arrivedAt,
    ended:
      row.endedAt === null || row.endKind === null
        ? null
        : { at: row.endedAt, kind: row.endKind, reason: row.endReason },
  };
}

interface Details {
  at?: AnswerShown['at'];
  link?: string;
  prescriptions?: Prescription[];
  toUnitId?: UnitId;
}

/** What a kind of answer says more; it has passed the contract's schema when it was written. */
function detailsOf(details: AnswerRow['details']): Details {
  return details as unknown as Details;
}

function presentAnswer(row: AnswerRow, names: Names): AnswerShown {
  const { at = null, link = null, prescriptions = [], toUnitId } = detailsOf(row.details);
  return {
    id: row.id,
    kind: row.kind,
    body: row.body,
    at,
    link,
    prescriptions,
    admittedTo: toUnitId === undefined ? null : names.unit(toUnitId),
    unit: names.unit(row.unitId),
    person: names.person(row.staffId),
    answeredAt: row.answeredAt,
    receiptDueAt: row.receiptDueAt,
    receivedAt: row.receivedAt,
    receivedBy: names.person(row.receivedBy),
  };
}

function presentReport(work: Work, row: ReportRow, names: Names): ReportShown {
  const mine = work.actor.kind === 'user' && work.actor.unitId === row.toUnitId;
  return {
    id: row.id,
    body: row.body,
    from: names.unit(row.ownerUnitId),
    writtenBy: names.person(row.writtenBy),
    writtenAt: row.writtenAt,
    to: names.unit(row.toUnitId),
    toPerson: names.person(row.toStaffId),
    dueAt: row.dueAt,
    acknowledgedAt: row.acknowledgedAt,
    acknowledgedBy: names.person(row.acknowledgedBy),
    mayAcknowledge: mine && row.acknowledgedAt === null,
  };
}

/** The unit that is to get a report when this one answers; null when it needs none. */
async function reportGoesTo(work: Work, { request, deliveries }: WholeRequest, names: Names) {
  const last = deliveries.at(-1);
  const to = last === undefined ? null : await asksForReport(work, request, last);
  return to === null ? null : names.unit(to);
}

/** Who a request is about, as lists and headings say it. */
export function shownPatient(
  identity: NonNullable<Awaited<ReturnType<typeof identityOf>>>,
): NonNullable<SupportRequest['patient']> {
  const { id, name, number, birthDate, protectedIdentity } = identity;
  return { id, name, number, birthDate, protectedIdentity: protectedIdentity !== 'none' };
}
