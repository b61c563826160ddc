import { type Kysely, sql } from 'kysely';
import { roleTexts } from '../modules/organisation/index.ts';
import type { Role } from '../kernel/roles.ts';
import type { DemoUser } from './demo-user.ts';

interface Row {
  hsaId: string;
  name: string;
  title: string;
  unitName: string;
  role: Role;
}

const base = sql`
  select s.hsa_id, s.given_name || ' ' || s.family_name as name, s.title, u.name as unit_name, a.role
  from organisation.staff s
  join organisation.assignment a on a.staff_id = s.id and a.valid_to is null
  join organisation.unit u on u.id = a.unit_id
  where s.active`;

/** The chosen test users of the demo county: those whose HSA-id ends in DEMO and a number, one for each role in the main job. */
export async function testUsers(db: Kysely<unknown>): Promise<DemoUser[]> {
  const { rows } = await sql<Row>`${base} and s.hsa_id like '%-DEMO%' order by s.hsa_id, u.name`.execute(db);
  return oneEach(rows);
}

/** Anyone employed in the demo county by words of name, unit or role; the chosen test users when nothing is searched for. */
export async function searchUsers(db: Kysely<unknown>, search: string): Promise<DemoUser[]> {
  const words = search.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return testUsers(db);
  const patterns = words.map((word) => `%${word.replaceAll(/[%_\\]/g, '\\$&')}%`);
  const { rows } = await sql<Row>`${base}
    and lower(s.given_name || ' ' || s.family_name || ' ' || s.title || ' ' || u.name || ' ' || a.role) like all (${patterns}::text[])
    order by s.family_name, s.given_name limit 50`.execute(db);
  return oneEach(rows);
}

/** One person by HSA-id. */
export async function demoUser(db: Kysely<unknown>, hsaId: string): Promise<DemoUser | undefined> {
  const { rows } = await sql<Row>`${base} and s.hsa_id = ${hsaId}`.execute(db);
  return oneEach(rows)[0];
}

function oneEach(rows: readonly Row[]): DemoUser[] {
  const users = new Map<string, DemoUser>();
  for (const { hsaId, name, title, unitName, role } of rows) {
    const place = `${unitName} · ${roleTexts.sv[role]}`;
    const known = users.get(hsaId);
    users.set(hsaId, { hsaId, name, title, place: known === undefined ? place : `${known.place}; ${place}` });
  }
  return [...users.values()];
}
