import type { z } from 'zod';
import type { Id, PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnPatient } from '../access/index.ts';
import { enrolledAt } from '../enrolment/index.ts';
import { staffById, staffOfUnit, type StaffSummary } from '../organisation/index.ts';
import { identityOf } from '../patient/index.ts';
import type { ComingVisit, MeasureShown, measureSchema, patientMeasures } from './contract.ts';
import { comingTo, type ComingRow, homesOf, loadMeasure, type MeasureRow, measuresOf } from './queries.ts';
import { visitTexts } from './texts/index.ts';

type Names = ReadonlyMap<string, StaffSummary>;

/** One measure as it now stands. */
export async function showMeasure(work: Work, id: Id<'measure'>): Promise<z.input<typeof measureSchema>> {
  const row = await loadMeasure(work, id);
  if (row === undefined)
    throw notFound(
      'no-such-measure',
      both(visitTexts, (t) => t.noSuchMeasure),
    );
  const { patientId } = row;
  authorise(work, await decideOnPatient(work, patientId), { patientId, caseKind: 'measure', caseId: id });
  return present(work, row, await staffById(work, row.staffId === null ? [] : [row.staffId]));
}

/** What the acting unit plans to do for a patient, and when it comes next. */
export async function showPatientMeasures(work: Work, patientId: PatientId): Promise<z.input<typeof patientMeasures>> {
  authorise(work, await decideOnPatient(work, patientId), { patientId });
  const identity = await identityOf(work, patientId);
  if (identity === undefined) throw new Error('a patient with a relation is not visible');
  const { unitId } = userOf(work.actor);
  const rows = await measuresOf(work, patientId);
  const staff = await staffOfUnit(work, unitId, work.now);
  const names = await staffById(
    work,
    rows.flatMap(({ staffId }) => staffId ?? []),
  );
  const { id, name, number, protectedIdentity } = identity;
  const isProtected = protectedIdentity !== 'none';
  const enrolments = await enrolledAt(work, unitId, patientId);
  return {
    patient: { id, name, number, protectedIdentity: isProtected },
    measures: rows.map((row) => present(work, row, names)),
    visits: await visitsTo(work, patientId),
    enrolments: enrolments.map((one) => ({ id: one.id, level: one.level })),
    staff: staff.map((one) => ({ id: one.id, name: one.name, title: one.title })),
    home: isProtected ? null : ((await homesOf(work, [patientId])).get(patientId) ?? null),
    today: dateAt(work.now),
  };
}

/** The unit's planned visits to a patient that lie ahead. The caller authorises the look. */
export async function visitsTo(work: Work, patientId: PatientId): Promise<ComingVisit[]> {
  const rows = await comingTo(work, patientId);
  const names = await staffById(
    work,
    rows.map(({ staffId }) => staffId),
  );
  return togetherBy(rows, names);
}

/** The parts of each visit as one, with who comes. */
export function togetherBy(rows: readonly ComingRow[], names: Names): ComingVisit[] {
  const visits = new Map<string, ComingVisit>();
  for (const { id, what, startsAt, endsAt, staffId } of rows) {
    const visit = visits.get(id) ?? { id, what, startsAt, endsAt, persons: [] };
    visits.set(id, visit);
    visit.persons.push(personOf(staffId, names));
  }
  return [...visits.values()];
}

export function personOf(id: ComingRow['staffId'], names: Names): { id: typeof id; name: string; title: string } {
  const found = names.get(id);
  return { id, name: found?.name ?? '–', title: found?.title ?? '' };
}

function present(work: Work, row: MeasureRow, names: Names): MeasureShown {
  const { staffId, rounds, weekdays, needs, ...rest } = row;
  return {
    ...rest,
    rounds: [...rounds],
    weekdays: [...weekdays],
    needs: [...needs],
    staffId,
    person: staffId === null ? null : personOf(staffId, names),
    ended: row.lastDay !== null && row.lastDay < dateAt(work.now),
  };
}
