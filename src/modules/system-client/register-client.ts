import { sql } from 'kysely';
import type { z } from 'zod';
import { type ClientId, newId } from '../../kernel/ids.ts';
import { addDays } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import { rules } from '../../platform/rules.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnOwnPrincipal, unitById, unitsThatMayDecide } from '../organisation/index.ts';
import type { registerBody } from './contract.ts';
import { type PublicJwk, readKeys } from './keys.ts';
import { caseOf } from './queries.ts';
import { clientTexts } from './texts/index.ts';

type Body = z.output<typeof registerBody>;

/** Registers another system of the administrator's own principal. It may do nothing until another administrator has approved it. */
export async function registerClient(work: Work, body: Body): Promise<{ id: ClientId }> {
  const actor = userOf(work.actor);
  const unit = await unitById(work, body.unitId);
  if (unit === undefined || !unit.active) throw refusedField('unitId', 'noSuchUnit');
  authorise(work, decideOnOwnPrincipal(actor, unit));
  checkEnd(work, body);
  const keys = readKeys(body.keys);
  if (!keys.ok) throw refusedField('keys', keys.fault);
  const id = newId<'client'>();
  await insert(work, id, { ...body, principalId: unit.principalId, county: unit.county, keys: keys.keys });
  const deciding = await unitsThatMayDecide(work, null);
  work.record({
    type: 'system-client.registered',
    subject: { kind: 'unit', id: unit.id },
    case: caseOf(id),
    participants: [actor.unitId, unit.id],
    params: { name: body.name, unit: unit.name },
    payload: { clientId: id, scopes: body.scopes, keys: keys.keys, endsOn: body.endsOn },
    work: deciding.map((to) => ({ op: 'open', unit: to, action: 'system-client.decide' })),
  });
  return { id };
}

function checkEnd(work: Work, { endsOn }: Body): void {
  const today = dateAt(work.now);
  const days = rules().number('system-client.longest-days', { on: today, county: work.actor.county });
  if (endsOn <= today) throw refusedField('endsOn', 'endsInPast');
  if (endsOn > addDays(today, days)) {
    const text = both(clientTexts, (t) => t.endsTooLate({ days }));
    throw badInput('ends-too-late', text, { endsOn: text });
  }
}

async function insert(
  work: Work,
  id: ClientId,
  row: Omit<Body, 'keys'> & { principalId: string; county: string; keys: PublicJwk[] },
): Promise<void> {
  const { rows } = await sql<{ id: ClientId }>`insert into system_client.client
      (id, county, principal_id, unit_id, name, scopes, keys, ends_on, proposed_by, proposed_at)
    values (${id}, ${row.county}, ${row.principalId}, ${row.unitId}, ${row.name}, ${row.scopes}::text[], ${JSON.stringify(row.keys)}::jsonb,
      ${row.endsOn}::date, ${userOf(work.actor).userId}, ${work.now})
    on conflict do nothing returning id`.execute(work.tx);
  if (rows.length === 0)
    throw wrongState(
      'same-name',
      both(clientTexts, (t) => t.sameName),
    );
}

type Fault = Exclude<ReturnType<typeof readKeys>, { ok: true }>['fault'] | 'noSuchUnit' | 'endsInPast';

function refusedField(field: keyof Body, fault: Fault) {
  const text = both(clientTexts, (t) => t[fault]);
  const code = fault.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return badInput(code, text, { [field]: text });
}
