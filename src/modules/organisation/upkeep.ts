import { sql } from 'kysely';
import type { County, ProviderId, UnitId } from '../../kernel/ids.ts';
import { plus } from '../../kernel/instant.ts';
import { addDays } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { rules } from '../../platform/rules.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { NewEntry, Work, WorkChange } from '../../platform/work.ts';

/** Header of an entry about a unit of the directory: its page is the matter. */
export function directoryEntry(
  id: UnitId,
  participants: UnitId[],
): Pick<NewEntry, 'subject' | 'case' | 'participants'> {
  return { subject: { kind: 'unit', id }, case: { kind: 'directory', id }, participants };
}

/** Whoever has looked through the facts need not be reminded. */
export const confirmed = (unit: UnitId): WorkChange => ({ op: 'close', unit, action: 'organisation.confirm-unit' });

/** Reminds units of a county that have not confirmed their numbers and hours for so long that the rule says so. Answers how many. */
export async function remindToConfirm(platform: Platform, county: County): Promise<{ reminded: number }> {
  const acting = { actor: systemActor('directory-keeper', county), action: 'organisation.remind', requestId: 'job' };
  const reminded = await inTransaction(platform, acting, (work) => remindSome(work, county));
  return { reminded };
}

interface Reminded {
  id: UnitId;
  name: string;
  providerId: ProviderId;
}

async function remindSome(work: Work, county: County): Promise<number> {
  const today = dateAt(work.now);
  const days = rules().number('directory.confirm-days', { on: today, county });
  const dueDays = rules().number('directory.confirm-due-days', { on: today, county });
  const { rows } = await sql<Reminded>`
    update organisation.unit u set reminded_on = ${today}::date
    where u.county = ${county} and u.active_from <= ${today}::date and (u.active_to is null or u.active_to > ${today}::date)
      and coalesce(u.last_confirmed_on, u.active_from) < ${addDays(today, -days)}::date
      and (u.reminded_on is null or u.reminded_on <= coalesce(u.last_confirmed_on, u.active_from))
    returning u.id, u.name, u.provider_id`.execute(work.tx);
  for (const { id, name, providerId } of rows) {
    const dueAt = plus(work.now, { days: dueDays });
    work.record({
      type: 'organisation.unit-to-confirm',
      ...directoryEntry(id, [id]),
      providerId,
      params: { unit: name },
      work: [{ op: 'open', unit: id, action: 'organisation.confirm-unit', dueAt, params: { unit: name } }],
    });
  }
  return rows.length;
}

/** What of a unit others go by. */
interface Known {
  name: string;
  activeTo: string | null;
  numbers: readonly { audience: string; label: string; phone: string }[];
}

/** What has changed that others must know of; null when nothing has. */
export function changeToTell(before: Known, after: Known): 'closes' | 'renamed' | 'numbers' | null {
  if (after.activeTo !== null && after.activeTo !== before.activeTo) return 'closes';
  if (after.name !== before.name) return 'renamed';
  const staff = ({ numbers }: Known) =>
    JSON.stringify(
      numbers
        .filter(({ audience }) => audience !== 'patients')
        .map(({ phone }) => phone)
        .toSorted(),
    );
  return staff(before) === staff(after) ? null : 'numbers';
}

/** What is told: which unit, what has changed from which day, and the other name in it (the old one, or the one that answers instead). */
type Announced = {
  unit: string;
  change: 'opens' | 'closes' | 'renamed' | 'numbers' | 'substitute';
  day: string;
  other?: string;
};

/** Tells those whom the change of a unit concerns: the open units of its municipality, and those that serve the whole county. */
export async function tellAffected(work: Work, unit: UnitId, params: Announced): Promise<void> {
  const today = dateAt(work.now);
  const { unitId } = userOf(work.actor);
  const { rows } = await sql<{ id: UnitId }>`
    select o.id from organisation.unit u join organisation.unit o on o.county = u.county and o.id <> u.id
      and (o.municipality_code is null or u.municipality_code is null or o.municipality_code = u.municipality_code)
    where u.id = ${unit}::uuid and o.id <> ${unitId}::uuid and o.kind <> 'administration' and o.active_from <= ${today}::date
      and (o.active_to is null or o.active_to > ${today}::date) order by o.id limit 300`.execute(work.tx);
  const affected = rows.map(({ id }) => id);
  if (affected.length === 0) return;
  work.record({
    type: 'organisation.change-announced',
    ...directoryEntry(unit, [unit, unitId, ...affected]),
    params,
    work: affected.flatMap((one): WorkChange[] => [
      { op: 'close', unit: one, action: 'organisation.read-change' },
      { op: 'open', unit: one, action: 'organisation.read-change', params },
    ]),
  });
}
