import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { relationOf } from '../access/index.ts';
import type { findAnswer, PatientIdentity } from './contract.ts';
import { shownNumber } from './identity.ts';
import { readNumber } from './number.ts';

interface FoundRow {
  id: PatientId;
  givenName: string;
  familyName: string;
  birthDate: LocalDate;
  protectedIdentity: PatientIdentity['protectedIdentity'];
}

/** Who has this complete number in the county, for starting a matter about somebody the unit does not know yet. Logged either way. */
export async function findPatient(work: Work, body: { number: string }): Promise<z.input<typeof findAnswer>> {
  const { stored } = readNumber(body.number, dateAt(work.now));
  const row = await byNumber(work, stored);
  authorise(
    work,
    allow('identity-by-number'),
    row === undefined ? { details: { found: false } } : { patientId: row.id },
  );
  if (row === undefined) return { patient: null };
  const related = (await relationOf(work, row.id)) !== 'none';
  const { id, givenName, familyName, birthDate, protectedIdentity } = row;
  const name = related || protectedIdentity === 'none' ? `${givenName} ${familyName}` : null;
  return { patient: { id, number: shownNumber(stored), name, birthDate, protectedIdentity, related } };
}

/** The patient with a complete number as somebody typed it, whether or not the acting unit has a relation. The caller logs the look. */
export async function patientByNumber(work: Work, typed: string): Promise<PatientId | undefined> {
  return (await byNumber(work, readNumber(typed, dateAt(work.now)).stored))?.id;
}

/** Whom another system's notice is about, for one that may give it: the id alone. The caller logs the look. */
export async function patientForNotice(work: Work, stored: string): Promise<PatientId | undefined> {
  const { rows } = await sql<{
    id: PatientId | null;
  }>`select patient.for_notice(${work.actor.county}, ${stored}) as id`.execute(work.tx);
  return rows[0]?.id ?? undefined;
}

/** The patient with a number as kept, whether or not the acting unit has a relation. */
export async function byNumber(work: Work, stored: string): Promise<FoundRow | undefined> {
  const { rows } = await sql<FoundRow>`select id, given_name, family_name, birth_date, protected_identity
    from patient.find_by_number(${work.actor.county}, ${stored})`.execute(work.tx);
  return rows[0];
}
