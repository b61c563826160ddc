import type { Instant } from '../../../kernel/instant.ts';
import type { JsonObject } from '../../../kernel/json.ts';
import type { Entry } from './entries.ts';
import {
  type Concept,
  conditionSchema,
  encounterSchema,
  medicationRequestSchema,
  medicationStatementSchema,
  readAs,
  type Reference,
} from './fhir.ts';
import { momentOf } from './fhir-time.ts';
import type { Noting } from './problem.ts';

/** A condition, medicine or encounter as read, with the original beside it. */
export interface RecordFacts {
  kind: 'condition' | 'medication' | 'encounter' | 'note';
  codeSystem: string | null;
  code: string | null;
  display: string;
  status: string | null;
  startsAt: Instant | null;
  endsAt: Instant | null;
  content: JsonObject;
}

export interface ReadRecord {
  facts: RecordFacts;
  subject: Reference | undefined;
}

/** Finds what a medication reference names: among what the resource contains, or in the file. */
export type MedicationLookup = (reference: Reference | undefined, entry: Entry) => Concept | undefined;

/** Reads one of the record types; undefined when a fault was noted. */
export function readRecord(entry: Entry, medications: MedicationLookup, noting: Noting): ReadRecord | undefined {
  switch (entry.resourceType) {
    case 'Condition':
      return readCondition(entry, noting);
    case 'Encounter':
      return readEncounter(entry, noting);
    case 'MedicationRequest':
      return readMedicationRequest(entry, medications, noting);
    default:
      return readMedicationStatement(entry, medications, noting);
  }
}

function readCondition(entry: Entry, noting: Noting): ReadRecord | undefined {
  const read = readAs(conditionSchema, entry.resource, noting);
  if (read === undefined) return undefined;
  const wrong = codeOf(read.verificationStatus) === 'entered-in-error';
  return {
    subject: read.subject,
    facts: {
      kind: 'condition',
      ...naming(read.code),
      status: wrong ? 'entered-in-error' : codeOf(read.clinicalStatus),
      ...times(read.onsetDateTime ?? read.onsetPeriod?.start ?? read.recordedDate, abatement(read), noting),
      content: original(entry),
    },
  };
}

function abatement(read: {
  abatementDateTime?: string | undefined;
  abatementPeriod?: { end?: string | undefined } | undefined;
}) {
  return read.abatementDateTime ?? read.abatementPeriod?.end;
}

function readEncounter(entry: Entry, noting: Noting): ReadRecord | undefined {
  const read = readAs(encounterSchema, entry.resource, noting);
  if (read === undefined) return undefined;
  const [type] = read.type ?? [];
  const kind = type ?? (read.class === undefined ? undefined : { coding: [read.class] });
  return {
    subject: read.subject,
    facts: {
      kind: 'encounter',
      ...naming(kind),
      status: read.status ?? null,
      ...times(read.period?.start, read.period?.end, noting),
      content: original(entry),
    },
  };
}

function readMedicationRequest(entry: Entry, medications: MedicationLookup, noting: Noting): ReadRecord | undefined {
  const read = readAs(medicationRequestSchema, entry.resource, noting);
  if (read === undefined) return undefined;
  const medicine = read.medicationCodeableConcept ?? medications(read.medicationReference, entry);
  return {
    subject: read.subject,
    facts: {
      kind: 'medication',
      ...naming(medicine, read.medicationReference?.display),
      status: read.status ?? null,
      ...times(read.authoredOn, undefined, noting),
      content: original(entry),
    },
  };
}

function readMedicationStatement(entry: Entry, medications: MedicationLookup, noting: Noting): ReadRecord | undefined {
  const read = readAs(medicationStatementSchema, entry.resource, noting);
  if (read === undefined) return undefined;
  const medicine = read.medicationCodeableConcept ?? medications(read.medicationReference, entry);
  const { effectivePeriod: period, effectiveDateTime, dateAsserted } = read;
  return {
    subject: read.subject,
    facts: {
      kind: 'medication',
      ...naming(medicine, read.medicationReference?.display),
      status: read.status ?? null,
      ...times(effectiveDateTime ?? period?.start ?? dateAsserted, period?.end, noting),
      content: original(entry),
    },
  };
}

/** Code and words of a concept; the words of the source before those of the code system. */
function naming(
  concept: Concept | undefined,
  otherwise?: string,
): Pick<RecordFacts, 'codeSystem' | 'code' | 'display'> {
  const coding = concept?.coding?.find(({ code }) => code !== undefined);
  const display = concept?.text ?? coding?.display ?? concept?.coding?.[0]?.display ?? otherwise ?? coding?.code;
  return { codeSystem: coding?.system ?? null, code: coding?.code ?? null, display: display?.trim() || '–' };
}

function codeOf(concept: Concept | undefined): string | null {
  return concept?.coding?.find(({ code }) => code !== undefined)?.code ?? null;
}

function times(
  start: string | undefined,
  end: string | undefined,
  noting: Noting,
): Pick<RecordFacts, 'startsAt' | 'endsAt'> {
  const read = (text: string | undefined) => {
    if (text === undefined) return null;
    const moment = momentOf(text);
    if (moment === null) noting.fault('date-unreadable', { field: text === start ? 'start' : 'end' });
    return moment;
  };
  const startsAt = read(start);
  const endsAt = read(end);
  // A day without a time of day ends somewhere in that day: only a whole day too early is a fault.
  if (startsAt !== null && endsAt !== null && endsAt < startsAt && endsAt.slice(0, 10) < startsAt.slice(0, 10))
    noting.fault('ends-before-start');
  return { startsAt, endsAt };
}

/** The resource as it came, without its rendered text and technical header. */
function original({ resource }: Entry): JsonObject {
  const { text: _text, meta: _meta, ...rest } = resource;
  return rest;
}
