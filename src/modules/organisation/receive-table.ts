import { sql } from 'kysely';
import { type AssignmentId, newId, type ProviderId, type UnitId, type UserId } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Work } from '../../platform/work.ts';
import type { UnitKind } from './contract.ts';
import { forgetUnit } from './directory.ts';

/** For whom a table is taken in. */
interface Receiver {
  unitId: UnitId;
  providerId: ProviderId;
}

/** A unit as a table of the provider describes it. Hours, districts and further numbers are kept as they are. */
export interface TabledUnit {
  id: UnitId;
  hsaId: string;
  name: string;
  kind: UnitKind;
  municipalityCode: string | null;
  address: string | null;
  phone: string | null;
  isNew: boolean;
}

/** Adds units and brings known ones up to date: one statement, and an entry in each unit's journal. */
export async function receiveUnits(work: Work, receiver: Receiver, units: readonly TabledUnit[]): Promise<void> {
  if (units.length === 0) return;
  const today = dateAt(work.now);
  const rows = JSON.stringify(units.map((unit) => ({ ...unit, numberId: newId() })));
  await sql`
    with x as materialized (select * from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, "hsaId" text, name text, kind text,
      "municipalityCode" text, address text, phone text, "numberId" uuid)),
    unit as (insert into organisation.unit as u (id, county, provider_id, kind, name, hsa_id, municipality_code, address,
        last_confirmed_on, active_from)
      select x.id, ${work.actor.county}, ${receiver.providerId}::uuid, x.kind, x.name, x."hsaId", x."municipalityCode", x.address,
        ${today}::date, ${today}::date from x
      on conflict (id) do update set kind = excluded.kind, name = excluded.name, municipality_code = excluded.municipality_code,
        address = excluded.address, last_confirmed_on = excluded.last_confirmed_on, version = u.version + 1
      returning u.id),
    first_number as (select distinct on (n.unit_id) n.unit_id, n.id from organisation.unit_number n join x on x.id = n.unit_id
      where n.audience = 'staff' order by n.unit_id, n.position, n.id),
    number_changed as (update organisation.unit_number n set phone = x.phone
      from x join first_number f on f.unit_id = x.id where n.id = f.id and x.phone is not null returning n.unit_id)
    insert into organisation.unit_number (id, unit_id, audience, label, phone)
    select x."numberId", unit.id, 'staff', 'Direktnummer', x.phone
    from unit join x on x.id = unit.id left join number_changed c on c.unit_id = x.id
    where x.phone is not null and c.unit_id is null`.execute(work.tx);
  for (const { id, name, kind, hsaId, municipalityCode, address, phone, isNew } of units) {
    forgetUnit(id);
    work.record({
      type: isNew ? 'organisation.unit-added' : 'organisation.unit-changed',
      subject: { kind: 'unit', id },
      case: { kind: 'unit', id },
      providerId: receiver.providerId,
      participants: [receiver.unitId, id],
      params: { unit: name },
      payload: { kind, hsaId, municipalityCode, address, phone },
    });
  }
}

/** An assignment as a table of the provider gives it. */
export interface TabledAssignment {
  id: AssignmentId;
  staffId: UserId;
  name: string;
  unitId: UnitId;
  unitName: string;
  role: Role;
}

const administration: readonly Role[] = ['unit-administrator', 'system-administrator'];

/** Gives many assignments from today: one statement, and an entry for each. */
export async function receiveAssignments(
  work: Work,
  receiver: Receiver,
  assignments: readonly TabledAssignment[],
): Promise<void> {
  if (assignments.length === 0) return;
  const today = dateAt(work.now);
  const purposeOf = (role: Role) => (administration.includes(role) ? 'administration' : 'care');
  const rows = JSON.stringify(assignments.map((one) => ({ ...one, purpose: purposeOf(one.role) })));
  await sql`insert into organisation.assignment (id, staff_id, unit_id, role, purpose, valid_from)
    select x.id, x."staffId", x."unitId", x.role, x.purpose, ${today}::date
    from jsonb_to_recordset(${rows}::jsonb) as x (id uuid, "staffId" uuid, "unitId" uuid, role text, purpose text)`.execute(
    work.tx,
  );
  for (const { id, staffId, name, unitId, unitName, role } of assignments) {
    work.record({
      type: 'organisation.assignment-given',
      subject: { kind: 'assignment', id },
      case: { kind: 'staff', id: staffId },
      providerId: receiver.providerId,
      participants: [receiver.unitId, unitId],
      params: { name, unit: unitName },
      payload: { staffId, unitId, role, purpose: purposeOf(role), validFrom: today, validTo: null },
    });
  }
}
