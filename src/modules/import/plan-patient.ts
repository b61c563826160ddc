import { newId, type PatientId } from '../../kernel/ids.ts';
import type { KnownPatient } from '../patient/index.ts';
import type { Entry } from './domain/entries.ts';
import type { ForeignIdentifier } from './domain/identifiers.ts';
import { notingAt } from './domain/problem.ts';
import type { PatientFacts, ReadPatient } from './domain/read-patient.ts';
import { keyText } from './known.ts';
import { entryKey, hashOf, identifierType } from './load-around.ts';
import type { Planning } from './planning.ts';

export interface PatientPlan {
  id: PatientId;
  note: string | null;
}

/**
 * A patient is found by the source's own id, else by Swedish number, else by a foreign identifier that was kept; else they are new.
 * Facts of somebody another provider registered are never changed; nor are those of somebody who was here before this source told of
 * them. Undefined when a fault was noted.
 */
export function planPatient(planning: Planning, entry: Entry, read: ReadPatient): PatientPlan | undefined {
  const { source, around, plan, notes } = planning;
  const key = entryKey(source, entry);
  const known = around.known.get(keyText(key));
  const { note, ...facts } = read.facts;
  const contentHash = hashOf({ facts, foreign: read.foreign });
  const here = findHere(planning, known?.objectId as PatientId | undefined, read);
  const noting = notingAt(notes, entry);
  const holder = facts.number === null ? undefined : around.patientsByNumber.get(facts.number.stored);
  if (here !== undefined && holder !== undefined && holder.id !== here.id) {
    noting.fault('number-of-another');
    return undefined;
  }
  const id = here?.id ?? newId<'patient'>();
  plan.concerned.add(id);
  const learn = () => learnPatient(planning, entry, id, { contentHash, foreign: read.foreign });
  if (here === undefined) {
    plan.registered.push({ id, ...facts });
    plan.counting.add('Patient', 'new');
    plan.admitted.add(id);
    learn();
  } else if (known === undefined) {
    noting.remark('already-registered');
    plan.counting.add('Patient', 'changed');
    plan.admitted.add(id);
    learn();
  } else planKnown(planning, { here, facts, same: known.contentHash === contentHash, noting, learn });
  return { id, note };
}

interface KnownToPlan {
  here: KnownPatient;
  facts: Omit<PatientFacts, 'note'>;
  same: boolean;
  noting: ReturnType<typeof notingAt>;
  learn: () => void;
}

function planKnown(planning: Planning, { here, facts, same, noting, learn }: KnownToPlan): void {
  const { around, plan, importing } = planning;
  const ownedHere = here.ownerProviderId === importing.providerId;
  if (!same && !ownedHere) noting.remark('owned-by-another');
  const update = !same && ownedHere;
  // A unit that has not had the patient before gets its relation; one that has handed the patient back does not get it again.
  const admit = !around.cared.has(here.id);
  if (update) {
    plan.updated.push({ id: here.id, ...facts });
    learn();
  }
  if (admit || update) plan.admitted.add(here.id);
  plan.counting.add('Patient', admit || update ? 'changed' : 'unchanged');
}

function findHere(
  { around }: Planning,
  knownId: PatientId | undefined,
  { facts, foreign }: ReadPatient,
): KnownPatient | undefined {
  if (knownId !== undefined) return around.patientsById.get(knownId);
  const byNumber = facts.number === null ? undefined : around.patientsByNumber.get(facts.number.stored);
  if (byNumber !== undefined) return byNumber;
  for (const identifier of foreign) {
    const known = around.known.get(keyText(identifierKey(identifier)));
    const patient = known === undefined ? undefined : around.patientsById.get(known.objectId as PatientId);
    // Another number or birth date is another person, whatever the foreign identifier says.
    const sameNumber = facts.number === null || patient?.number === facts.number.stored;
    if (patient !== undefined && sameNumber && patient.birthDate === facts.birthDate) return patient;
  }
  return undefined;
}

function identifierKey({ system, value }: ForeignIdentifier) {
  return { system, resourceType: identifierType, externalId: value };
}

function learnPatient(
  { source, plan }: Planning,
  entry: Entry,
  id: PatientId,
  { contentHash, foreign }: { contentHash: string; foreign: readonly ForeignIdentifier[] },
): void {
  const object = { objectKind: 'patient' as const, objectId: id };
  plan.learned.push({ ...entryKey(source, entry), ...object, contentHash });
  for (const identifier of foreign)
    plan.learned.push({ ...identifierKey(identifier), ...object, contentHash: hashOf(identifier) });
}
