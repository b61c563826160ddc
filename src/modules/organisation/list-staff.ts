import { sql } from 'kysely';
import type { z } from 'zod';
import type { UserId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { pageSize, type StaffDetail, type staffListAnswer, type staffListQuery } from './contract.ts';
import { containing } from './queries.ts';
import { isDormant, loadStaff, proposedWithin, staffColumns } from './staff-queries.ts';
import { organisationTexts } from './texts/index.ts';

/** Staff with assignments within the administrator's own principal, by name. */
export async function listStaff(
  work: Work,
  asked: z.output<typeof staffListQuery>,
): Promise<z.input<typeof staffListAnswer>> {
  authorise(work, allow('administration'));
  const { principalId } = userOf(work.actor);
  const text = asked.text ? containing(asked.text) : null;
  const today = dateAt(work.now);
  const unit = asked.unit ?? null;
  const found = sql`from organisation.staff s
    where (${text}::text is null or s.given_name || ' ' || s.family_name ilike ${text} or s.hsa_id ilike ${text} or s.title ilike ${text})
      and (${asked.account ?? null}::text is null or (${asked.account ?? null}::text = 'locked' and s.active and s.locked_at is not null)
        or (${asked.account ?? null}::text = 'dormant' and (s.locked_at is not null or ${isDormant(work.now, work.actor.county)}) and s.active))
      and (${proposedWithin(principalId, 'proposed', unit)} or exists (select 1 from organisation.assignment a join organisation.unit u on u.id = a.unit_id
        join organisation.provider v on v.id = u.provider_id
        where a.staff_id = s.id and v.principal_id = ${principalId}::uuid and (${unit}::uuid is null or u.id = ${unit}::uuid)
          and (${asked.ended}::boolean or (s.active and (a.valid_to is null or a.valid_to > ${today}::date)))))`;
  const { rows } = await sql<StaffDetail>`select ${staffColumns(work, principalId)} ${found}
    order by s.family_name, s.given_name, s.id limit ${pageSize} offset ${(asked.page - 1) * pageSize}`.execute(
    work.tx,
  );
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${found}`.execute(work.tx);
  return { staff: rows, total: counted[0]?.total ?? 0, page: asked.page, pageSize };
}

/** A person of the own principal, with assignments there. */
export async function showStaff(work: Work, id: UserId): Promise<StaffDetail> {
  authorise(work, allow('administration'));
  const person = await loadStaff(work, id, userOf(work.actor).principalId);
  if (person === undefined) throw noSuchStaff();
  return person;
}

/** Refusal for somebody who is not among the principal's staff. */
export function noSuchStaff() {
  return notFound(
    'no-such-staff',
    both(organisationTexts, (t) => t.noSuchStaff),
  );
}
