import { type Id, newId, type PatientId } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import { startCounting } from './counts.ts';
import type { Entry } from './domain/entries.ts';
import { type Note, notingAt } from './domain/problem.ts';
import type { ReadBundle } from './domain/read-bundle.ts';
import type { RecordFacts } from './domain/read-records.ts';
import type { Target } from './domain/references.ts';
import type { Importing } from './importing.ts';
import { type ExternalKey, keyText } from './known.ts';
import { type Around, entryKey, hashOf, noteType, targetKey, targetNumber } from './load-around.ts';
import { type PatientPlan, planPatient } from './plan-patient.ts';
import { planOrganisation, planPractitioner } from './plan-people.ts';
import type { BundlePlan, Planning } from './planning.ts';

/** Compares a file with what is here. Faults found on the way are added to the notes. */
export function planBundle(
  work: Work,
  importing: Importing,
  source: string,
  given: { read: ReadBundle; around: Around; notes: Note[] },
): BundlePlan {
  const { read, around, notes } = given;
  const plan: BundlePlan = {
    counting: startCounting(),
    registered: [],
    updated: [],
    admitted: new Set(),
    records: [],
    staff: [],
    learned: [],
    concerned: new Set(),
  };
  const planning: Planning = { work, importing, source, around, notes, plan };
  const patients = new Map<Entry, PatientPlan>();
  for (const { entry, patient } of read.patients) {
    const planned = planPatient(planning, entry, patient);
    if (planned !== undefined) patients.set(entry, planned);
  }
  for (const { entry, facts } of read.staff) planPractitioner(planning, entry, facts);
  for (const { entry, keys } of read.organisations) planOrganisation(planning, entry, keys);
  for (const record of read.records) planRecord(planning, record, patients);
  for (const [entry, { id, note }] of patients) if (note !== null) planNote(planning, entry, id, note);
  for (const [type, times] of read.skipped) plan.counting.skip(type, 'not-used', times);
  return plan;
}

function planRecord(
  planning: Planning,
  record: ReadBundle['records'][number],
  patients: ReadonlyMap<Entry, PatientPlan>,
): void {
  const { entry, facts, subject } = record;
  const patientId = subjectOf(planning, subject, patients);
  if (patientId === undefined) {
    // A patient who has a fault of their own is not named once more for each record.
    if (subject.to !== 'entry') notingAt(planning.notes, entry).fault('subject-unknown');
    return;
  }
  const outcome = receive(planning, entryKey(planning.source, entry), patientId, facts);
  planning.plan.counting.add(entry.resourceType, outcome);
}

function subjectOf(
  { work, source, around }: Planning,
  target: Target,
  patients: ReadonlyMap<Entry, PatientPlan>,
): PatientId | undefined {
  if (target.to === 'entry') return patients.get(target.entry)?.id;
  const key = targetKey(source, target);
  const known = key === null ? undefined : around.known.get(keyText(key));
  if (known?.objectKind === 'patient') return known.objectId as PatientId;
  const number = targetNumber(work, target);
  const patient = number === null ? undefined : around.patientsByNumber.get(number);
  // A number alone makes nobody the unit's patient: the Patient itself must come in, or the relation be there.
  return patient !== undefined && around.cared.has(patient.id) ? patient.id : undefined;
}

function planNote(planning: Planning, entry: Entry, patientId: PatientId, note: string): void {
  receive(planning, entryKey(planning.source, entry, noteType), patientId, {
    kind: 'note',
    codeSystem: null,
    code: null,
    display: note,
    status: null,
    startsAt: null,
    endsAt: null,
    content: {},
  });
}

function receive(
  { source, around, plan }: Planning,
  key: ExternalKey,
  patientId: PatientId,
  facts: RecordFacts,
): 'new' | 'changed' | 'unchanged' {
  const known = around.known.get(keyText(key));
  const contentHash = hashOf({ patientId, ...facts });
  plan.concerned.add(patientId);
  if (known?.contentHash === contentHash) return 'unchanged';
  const id: Id<'received_record'> = newId();
  const replacesId = known === undefined ? null : (known.objectId as Id<'received_record'>);
  plan.records.push({ id, replacesId, patientId, ...facts, originSystem: source, originId: key.externalId });
  plan.learned.push({ ...key, objectKind: 'received-record', objectId: id, contentHash });
  plan.admitted.add(patientId);
  return known === undefined ? 'new' : 'changed';
}
