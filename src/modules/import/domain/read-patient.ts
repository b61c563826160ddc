import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Entry } from './entries.ts';
import { type FhirAddress, type FhirPatient, type HumanName, patientSchema, readAs } from './fhir.ts';
import { dayOf, wholeDay } from './fhir-time.ts';
import { type ForeignIdentifier, sortIdentifiers, type SwedishNumber } from './identifiers.ts';
import type { Noting } from './problem.ts';

/** A patient as read: what we keep, in our words. */
export interface PatientFacts {
  number: Pick<SwedishNumber, 'stored' | 'kind'> | null;
  givenName: string;
  familyName: string;
  birthDate: LocalDate;
  sex: 'female' | 'male' | 'unknown';
  protectedIdentity: 'none' | 'confidentiality-mark' | 'protected-registration';
  language: string;
  interpreterLanguage: string | null;
  phone: string | null;
  deceasedOn: LocalDate | null;
  address: { line: string; postalCode: string; city: string } | null;
  /** What the source says and no column holds. */
  note: string | null;
}

export interface ReadPatient {
  facts: PatientFacts;
  foreign: ForeignIdentifier[];
}

/** Reads a Patient; undefined when a fault was noted. */
export function readPatient(entry: Entry, today: LocalDate, noting: Noting): ReadPatient | undefined {
  const patient = readAs(patientSchema, entry.resource, noting);
  if (patient === undefined) return undefined;
  const { swedish, foreign } = sortIdentifiers(patient.identifier ?? [], today, noting);
  const name = readName(patient.name ?? []);
  if (name === null) noting.fault('no-name');
  const birthDate = readBirthDate(patient.birthDate, swedish, today, noting);
  if (name === null || birthDate === null) return undefined;
  const protectedIdentity = protectionOf(patient);
  const { address, abroad } = readAddress(patient.address ?? [], protectedIdentity !== 'none', noting);
  const deceased = readDeceased(patient, noting);
  const notes = [abroad, deceased.unknownDay ? 'Avliden enligt källan; datum okänt' : null].filter(
    (one) => one !== null,
  );
  const language = languageOf(patient);
  const facts: PatientFacts = {
    number: swedish === null ? null : { stored: swedish.stored, kind: swedish.kind },
    ...name,
    birthDate,
    sex: patient.gender === 'male' || patient.gender === 'female' ? patient.gender : (swedish?.sex ?? 'unknown'),
    protectedIdentity,
    language,
    interpreterLanguage: needsInterpreter(patient) ? language : null,
    phone: phoneOf(patient.telecom ?? [], noting),
    deceasedOn: deceased.on,
    address,
    note: notes.length === 0 ? null : notes.join('. '),
  };
  return { facts, foreign };
}

/** The official name, else the usual one, else any that is not an old one. */
export function readName(names: readonly HumanName[]): { givenName: string; familyName: string } | null {
  const order = ['official', 'usual', undefined];
  const rank = ({ use }: HumanName) => (order.indexOf(use) + order.length + 1) % (order.length + 1);
  const [best] = names.filter(({ use }) => use !== 'old').toSorted((left, right) => rank(left) - rank(right));
  if (best === undefined) return null;
  const given = (best.given ?? []).filter((part) => part !== null).join(' ');
  const words = (best.text ?? '').trim().split(/\s+/).filter(Boolean);
  const familyName = (best.family ?? words.at(-1) ?? '').trim();
  const givenName = (given || (best.family === undefined ? words.slice(0, -1).join(' ') : '')).trim();
  if (familyName === '' && givenName === '') return null;
  return { givenName: givenName || '–', familyName: familyName || '–' };
}

function readBirthDate(
  given: string | undefined,
  swedish: SwedishNumber | null,
  today: LocalDate,
  noting: Noting,
): LocalDate | null {
  const day = given === undefined ? null : wholeDay(given);
  if (swedish?.birthDate) {
    if (day !== null && day !== swedish.birthDate) noting.remark('birth-date-differs');
    // The day of a coordination number may be made up; the register's own birth date is then the better one.
    return swedish.kind === 'samordningsnummer' && day !== null ? day : swedish.birthDate;
  }
  if (day === null) noting.fault('no-birth-date');
  else if (day > today) noting.fault('birth-date-future');
  return day !== null && day > today ? null : day;
}

