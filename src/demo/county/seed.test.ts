import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { instant } from '../../kernel/instant.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import { makeOrganisation } from './organisation.ts';
import { makePatients } from './patients.ts';
import { dalarna } from './places.ts';
import { seeded } from './random.ts';
import { seedBasics, seedingOf } from './seed.ts';

const db = await testDatabase();
const now = instant('2026-11-22T09:00:00.000Z');

describe('the demo county', () => {
  it('is the same each time it is made', () => {
    const make = () => {
      const random = seeded(dalarna.seed);
      const organisation = makeOrganisation(dalarna, random);
      return JSON.stringify([[...organisation.rows], [...makePatients(dalarna, organisation, random, 50, 2026).rows]]);
    };
    expect(make()).toBe(make());
  });

  it('has the 15 municipalities, people in every role, and patients as old as the source says', async () => {
    expect(await seedingOf(db.owner, dalarna)).toBe('none');
    const started = performance.now();
    await seedBasics(db.owner, dalarna, now);
    expect(performance.now() - started).toBeLessThan(8000);
    expect(await seedingOf(db.owner, dalarna)).toBe('begun');
    const { rows } = await sql<{
      municipalities: number;
      over85: number;
      women: number;
      outsideSeries: number;
      roles: number;
    }>`
      select (select count(distinct municipality_code) from organisation.unit where kind = 'home-care') as municipalities,
        (select avg((birth_date <= '1941-11-22')::int)::float8 from patient.patient) as over85,
        (select avg((sex = 'female')::int)::float8 from patient.patient) as women,
        (select count(*) from patient.patient where substr(number, 9, 3)::int not between 980 and 989) as outside_series,
        (select count(distinct role) from organisation.assignment) as roles`.execute(db.owner);
    const [row] = rows;
    expect(row).toMatchObject({ municipalities: 15, outsideSeries: 0, roles: 24 });
    expect(row?.over85).toBeGreaterThan(0.42);
    expect(row?.over85).toBeLessThan(0.58);
    expect(row?.women).toBeGreaterThan(0.6);
    expect(row?.women).toBeLessThan(0.73);
  });
});
