import { sql } from 'kysely';
import type { County, UnitId, UserId } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { Work } from '../../platform/work.ts';
import { lockedBefore } from './account-rules.ts';

/** Accounts locked in one transaction. */
const atATime = 200;

/** Locks the accounts of a county that nobody has used for so long that the rule says so. Answers how many. */
export async function lockDormantAccounts(platform: Platform, county: County): Promise<{ locked: number }> {
  const acting = {
    actor: systemActor('account-keeper', county),
    action: 'organisation.lock-dormant',
    requestId: 'job',
  };
  let locked = 0;
  for (;;) {
    const some = await inTransaction(platform, acting, (work) => lockSome(work, county));
    locked += some;
    if (some < atATime) return { locked };
  }
}

/** Nobody among them is signed in: no session lasts as long as that. */
async function lockSome(work: Work, county: County): Promise<number> {
  const today = dateAt(work.now);
  const { rows } = await sql<{ id: UserId; name: string; units: UnitId[] }>`
    with due as (select s.id from organisation.staff s
      where s.active and s.locked_at is null and s.dormancy_from <= ${lockedBefore({ now: work.now, county })}::timestamptz
        and exists (select 1 from organisation.assignment a join organisation.unit u on u.id = a.unit_id
          where a.staff_id = s.id and u.county = ${county} and (a.valid_to is null or a.valid_to > ${today}::date))
      order by s.id limit ${atATime} for update of s skip locked)
    update organisation.staff s set locked_at = ${work.now}, version = version + 1 from due where s.id = due.id
    returning s.id, s.given_name || ' ' || s.family_name as name,
      (select json_agg(distinct a.unit_id) from organisation.assignment a where a.staff_id = s.id
        and (a.valid_to is null or a.valid_to > ${today}::date)) as units`.execute(work.tx);
  for (const { id, name, units } of rows) {
    work.record({
      type: 'organisation.account-locked',
      subject: { kind: 'staff', id },
      case: { kind: 'staff', id },
      participants: units,
      params: { name },
    });
  }
  return rows.length;
}