function protectionOf({ meta }: FhirPatient): PatientFacts['protectedIdentity'] {
  const codes = (meta?.security ?? []).map(({ code }) => code?.toLowerCase());
  if (codes.includes('skyddadfolkbokforing')) return 'protected-registration';
  return codes.includes('sekretessmarkering') ? 'confidentiality-mark' : 'none';
}

const swedishCountries = ['SE', 'SWE', 'SVERIGE', 'SWEDEN'];

function isSwedish({ postalCode, country, city }: FhirAddress): boolean {
  const home = country === undefined || swedishCountries.includes(country.trim().toUpperCase());
  return home && city !== undefined && /^\d{5}$/.test(postalCodeOf(postalCode));
}

function postalCodeOf(text: string | undefined): string {
  return (text ?? '').replace(/^SE-?/i, '').replaceAll(/\s/g, '');
}

/** A Swedish address is kept as one; another becomes a note, except that of a person whose address is protected. */
function readAddress(
  addresses: readonly FhirAddress[],
  isProtected: boolean,
  noting: Noting,
): { address: PatientFacts['address']; abroad: string | null } {
  const current = addresses.filter(({ use }) => use !== 'old');
  const swedish = current.find((one) => isSwedish(one) && linesOf(one) !== '');
  if (swedish !== undefined) {
    const { postalCode, city = '' } = swedish;
    return {
      address: { line: linesOf(swedish), postalCode: postalCodeOf(postalCode), city: city.trim() },
      abroad: null,
    };
  }
  const [other] = current;
  if (other === undefined) return { address: null, abroad: null };
  if (isProtected) {
    noting.remark('address-left-out');
    return { address: null, abroad: null };
  }
  noting.remark('address-not-swedish');
  const { city, state, postalCode, country } = other;
  const parts = [linesOf(other) || other.text, city, state, postalCode, country].filter(Boolean);
  return { address: null, abroad: parts.length === 0 ? null : `Adress i källsystemet: ${parts.join(', ')}` };
}

function linesOf({ line }: FhirAddress): string {
  return (line ?? [])
    .filter((one) => one !== null)
    .join(', ')
    .trim();
}

function readDeceased(patient: FhirPatient, noting: Noting): { on: LocalDate | null; unknownDay: boolean } {
  const { deceasedDateTime, deceasedBoolean } = patient;
  if (deceasedDateTime !== undefined) {
    const on = dayOf(deceasedDateTime);
    if (on === null) noting.fault('date-unreadable', { field: 'deceasedDateTime' });
    return { on, unknownDay: false };
  }
  if (deceasedBoolean === true) noting.remark('deceased-without-date');
  return { on: null, unknownDay: deceasedBoolean === true };
}

function languageOf({ communication = [] }: FhirPatient): string {
  const chosen = communication.find(({ preferred }) => preferred === true) ?? communication[0];
  const code = chosen?.language.coding?.find((coding) => coding.code !== undefined)?.code?.toLowerCase();
  return /^[a-z]{2,3}(?=$|-)/.exec(code ?? '')?.[0] ?? 'sv';
}

const interpreterUrl = 'http://hl7.org/fhir/StructureDefinition/patient-interpreterRequired';

function needsInterpreter({ extension = [] }: FhirPatient): boolean {
  return extension.some(({ url, valueBoolean }) => url === interpreterUrl && valueBoolean === true);
}

/** The first telephone number that can be dialled. */
export function phoneOf(
  telecom: readonly { system?: string | undefined; value?: string | undefined; use?: string | undefined }[],
  noting: Noting,
): string | null {
  const numbers = telecom.filter(
    ({ system, use, value }) => system === 'phone' && use !== 'old' && value !== undefined,
  );
  const written = numbers.map(({ value }) => (value ?? '').replaceAll(/[().\s/–]+/g, ' ').trim());
  const usable = written.find((number) => /^\+?[0-9 -]{5,20}$/.test(number));
  if (usable === undefined && numbers.length > 0) noting.remark('phone-left-out');
  return usable ?? null;
}
