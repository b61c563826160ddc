import { parseHsaId } from '../../../kernel/hsa-id.ts';
import type { Entry } from './entries.ts';
import { organizationSchema, practitionerSchema, readAs } from './fhir.ts';
import { canonicalSystem, systems } from './identifiers.ts';
import type { Noting } from './problem.ts';
import { phoneOf, readName } from './read-patient.ts';

export interface StaffFacts {
  /** Null: somebody of a system outside the Swedish catalogue, who never signs in here. */
  hsaId: string | null;
  givenName: string;
  familyName: string;
  title: string;
  phone: string | null;
}

/** Reads a Practitioner; undefined when a fault was noted. */
export function readPractitioner(entry: Entry, noting: Noting): StaffFacts | undefined {
  const read = readAs(practitionerSchema, entry.resource, noting);
  if (read === undefined) return undefined;
  const name = readName(read.name ?? []);
  if (name === null) {
    noting.fault('no-name');
    return undefined;
  }
  const [qualification] = read.qualification ?? [];
  const words = qualification?.code?.text ?? qualification?.code?.coding?.find(({ display }) => display)?.display;
  const phone = phoneOf(read.telecom ?? [], noting);
  return { hsaId: hsaIdOf(read.identifier ?? []), ...name, title: words?.trim().slice(0, 80) || 'vårdpersonal', phone };
}

/** How an Organization names itself in Sweden; nulls when it does not. */
export interface OrganisationKeys {
  hsaId: string | null;
  organisationNumber: string | null;
}

/** Reads an Organization; undefined when a fault was noted. */
export function readOrganisation(entry: Entry, noting: Noting): OrganisationKeys | undefined {
  const read = readAs(organizationSchema, entry.resource, noting);
  if (read === undefined) return undefined;
  const identifiers = read.identifier ?? [];
  const number = identifiers.find(({ system }) => system === systems.organisationNumber)?.value;
  const digits = (number ?? '').replaceAll(/\D/g, '').slice(-10);
  return { hsaId: hsaIdOf(identifiers), organisationNumber: digits.length === 10 ? digits : null };
}

function hsaIdOf(identifiers: readonly { system?: string | undefined; value?: string | undefined }[]): string | null {
  for (const { system, value } of identifiers) {
    const hsaId = canonicalSystem(system ?? '') === systems.hsaId ? parseHsaId(value ?? '') : null;
    if (hsaId !== null) return hsaId;
  }
  return null;
}
