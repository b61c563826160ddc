import type { JsonValue } from '../../../kernel/json.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { entriesOf, type Entry, isSkippable } from './entries.ts';
import { faultless, type Note, notingAt } from './problem.ts';
import { type OrganisationKeys, readOrganisation, readPractitioner, type StaffFacts } from './read-organisation.ts';
import { readPatient, type ReadPatient } from './read-patient.ts';
import { readRecord, type RecordFacts } from './read-records.ts';
import { medicationLookup, type Resolve, resolver, type Target } from './references.ts';

/** A file as read, before anything is known of what is here already. */
export interface ReadBundle {
  patients: { entry: Entry; patient: ReadPatient }[];
  staff: { entry: Entry; facts: StaffFacts }[];
  organisations: { entry: Entry; keys: OrganisationKeys }[];
  records: { entry: Entry; facts: RecordFacts; subject: Target }[];
  /** How many of each type were only counted. */
  skipped: Map<string, number>;
}

/** Reads JSON as FHIR; undefined when it is no bundle, array or resource. Faults and remarks are added to the notes. */
export function readBundle(json: JsonValue, today: LocalDate, notes: Note[]): ReadBundle | undefined {
  const entries = entriesOf(json, notes);
  if (entries === undefined) return undefined;
  const read: ReadBundle = { patients: [], staff: [], organisations: [], records: [], skipped: new Map() };
  const resolve = resolver(entries);
  const seen = new Set<string>();
  for (const entry of entries) {
    if (isSkippable(entry)) {
      read.skipped.set(entry.resourceType, (read.skipped.get(entry.resourceType) ?? 0) + 1);
      continue;
    }
    if (entry.id !== null) {
      const key = `${entry.resourceType}/${entry.id}`;
      if (seen.has(key)) notingAt(notes, entry).fault('same-id-twice');
      seen.add(key);
    }
    readEntry(entry, read, { resolve, today, notes });
  }
  if (faultless(notes)) samePersonTwice(read, notes);
  return read;
}

interface Reading {
  resolve: Resolve;
  today: LocalDate;
  notes: Note[];
}

function readEntry(entry: Entry, read: ReadBundle, { resolve, today, notes }: Reading): void {
  const noting = notingAt(notes, entry);
  switch (entry.resourceType) {
    case 'Patient': {
      const patient = readPatient(entry, today, noting);
      if (patient !== undefined) read.patients.push({ entry, patient });
      break;
    }
    case 'Practitioner': {
      const facts = readPractitioner(entry, noting);
      if (facts !== undefined) read.staff.push({ entry, facts });
      break;
    }
    case 'Organization': {
      const keys = readOrganisation(entry, noting);
      if (keys !== undefined) read.organisations.push({ entry, keys });
      break;
    }
    default: {
      const record = readRecord(entry, medicationLookup(resolve), noting);
      if (record === undefined) break;
      const subject = resolve(record.subject);
      if (record.subject === undefined) noting.fault('subject-missing');
      else if (subject.to === 'nothing') noting.fault('subject-unknown');
      else if (subject.to === 'entry' && subject.entry.resourceType !== 'Patient') noting.fault('subject-not-patient');
      else read.records.push({ entry, facts: record.facts, subject });
    }
  }
}

function samePersonTwice({ patients }: ReadBundle, notes: Note[]): void {
  const numbers = new Set<string>();
  for (const { entry, patient } of patients) {
    const stored = patient.facts.number?.stored;
    if (stored === undefined) continue;
    if (numbers.has(stored)) notingAt(notes, entry).fault('same-person-twice');
    numbers.add(stored);
  }
}
