import { sql } from 'kysely';
import type { z } from 'zod';
import { type Id, newId, type UnitId, type UserId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, Refusal, wrongState } from '../../platform/errors.ts';
import { rules } from '../../platform/rules.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { modelByHash } from '../agreement/index.ts';
import { unitsById } from '../organisation/index.ts';
import type { reportParams } from './contract.ts';
import { entryAbout, lookAt } from './deliver.ts';
import { type DeliveryRow, loadDelivery, loadRequest, type RequestId, type RequestRow } from './queries.ts';
import { supportTexts } from './texts/index.ts';

type Reported = Pick<RequestRow, 'toUnitId' | 'physicianUnitId'>;

/**
 * The unit that is to know what another has done: the one that carries the patient, where the way's model says so and it is not the
 * one that answers.
 */
export async function asksForReport(
  work: Work,
  { toUnitId, physicianUnitId }: Reported,
  { modelHash, routeId }: Pick<DeliveryRow, 'modelHash' | 'routeId'>,
): Promise<UnitId | null> {
  if (physicianUnitId === null || physicianUnitId === toUnitId) return null;
  const model = await modelByHash(work, modelHash);
  const rule = model.routes.find((one) => one.rule.id === routeId)?.rule;
  return rule?.reportTo === 'responsible-physician' ? physicianUnitId : null;
}

/** Who is to acknowledge a report: a unit, and the person of it when one is meant. */
interface ReportReader {
  unitId: UnitId;
  staffId: UserId | null;
}

/** Where a report goes; refused where the model has none. */
export async function mayReport(work: Work, request: RequestRow): Promise<ReportReader> {
  const unitId = await asksForReport(work, request, await loadDelivery(work, request));
  if (unitId !== null) return { unitId, staffId: request.physicianStaffId };
  throw new Refusal(
    'cannot-be-done',
    'no-report',
    both(supportTexts, (t) => t.noReport),
  );
}

/** Tells another unit, which acknowledges it in time; everybody who takes part sees it in the thread. */
export async function sendReport(work: Work, request: RequestRow, reader: ReportReader, body: string): Promise<void> {
  const { county, providerId, unitId, userId } = userOf(work.actor);
  const on = dateAt(work.now);
  const dueAt = plus(work.now, { hours: rules().number('support.report-hours', { on, county, for: request.urgency }) });
  const id = newId<'report'>();
  const { unitId: to, staffId: person } = reader;
  await sql`insert into physician_support.report (county, id, request_id, patient_id, owner_provider_id, owner_unit_id, to_unit_id, to_staff_id,
      body, written_by, written_at, due_at)
    values (${county}, ${id}::uuid, ${request.id}::uuid, ${request.patientId}::uuid, ${providerId}::uuid, ${unitId}::uuid, ${to}::uuid,
      ${person}::uuid, ${body}, ${userId}::uuid, ${work.now}::timestamptz, ${dueAt}::timestamptz)`.execute(work.tx);
  const action = 'physician-support.read-report';
  work.record({
    type: 'physician-support.reported',
    ...entryAbout(request),
    params: await endsOf(work, unitId, to),
    payload: { reportId: id },
    work: [
      { op: 'open', unit: to, action, dueAt, ...(person === null ? {} : { holder: person }) },
      { op: 'open', unit: unitId, action, waits: true, waitsFor: to, dueAt },
    ],
  });
}

interface ReportFound {
  requestId: RequestId;
  ownerUnitId: UnitId;
  toUnitId: UnitId;
  acknowledged: boolean;
}

/** The physician who carries the patient, or a colleague at the unit, has read the report. */
export async function acknowledgeReport(work: Work, { id }: z.output<typeof reportParams>): Promise<{ id: RequestId }> {
  const { county, userId } = userOf(work.actor);
  // Locking shows it to the unit that it is for, and to no other.
  const { rows } =
    await sql<ReportFound>`select request_id, owner_unit_id, to_unit_id, acknowledged_at is not null as acknowledged
    from physician_support.report where county = ${county} and id = ${id}::uuid for update`.execute(work.tx);
  const [report] = rows;
  const request = report && (await loadRequest(work, report.requestId));
  if (report === undefined || request === undefined) throw noSuchReport();
  authorise(work, decideOnMatter(work, 'change'), lookAt(request));
  if (report.acknowledged)
    throw wrongState(
      'report-read',
      both(supportTexts, (t) => t.reportRead),
    );
  await sql`update physician_support.report set acknowledged_at = ${work.now}::timestamptz, acknowledged_by = ${userId}::uuid
    where county = ${county} and id = ${id}::uuid`.execute(work.tx);
  work.record({
    type: 'physician-support.report-read',
    ...entryAbout(request),
    params: await endsOf(work, report.ownerUnitId, report.toUnitId),
    payload: { reportId: id },
    work: (await othersUnread(work, report.requestId))
      ? []
      : [{ op: 'close', action: 'physician-support.read-report' }],
  });
  return { id: report.requestId };
}

/** The work is one for the whole request: it is done when nothing is left to read. */
async function othersUnread(work: Work, requestId: Id<'request'>): Promise<boolean> {
  const { rows } = await sql`select 1 from physician_support.report
    where county = ${work.actor.county} and request_id = ${requestId}::uuid and acknowledged_at is null limit 1`.execute(
    work.tx,
  );
  return rows.length > 0;
}

async function endsOf(work: Work, from: UnitId, to: UnitId) {
  const units = await unitsById(work, [from, to]);
  return { from: units.get(from)?.name ?? '–', to: units.get(to)?.name ?? '–' };
}

function noSuchReport() {
  return notFound(
    'no-such-report',
    both(supportTexts, (t) => t.noSuchReport),
  );
}
