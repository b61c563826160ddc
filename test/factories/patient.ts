import { type Kysely, sql } from 'kysely';
import { newId, type PatientId } from '../../src/kernel/ids.ts';
import type { TestUnit } from './organisation.ts';

let serial = 0;

/** A personal number of the published test series (serial 980–989), different each time. */
export function aTestNumber(): string {
  serial += 1;
  const day = String(1 + (serial % 28)).padStart(2, '0');
  const month = String(1 + (Math.floor(serial / 28) % 12)).padStart(2, '0');
  const year = 1930 + (Math.floor(serial / 336) % 20);
  const body = `${year}${month}${day}98${serial % 10}`;
  return body + checkDigit(body.slice(2));
}

/** Luhn check digit over YYMMDDNNN. */
export function checkDigit(nine: string): string {
  let sum = 0;
  for (const [index, digit] of [...nine].entries()) {
    const product = Number(digit) * (index % 2 === 0 ? 2 : 1);
    sum += product > 9 ? product - 9 : product;
  }
  return String((10 - (sum % 10)) % 10);
}

export interface TestPatient {
  id: PatientId;
  number: string;
  name: string;
}

/** A patient registered in a municipality, living there in an ordinary home, listed at a health centre if one is given. */
export async function aPatient(
  db: Kysely<unknown>,
  given: {
    county: string;
    municipality: string;
    owner: TestUnit;
    listedAt?: TestUnit;
    place?: string;
    name?: string;
    protectedIdentity?: 'none' | 'confidentiality-mark' | 'protected-registration';
    /** Units that have a care relation from before, as own patient. */
    knownTo?: TestUnit[];
  },
): Promise<TestPatient> {
  const id = newId<'patient'>();
  const number = aTestNumber();
  const birthDate = `${number.slice(0, 4)}-${number.slice(4, 6)}-${number.slice(6, 8)}`;
  const [first = 'Test', ...last] = (given.name ?? 'Test Patientsson').split(' ');
  const since = '2020-01-01T00:00:00.000Z';
  const owner = given.owner.providerId;
  await sql`insert into patient.patient (county, id, owner_provider_id, owner_unit_id, number_kind, number, given_name, family_name, birth_date, sex,
      municipality_code, protected_identity, created_at)
    values (${given.county}, ${id}, ${owner}, ${given.owner.id}, 'personnummer', ${number}, ${first}, ${last.join(' ')}, ${birthDate}, 'female',
      ${given.municipality}, ${given.protectedIdentity ?? 'none'}, ${since})`.execute(db);
  await sql`insert into patient.stay (county, id, patient_id, owner_provider_id, owner_unit_id, place, municipality_code, valid_from)
    values (${given.county}, ${newId()}, ${id}, ${owner}, ${given.owner.id}, ${given.place ?? 'ordinary-home'}, ${given.municipality}, ${since})`.execute(
    db,
  );
  await sql`insert into patient.address (county, id, patient_id, owner_provider_id, owner_unit_id, kind, line, postal_code, city, valid_from)
    values (${given.county}, ${newId()}, ${id}, ${owner}, ${given.owner.id}, 'registered', 'Testvägen 1', '78330', 'Säter', ${since})`.execute(
    db,
  );
  if (given.listedAt !== undefined) {
    await sql`insert into patient.listing (county, id, patient_id, owner_provider_id, owner_unit_id, unit_id, valid_from)
      values (${given.county}, ${newId()}, ${id}, ${given.listedAt.providerId}, ${given.listedAt.id}, ${given.listedAt.id}, ${since})`.execute(
      db,
    );
  }
  const relations = [
    ...(given.knownTo ?? []).map((unit) => ({ unit, ground: 'own-patient' })),
    ...(given.listedAt === undefined ? [] : [{ unit: given.listedAt, ground: 'listing' }]),
  ];
  for (const { unit, ground } of relations) {
    await sql`insert into access.care_relation (county, id, patient_id, unit_id, owner_provider_id, scope, ground, case_kind, case_id, valid_from)
      values (${given.county}, ${newId()}, ${id}, ${unit.id}, ${unit.providerId}, 'care', ${ground}, 'patient', ${id}, ${since})`.execute(
      db,
    );
  }
  return { id, number, name: `${first} ${last.join(' ')}` };
}
