import type { z } from 'zod';
import type { Urgency } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { patientsAndHolders } from '../../platform/holders.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { modelByHash } from '../agreement/index.ts';
import { textNow } from '../correction/contract.ts';
import { notesOf } from '../correction/index.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import { identitiesOf, identityOf } from '../patient/index.ts';
import { type AbsenceId, loadAbsence, loadAbsences } from './absence-queries.ts';
import { isForRole, lookAtAbsence, notifiers, partiesOf, unknownAbsence } from './act-on-absence.ts';
import type { absenceAnswer, absenceList, absenceReceipt } from './contract.ts';
import { possibleOnAbsence } from './domain/absence-states.ts';
import { loadWhole, type WholeRequest } from './queries.ts';
import { presentDeliveries, shownPatient } from './show-request.ts';
import { unitShown } from './show-ways.ts';

/** The whole case file: what was asked, with whom it was and until when, under which clauses, and what has been done since. */
export async function showAbsence(work: Work, id: AbsenceId): Promise<z.input<typeof absenceAnswer>> {
  const absence = await loadAbsence(work, id);
  if (absence === undefined) throw unknownAbsence();
  authorise(work, decideOnMatter(work, 'read'), lookAtAbsence(absence));
  const whole = await loadWhole(work, absence.requestId);
  const units = await unitsById(work, [absence.fromUnitId, absence.toUnitId]);
  const unit = (of: typeof absence.toUnitId) => unitShown(units.get(of) ?? { id: of, name: '–', staffPhone: null });
  const identity = await identityOf(work, absence.patientId);
  const { model } = { model: await modelByHash(work, absence.modelHash) };
  const rules = model.document.absentSupport;
  const { role } = userOf(work.actor);
  const passed = absence.correctionDueAt !== null && absence.correctionDueAt <= work.now;
  const possible = possibleOnAbsence(absence.state, partiesOf(work, absence), passed);
  const { patientId: _p, county: _c, ownerProviderId: _o, ownerUnitId: _u, notifiedBy: _n, ...shown } = absence;
  return {
    ...shown,
    patient: identity === undefined ? null : shownPatient(identity),
    from: unit(absence.fromUnitId),
    to: unit(absence.toUnitId),
    clause: {
      modelHash: absence.modelHash,
      id: absence.clause,
      heading: model.clauses.get(absence.clause)?.heading ?? absence.clause,
    },
    means: rules?.means ?? { sv: '', en: '' },
    mayEngage: rules?.engage.says ?? { sv: '', en: '' },
    evidence: rules?.bill.evidence ?? [],
    claimAmount: absence.claimAmount === null ? null : Number(absence.claimAmount) / 100,
    request: whole === undefined ? null : await presentAsked(work, whole),
    deliveries: whole === undefined ? [] : await presentDeliveries(work, whole),
    actions: possible.filter((action) => rules === undefined || isForRole(action, rules, role)),
    // What another role of the unit may do: told, instead of offered.
    byOthers: possible.filter((action) => rules !== undefined && !isForRole(action, rules, role)),
    notifiers: rules === undefined ? [] : notifiers(rules),
  };
}

/** What was asked, by whom and when: the case is read by those who do not open the request. */
async function presentAsked(
  work: Work,
  { request }: WholeRequest,
): Promise<NonNullable<z.input<typeof absenceAnswer>['request']>> {
  const notes = await notesOf(work, [request.id]);
  const asker = (await staffById(work, [request.fromStaffId])).get(request.fromStaffId);
  const reads = (field: 'situation' | 'background' | 'assessment' | 'recommendation') =>
    textNow(request[field], notes, { objectId: request.id, field });
  return {
    id: request.id,
    urgency: request.urgency as Urgency,
    cause: request.cause,
    situation: reads('situation'),
    background: reads('background'),
    assessment: reads('assessment'),
    recommendation: reads('recommendation'),
    askedBy: asker === undefined ? null : { id: asker.id, name: asker.name, title: asker.title },
    sentAt: request.sentAt,
    answeredAt: request.answeredAt,
  };
}

/** The unit's cases, newest first. */
export async function listAbsences(work: Work): Promise<z.input<typeof absenceList>> {
  const rows = await loadAbsences(work);
  const ground = authorise(work, decideOnMatter(work, 'list'), { details: { rows: rows.length } });
  const patients = await identitiesOf(
    work,
    rows.map(({ patientId }) => patientId),
  );
  for (const look of patientsAndHolders(rows.filter(({ patientId }) => patients.has(patientId))))
    work.look({ ground, ...look });
  const units = await unitsById(
    work,
    rows.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]),
  );
  return {
    cases: rows.map((row) => {
      const identity = patients.get(row.patientId);
      return {
        id: row.id,
        state: row.state,
        patient: identity === undefined ? null : shownPatient(identity),
        from: { name: units.get(row.fromUnitId)?.name ?? '–' },
        to: { name: units.get(row.toUnitId)?.name ?? '–' },
        openedAt: row.openedAt,
        dueAt: row.state === 'noted' ? row.noticeDueAt : row.state === 'notified' ? row.correctionDueAt : null,
      };
    }),
  };
}

/** What every act on a case answers with. */
export async function absenceStands(work: Work, id: AbsenceId): Promise<z.input<typeof absenceReceipt>> {
  const absence = await loadAbsence(work, id);
  if (absence === undefined) throw unknownAbsence();
  authorise(work, decideOnMatter(work, 'read'), lookAtAbsence(absence));
  return { id: absence.id, state: absence.state, version: absence.version };
}
