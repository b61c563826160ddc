import type { LocalDate } from '../../../kernel/local-date.ts';
import { birthDateOf, parsePersonalNumber, sexOf } from '../../../kernel/personal-number.ts';
import type { Noting } from './problem.ts';

/** Identifier systems of the Swedish base profiles (HL7 Sweden, hl7se.fhir.base 1.1.0). */
export const systems = {
  personnummer: 'http://electronichealth.se/identifier/personnummer',
  samordningsnummer: 'http://electronichealth.se/identifier/samordningsnummer',
  nationalReserve: 'http://electronichealth.se/identifier/nationelltReservnummer',
  hsaId: 'urn:oid:1.2.752.29.4.19',
  organisationNumber: 'urn:oid:2.5.4.97',
} as const;

/** The same systems by the OIDs that older senders use. */
const aliases: Record<string, string> = {
  'urn:oid:1.2.752.129.2.1.3.1': systems.personnummer,
  'urn:oid:1.2.752.129.2.1.3.3': systems.samordningsnummer,
};

/** A Swedish number, as it is kept: twelve characters without hyphen. */
export interface SwedishNumber {
  stored: string;
  kind: 'personnummer' | 'samordningsnummer' | 'reserve';
  birthDate: LocalDate | null;
  sex: 'female' | 'male' | 'unknown';
}

/** An identifier of another country or system, kept as it was given. */
export interface ForeignIdentifier {
  system: string;
  value: string;
}

interface Identifier {
  system?: string | undefined;
  value?: string | undefined;
}

/**
 * Sorts identifiers into the Swedish number and the foreign ones. A personnummer or samordningsnummer that cannot be right is a fault;
 * a reserve number of another shape than the national one belongs to its sender and is kept as foreign.
 */
export function sortIdentifiers(
  identifiers: readonly Identifier[],
  today: LocalDate,
  noting: Noting,
): { swedish: SwedishNumber | null; foreign: ForeignIdentifier[] } {
  let swedish: SwedishNumber | null = null;
  const foreign = new Map<string, ForeignIdentifier>();
  for (const { system: given, value: raw } of identifiers) {
    const value = raw?.trim();
    if (given === undefined || value === undefined || value === '') continue;
    const system = canonicalSystem(given);
    const number = isPersonNumber(system) ? readNumber(value, today, noting) : reserveOf(system, value, today, noting);
    // A person has one number; a personnummer replaces the coordination number given before it.
    if (number !== null && (swedish === null || number.kind === 'personnummer')) swedish = number;
    if (number === null && !isPersonNumber(system)) foreign.set(`${system}|${value}`, { system, value });
  }
  return { swedish, foreign: [...foreign.values()] };
}

/** One name for each identifier system. */
export function canonicalSystem(system: string): string {
  return aliases[system] ?? system;
}

/** True for the systems of personnummer and samordningsnummer. */
function isPersonNumber(system: string): boolean {
  return system === systems.personnummer || system === systems.samordningsnummer;
}

function reserveOf(system: string, value: string, today: LocalDate, noting: Noting): SwedishNumber | null {
  if (system !== systems.nationalReserve) return null;
  const number = numberOf(value, today);
  if (number === null) noting.remark('number-not-national');
  return number;
}

function readNumber(value: string, today: LocalDate, noting: Noting): SwedishNumber | null {
  const number = numberOf(value, today);
  if (number !== null) return number;
  // The archives hold people who were born long ago and are dead; the number is right all the same.
  const old = /^(\d{4})\d{4}-?\d{4}$/.exec(value);
  const then =
    old === null ? null : numberOf(value, `${String(Number(old[1]) + 100).padStart(4, '0')}-12-31` as LocalDate);
  if (then === null) noting.fault('number-invalid');
  else noting.remark('number-old');
  return then;
}

/** The number that a text holds, as kept; null when it is none. */
export function numberOf(value: string, today: LocalDate): SwedishNumber | null {
  const result = parsePersonalNumber(value, today);
  if (!result.ok) return null;
  const stated = sexOf(result.value);
  return {
    stored: result.value.replace('-', ''),
    kind: result.kind === 'national-reserve' ? 'reserve' : result.kind,
    birthDate: birthDateOf(result.value),
    sex: stated === 'woman' ? 'female' : stated === 'man' ? 'male' : 'unknown',
  };
}
