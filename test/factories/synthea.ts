import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../src/kernel/json.ts';

/** One entry of a made bundle. */
export interface MadeEntry {
  fullUrl: string;
  resource: JsonObject & { resourceType: string; id: string };
  request: { method: string; url: string };
}

export interface MadeBundle {
  resourceType: 'Bundle';
  type: 'transaction';
  entry: MadeEntry[];
}

export interface MadeShape {
  conditions?: number;
  medications?: number;
  encounters?: number;
  /** Other fields of the Patient. */
  patient?: JsonObject;
  /** Practitioner and Organization to use again, as one clinic sees many patients. */
  clinic?: { practitioner: MadeEntry; organisation: MadeEntry };
}

const coding = (system: string, code: string, display: string) => ({
  coding: [{ system, code, display }],
  text: display,
});
const snomed = 'http://snomed.info/sct';

/** An entry with an id of its own, as the generator writes them. */
export function anEntry(resourceType: string, content: JsonObject, id: string = randomUUID()): MadeEntry {
  const tag = { tag: [{ system: 'https://example.org/tags', code: 'made-up' }] };
  return {
    fullUrl: `urn:uuid:${id}`,
    resource: { resourceType, id, ...content, meta: tag },
    request: { method: 'POST', url: resourceType },
  };
}

/** A clinic of another country. */
export function aClinic(): { practitioner: MadeEntry; organisation: MadeEntry } {
  const id = randomUUID();
  return {
    practitioner: anEntry('Practitioner', {
      identifier: [{ system: 'http://hl7.org/fhir/sid/us-npi', value: String(Math.floor(Math.random() * 1e9)) }],
      active: true,
      name: [{ family: 'Dibbert12', given: ['Noe34'], prefix: ['Dr.'] }],
      gender: 'male',
    }),
    organisation: anEntry(
      'Organization',
      {
        identifier: [{ system: 'https://example.org/generator', value: id }],
        name: 'GENERAL HOSPITAL, INC',
        telecom: [{ system: 'phone', value: '9784662000' }],
      },
      id,
    ),
  };
}

/**
 * A transaction bundle in the shape that Synthea writes: one patient with foreign identifiers and a foreign address, their clinic, and
 * records that point at each other by urn:uuid, with types in between that are only counted.
 */
export function aSyntheaBundle(shape: MadeShape = {}): MadeBundle {
  const { practitioner, organisation } = shape.clinic ?? aClinic();
  const patient = anEntry('Patient', { ...foreignPatient(), ...shape.patient });
  const encounters = Array.from({ length: shape.encounters ?? 2 }, (_, at) =>
    anEncounter(patient, practitioner, organisation, at),
  );
  const about = (at: number) => ({
    subject: { reference: patient.fullUrl },
    ...(encounters.length === 0 ? {} : { encounter: { reference: encounters[at % encounters.length]?.fullUrl ?? '' } }),
  });
  const conditions = Array.from({ length: shape.conditions ?? 2 }, (_, at) =>
    anEntry('Condition', {
      ...about(at),
      clinicalStatus: coding('http://terminology.hl7.org/CodeSystem/condition-clinical', 'active', 'Active'),
      code: coding(snomed, `12861300${at}`, 'Seizure disorder'),
      onsetDateTime: '2007-06-04T05:28:45+00:00',
      recordedDate: '2007-06-04T05:28:45+00:00',
    }),
  );
  const medications = Array.from({ length: shape.medications ?? 2 }, (_, at) =>
    anEntry('MedicationRequest', {
      ...about(at),
      status: 'active',
      intent: 'order',
      medicationCodeableConcept: coding('http://www.nlm.nih.gov/research/umls/rxnorm', `11533${at}`, 'Clonazepam'),
      authoredOn: '2007-06-04T05:28:45+00:00',
      requester: { reference: practitioner.fullUrl },
    }),
  );
  const counted = [
    anEntry('Observation', { ...about(0), status: 'final', valueQuantity: { value: 170.5, unit: 'cm' } }),
    anEntry('Claim', { status: 'active', patient: { reference: patient.fullUrl } }),
  ];
  const entry = [patient, organisation, practitioner, ...encounters, ...conditions, ...counted, ...medications];
  return { resourceType: 'Bundle', type: 'transaction', entry };
}

function foreignPatient(): JsonObject {
  const mark = randomUUID();
  return {
    identifier: [
      { system: 'https://example.org/generator', value: mark },
      {
        type: { text: 'Social Security Number' },
        system: 'http://hl7.org/fhir/sid/us-ssn',
        value: `999-${mark.slice(0, 7)}`,
      },
    ],
    name: [
      { use: 'maiden', family: 'Armenta1', given: ['Alberta2'] },
      { use: 'official', family: 'Atencio627', given: ['Alberto639', 'Luis7'], prefix: ['Mr.'] },
    ],
    telecom: [{ system: 'phone', value: '555-961-9901', use: 'home' }],
    gender: 'male',
    birthDate: '1943-06-07',
    address: [
      { line: ['849 Koch Crossroad'], city: 'Boston', state: 'Massachusetts', postalCode: '02108', country: 'US' },
    ],
    communication: [{ language: coding('urn:ietf:bcp:47', 'es', 'Spanish') }],
  };
}

function anEncounter(patient: MadeEntry, practitioner: MadeEntry, organisation: MadeEntry, at: number): MadeEntry {
  return anEntry('Encounter', {
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
    type: [coding(snomed, '162673000', 'General examination of patient')],
    subject: { reference: patient.fullUrl },
    participant: [{ individual: { reference: practitioner.fullUrl } }],
    period: { start: `201${at % 10}-06-04T05:28:45+00:00`, end: `201${at % 10}-06-04T08:47:45+00:00` },
    serviceProvider: { reference: organisation.fullUrl },
  });
}

/** The bundle as the bytes of a file. */
export function bytesOf(content: unknown): Buffer {
  return Buffer.from(JSON.stringify(content));
}

/** The first entry of a type. */
export function entryOf(bundle: MadeBundle, resourceType: string): MadeEntry {
  const found = bundle.entry.find(({ resource }) => resource.resourceType === resourceType);
  if (found === undefined) throw new Error(`no ${resourceType} in the bundle`);
  return found;
}
