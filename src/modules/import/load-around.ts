import { createHash } from 'node:crypto';
import type { PatientId, ProviderId } from '../../kernel/ids.ts';
import { canonicalJson, type JsonValue } from '../../kernel/json.ts';
import type { Work } from '../../platform/work.ts';
import { everCaredFor } from '../access/index.ts';
import {
  providersByNumber,
  staffByHsaId,
  type StaffByHsaId,
  type UnitByHsaId,
  unitsByHsaId,
} from '../organisation/index.ts';
import { type KnownPatient, knownPatients } from '../patient/index.ts';
import type { Entry } from './domain/entries.ts';
import { numberOf } from './domain/identifiers.ts';
import type { ReadBundle } from './domain/read-bundle.ts';
import { isSwedishNumberSystem, type Target } from './domain/references.ts';
import type { Importing } from './importing.ts';
import { type ExternalKey, type Known, keyText, loadKnown } from './known.ts';
import { dateAt } from '../../kernel/zone.ts';

/** Type under which foreign identifiers of patients are kept, apart from the ids of resources. */
export const identifierType = 'Patient.identifier';
/** Type of the note that a patient's entry may give rise to. */
export const noteType = 'Patient.note';

/** What is here already that a file may be about. */
export interface Around {
  known: Map<string, Known>;
  patientsByNumber: Map<string, KnownPatient>;
  patientsById: Map<PatientId, KnownPatient>;
  /** Patients the unit has or had a care relation to. */
  cared: Set<PatientId>;
  staff: Map<string, StaffByHsaId>;
  units: Map<string, UnitByHsaId>;
  providers: Map<string, ProviderId>;
}

/** Hash by which changed content is told from unchanged. */
export function hashOf(value: object): string {
  return createHash('sha256')
    .update(canonicalJson(value as JsonValue))
    .digest('hex');
}

/** Key of an entry: its own id, or its content when it has none. */
export function entryKey(source: string, entry: Entry, type: string = entry.resourceType): ExternalKey {
  return { system: source, resourceType: type, externalId: entry.id ?? `sha256:${hashOf(entry.resource)}` };
}

/** Key of what a reference names outside the file; null when it is inside, or names nobody by a kept id. */
export function targetKey(source: string, target: Target): ExternalKey | null {
  if (target.to === 'earlier')
    return { system: source, resourceType: target.resourceType ?? 'Patient', externalId: target.id };
  if (target.to === 'identifier')
    return { system: target.system, resourceType: identifierType, externalId: target.value };
  return null;
}

/** The Swedish number by which a reference names somebody, as kept. */
export function targetNumber(work: Work, target: Target): string | null {
  if (target.to !== 'identifier' || !isSwedishNumberSystem(target.system)) return null;
  return numberOf(target.value, dateAt(work.now))?.stored ?? null;
}

/** Loads all of it in at most six statements, however large the file. */
export async function loadAround(work: Work, importing: Importing, source: string, read: ReadBundle): Promise<Around> {
  const known = await loadKnown(work, importing, keysOf(source, read));
  const patientIds = [...known.values()]
    .filter(({ objectKind }) => objectKind === 'patient')
    .map(({ objectId }) => objectId as PatientId);
  const patients = await knownPatients(work, numbersOf(work, read), patientIds);
  const hsaIds = (list: readonly { hsaId: string | null }[]) =>
    list.map(({ hsaId }) => hsaId).filter((hsaId) => hsaId !== null);
  const numbers = read.organisations.map(({ keys }) => keys.organisationNumber).filter((number) => number !== null);
  return {
    known,
    patientsByNumber: new Map(patients.map((patient) => [patient.number, patient])),
    patientsById: new Map(patients.map((patient) => [patient.id, patient])),
    cared: await everCaredFor(
      work,
      importing.unitId,
      patients.map(({ id }) => id),
    ),
    staff: await staffByHsaId(work, hsaIds(read.staff.map(({ facts }) => facts))),
    units: await unitsByHsaId(work, hsaIds(read.organisations.map(({ keys }) => keys))),
    providers: await providersByNumber(work, numbers),
  };
}

function keysOf(source: string, read: ReadBundle): ExternalKey[] {
  const keys = [
    ...read.patients.flatMap(({ entry, patient }) => [
      entryKey(source, entry),
      entryKey(source, entry, noteType),
      ...patient.foreign.map(({ system, value }) => ({ system, resourceType: identifierType, externalId: value })),
    ]),
    ...[...read.staff, ...read.organisations, ...read.records].map(({ entry }) => entryKey(source, entry)),
    ...read.records.map(({ subject }) => targetKey(source, subject)).filter((key) => key !== null),
  ];
  return [...new Map(keys.map((key) => [keyText(key), key])).values()];
}

function numbersOf(work: Work, read: ReadBundle): string[] {
  const ofPatients = read.patients.map(({ patient }) => patient.facts.number?.stored ?? null);
  const ofSubjects = read.records.map(({ subject }) => targetNumber(work, subject));
  return [...new Set([...ofPatients, ...ofSubjects])].filter((number) => number !== null);
}
