import { sql } from 'kysely';
import type { ProviderId, UnitId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Role } from '../../kernel/roles.ts';
import type { Refusal } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { ServiceLevel, StaffSummary, UnitHours, UnitSummary } from './contract.ts';
import { summaryColumns, summaryTables } from './directory.ts';
import type { OrganisationTables, UnitNumberTable } from './tables.ts';

/** A unit with all that belongs to it. */
export interface UnitRow extends UnitSummary {
  municipalityName: string | null;
  hsaId: string;
  address: string | null;
  lastConfirmedOn: LocalDate | null;
  activeFrom: LocalDate;
  activeTo: LocalDate | null;
  version: number;
  numbers: { audience: UnitNumberTable['audience']; label: string; phone: string }[];
  hours: UnitHours[];
  serves: {
    districtId: OrganisationTables['organisation.district']['id'];
    districtName: string;
    municipalityCode: string;
    level: ServiceLevel;
  }[];
  substitutes: { unitId: UnitId; name: string; phone: string | null; firstDay: LocalDate; lastDay: LocalDate | null }[];
  staff: (StaffSummary & { role: Role })[];
}

/** The opening hours of unit u as JSON. */
export const hoursColumn = sql`coalesce((select json_agg(json_build_object('weekday', h.weekday, 'opensAt', h.opens_at,
  'closesAt', h.closes_at) order by h.weekday, h.opens_at) from organisation.unit_hours h where h.unit_id = u.id), '[]') as hours`;

/** Loads a unit with numbers, hours, districts and who works there today: one statement. */
export async function loadUnit(work: Pick<Work, 'tx' | 'now'>, id: UnitId): Promise<UnitRow | undefined> {
  const today = dateAt(work.now);
  const { rows } = await sql<UnitRow>`
    select ${summaryColumns(work.now)}, m.name as municipality_name, u.hsa_id, u.address, u.last_confirmed_on, u.active_from, u.active_to,
      u.version, ${hoursColumn},
      coalesce((select json_agg(json_build_object('audience', n.audience, 'label', n.label, 'phone', n.phone) order by n.position, n.id)
        from organisation.unit_number n where n.unit_id = u.id), '[]') as numbers,
      coalesce((select json_agg(json_build_object('districtId', d.id, 'districtName', d.name, 'municipalityCode', d.municipality_code,
        'level', ud.level) order by d.name, ud.level)
        from organisation.unit_district ud join organisation.district d on d.id = ud.district_id where ud.unit_id = u.id), '[]') as serves,
      coalesce((select json_agg(json_build_object('unitId', i.id, 'name', i.name, 'firstDay', t.first_day, 'lastDay', t.last_day,
        'phone', (select n.phone from organisation.unit_number n where n.unit_id = i.id and n.audience in ('staff', 'physicians')
          order by n.audience = 'staff' desc, n.position, n.id limit 1)) order by t.first_day)
        from organisation.unit_substitute t join organisation.unit i on i.id = t.substitute_id
        where t.unit_id = u.id and (t.last_day is null or t.last_day >= ${today}::date)), '[]') as substitutes,
      coalesce((select json_agg(json_build_object('id', s.id, 'name', s.given_name || ' ' || s.family_name, 'title', s.title,
        'phone', s.phone, 'role', a.role) order by s.family_name, s.given_name, a.role)
        from organisation.assignment a join organisation.staff s on s.id = a.staff_id and s.active
        where a.unit_id = u.id and a.valid_from <= ${today}::date and (a.valid_to is null or a.valid_to > ${today}::date)), '[]') as staff
    from ${summaryTables} left join organisation.municipality m on m.code = u.municipality_code
    where u.id = ${id}::uuid`.execute(work.tx);
  return rows[0];
}

/** Locks a unit for a change, and gives what the decision needs. */
export async function lockUnit(work: Work, id: UnitId) {
  return tables<OrganisationTables>(work)
    .selectFrom('organisation.unit as u')
    .innerJoin('organisation.provider as v', 'v.id', 'u.providerId')
    .innerJoin('organisation.principal as p', 'p.id', 'v.principalId')
    .select([
      'u.id',
      'u.name',
      'u.kind',
      'u.version',
      'u.activeFrom',
      'u.activeTo',
      'v.principalId',
      'p.name as principalName',
    ])
    .where('u.id', '=', id)
    .forUpdate('u')
    .executeTakeFirst();
}

/** A provider and its principal. */
export async function loadProvider(work: Work, id: ProviderId) {
  return tables<OrganisationTables>(work)
    .selectFrom('organisation.provider as v')
    .innerJoin('organisation.principal as p', 'p.id', 'v.principalId')
    .select(['v.id', 'v.principalId', 'p.name as principalName'])
    .where('v.id', '=', id)
    .executeTakeFirst();
}

/** Text for ILIKE in which what the user typed means itself. */
export function containing(typed: string): string {
  return `%${typed.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
}

/** Turns the breach of a named database constraint into a refusal the user understands; other errors pass. */
export async function refusing<T>(refusals: Record<string, () => Refusal>, statement: Promise<T>): Promise<T> {
  try {
    return await statement;
  } catch (error) {
    const refusal = refusals[(error as { constraint?: string }).constraint ?? ''];
    throw refusal === undefined ? error : refusal();
  }
}
