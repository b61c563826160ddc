import { ageOn, type LocalDate } from '../../kernel/local-date.ts';
import { birthDateOf, parsePersonalNumber, sexOf } from '../../kernel/personal-number.ts';
import { both } from '../../kernel/texts.ts';
import { badInput, type Refusal } from '../../platform/errors.ts';
import type { PatientIdentity } from './contract.ts';
import { patientTexts } from './texts/index.ts';

/** A number as read from what somebody typed. */
export interface ReadNumber {
  /** As kept: without hyphen. */
  stored: string;
  kind: PatientIdentity['numberKind'];
  /** Null when the number does not say. */
  birthDate: LocalDate | null;
  sex: PatientIdentity['sex'];
}

const ownReserve = /^R\d{11}$/;
const oldest = 125;

/** Reads a complete number; refuses one that cannot be right, saying what is wrong with it. */
export function readNumber(typed: string, today: LocalDate): ReadNumber {
  const compact = typed.replaceAll(/[\s-]/g, '').toUpperCase();
  if (ownReserve.test(compact)) return { stored: compact, kind: 'reserve', birthDate: null, sex: 'unknown' };
  const result = parsePersonalNumber(typed, today);
  if (!result.ok) throw refused(result.fault, 'number');
  const stated = sexOf(result.value);
  return {
    stored: result.value.replace('-', ''),
    kind: result.kind === 'national-reserve' ? 'reserve' : result.kind,
    birthDate: birthDateOf(result.value),
    sex: stated === 'woman' ? 'female' : stated === 'man' ? 'male' : 'unknown',
  };
}

/** Refuses a date of birth that nobody living can have. */
export function checkBirthDate(birthDate: LocalDate, today: LocalDate): void {
  if (birthDate > today) throw refused('future', 'birthDate');
  if (ageOn(birthDate, today) > oldest) throw refused('too-old', 'birthDate');
}

type Fault = 'shape' | 'date' | 'future' | 'too-old' | 'check-digit' | 'reserveWithoutBirthDate';

/** Refusal of a number or a date of birth. */
export function refused(fault: Fault, field: 'number' | 'birthDate'): Refusal {
  const text = both(patientTexts, (t) => t[fault]);
  return badInput(`number-${fault === 'reserveWithoutBirthDate' ? 'without-birth-date' : fault}`, text, {
    [field]: text,
  });
}
