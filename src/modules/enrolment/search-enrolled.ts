import type { PatientId, UserId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnKnown, decideOnMatter } from '../access/index.ts';
import { identitiesOf, type PatientIdentity } from '../patient/index.ts';
import type { EnrolledPage, SearchEnrolled } from './contract.ts';
import { statusAt } from './domain/states.ts';
import { namesFor, present } from './present.ts';
import { loadByIds } from './queries.ts';
import { type Listed, listOfUnit, listProposedTo } from './search-queries.ts';

interface Row {
  patient: PatientIdentity;
  enrolments: Listed[];
}

/**
 * The unit's enrolled patients, one row each, by name. A unit has some hundred patients: they are filtered and sorted here, since names
 * belong to another module than enrolments; only the page that is shown is loaded in full.
 */
export async function searchEnrolled(work: Work, asked: SearchEnrolled): Promise<EnrolledPage> {
  const actor = userOf(work.actor);
  const { unitId } = actor;
  const ended = asked.status === 'ended';
  const all = await (asked.scope === 'own' ? listOfUnit(work, unitId, ended) : listProposedTo(work, unitId));
  const patients = await identitiesOf(
    work,
    all.map(({ patientId }) => patientId),
  );
  const named = all.filter(({ patientId }) => isMeant(patients.get(patientId), asked.text));
  const fits = filtersOf(work, asked, actor.userId);
  const rows = byPatient(
    named.filter((one) => fits.level(one) && fits.responsible(one) && fits.status(one)),
    patients,
  );
  const shown = rows.slice((asked.page - 1) * asked.pageSize, asked.page * asked.pageSize);
  // Whoever is enrolled is in the unit's care; of the ended, and of what is proposed to the unit, it is a matter that it takes part in.
  const inCare = asked.scope === 'own' && !ended;
  const decision = inCare ? decideOnKnown(work, 'list', 'care') : decideOnMatter(work, 'list');
  const ground = authorise(work, decision, { details: { shown: shown.length } });
  for (const { patient } of shown) work.look({ ground, patientId: patient.id });
  return {
    rows: await presentRows(work, shown),
    total: rows.length,
    counts: countBy(
      named.filter((one) => fits.level(one) && fits.responsible(one)),
      (one) => statusAt(one, work.now),
    ),
    levelCounts: countBy(
      named.filter((one) => fits.responsible(one) && fits.status(one)),
      (one) => one.level,
    ),
    responsibleCounts: countBy(
      named.filter((one) => fits.level(one) && fits.status(one)),
      (one) => holderOf(one, actor.userId),
    ),
    page: asked.page,
    pageSize: asked.pageSize,
  };
}

type Filter = (one: Listed) => boolean;

function filtersOf(work: Work, asked: SearchEnrolled, me: UserId): Record<'level' | 'responsible' | 'status', Filter> {
  const { level, responsible, status } = asked;
  const wanted = responsible === 'me' ? me : responsible === 'none' ? null : responsible;
  return {
    level: (one) => level === undefined || one.level === level,
    responsible: (one) => wanted === undefined || one.responsibleStaffId === wanted,
    status: (one) => status === undefined || statusAt(one, work.now) === status,
  };
}

function holderOf({ responsibleStaffId }: Listed, me: UserId): 'me' | 'none' | undefined {
  if (responsibleStaffId === null) return 'none';
  return responsibleStaffId === me ? 'me' : undefined;
}

/** By any part of the name, or the beginning of the number. */
function isMeant(patient: PatientIdentity | undefined, text: string): boolean {
  if (patient === undefined) return false;
  const digits = text.replaceAll(/[\s-]/g, '');
  if (digits !== '' && /^\d+$/.test(digits)) {
    const number = patient.number.replaceAll('-', '');
    return number.startsWith(digits) || number.slice(2).startsWith(digits);
  }
  const name = patient.name.toLocaleLowerCase('sv');
  return text
    .toLocaleLowerCase('sv')
    .split(/\s+/)
    .every((word) => name.includes(word));
}

const alphabet = new Intl.Collator('sv');

function byPatient(list: readonly Listed[], patients: Map<PatientId, PatientIdentity>): Row[] {
  const rows = new Map<PatientId, Row>();
  for (const one of list) {
    const patient = patients.get(one.patientId);
    if (patient === undefined) continue;
    const row = rows.get(one.patientId) ?? { patient, enrolments: [] };
    rows.set(one.patientId, row);
    row.enrolments.push(one);
  }
  const key = ({ patient }: Row) => `${patient.familyName} ${patient.givenName} ${patient.number}`;
  return [...rows.values()].toSorted((a, b) => alphabet.compare(key(a), key(b)));
}

/** How many patients each value has. */
function countBy<Key extends string>(list: readonly Listed[], keyOf: (one: Listed) => Key | undefined) {
  const patients = new Map<Key, Set<PatientId>>();
  for (const one of list) {
    const key = keyOf(one);
    if (key === undefined) continue;
    patients.set(key, (patients.get(key) ?? new Set()).add(one.patientId));
  }
  return Object.fromEntries([...patients].map(([key, ids]) => [key, ids.size])) as Partial<Record<Key, number>>;
}

async function presentRows(work: Work, rows: readonly Row[]): Promise<EnrolledPage['rows']> {
  const ids = rows.flatMap(({ enrolments }) => enrolments.map(({ id }) => id));
  const periods = await loadByIds(work, ids);
  const names = await namesFor(work, periods);
  return rows.map(({ patient }) => ({
    patient: {
      id: patient.id,
      name: patient.name,
      number: patient.number,
      numberKind: patient.numberKind,
      birthDate: patient.birthDate,
      protectedIdentity: patient.protectedIdentity,
    },
    enrolments: periods.filter(({ patientId }) => patientId === patient.id).map((one) => present(one, names, work.now)),
  }));
}
