import { sql } from 'kysely';
import type { PatientId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Work } from '../../platform/work.ts';
import type { PatientIdentity } from './contract.ts';
import { shownNumber } from './identity.ts';

/** Who a patient in the access log is, as a reviewer sees it: never where. */
export interface ReviewedPatient {
  id: PatientId;
  name: string;
  familyName: string;
  givenName: string;
  number: string;
  birthDate: LocalDate;
  protectedIdentity: PatientIdentity['protectedIdentity'];
}

/** Who the patients of looks are, for those who review the access log of their controller. The caller decides and logs. */
export async function identitiesForReview(
  work: Work,
  ids: Iterable<PatientId>,
): Promise<Map<PatientId, ReviewedPatient>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const { rows } = await sql<Omit<ReviewedPatient, 'name'>>`
    select id, number, given_name, family_name, birth_date, protected_identity
    from patient.identities_for_review(${work.actor.county}, ${wanted}::uuid[])`.execute(work.tx);
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, number: shownNumber(row.number), name: `${row.givenName} ${row.familyName}` },
    ]),
  );
}

/** What a member of staff and a patient have in common, by name. */
export interface Likeness {
  sameFamily: boolean;
  sameName: boolean;
  relative: boolean;
  sameAddress: boolean;
}

/** What each pair of patient and member of staff has in common; in the order asked, undefined where there is no answer. */
export async function likenessOf(
  work: Work,
  pairs: readonly { patientId: PatientId; givenName: string; familyName: string }[],
): Promise<(Likeness | undefined)[]> {
  if (pairs.length === 0) return [];
  const asked = JSON.stringify(
    pairs.map(({ patientId, givenName, familyName }) => ({ patient: patientId, given: givenName, family: familyName })),
  );
  const { rows } = await sql<Likeness & { ordinal: number }>`
    select ordinal, same_family, same_name, relative, same_address
    from patient.likeness(${work.actor.county}, ${asked}::jsonb)`.execute(work.tx);
  const known = new Map(rows.map(({ ordinal, ...likeness }) => [ordinal, likeness]));
  return pairs.map((_pair, index) => known.get(index + 1));
}
