import { sql } from 'kysely';
import { type County, type Id, newId, type UnitId } from '../../kernel/ids.ts';
import { Refusal } from '../../platform/errors.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { Work } from '../../platform/work.ts';
import { type GoverningModel, governingModel } from '../agreement/index.ts';
import { unitsOfKinds, type UnitSummary } from '../organisation/index.ts';
import { itemsOf, occasionOn } from './domain/occasions.ts';

/** Puts today's recurring work of the model on each unit's list. Done again it adds nothing. Answers how many came. */
export async function openOccasions(platform: Platform, county: County): Promise<{ opened: number }> {
  const acting = { actor: systemActor('rhythm', county), action: 'rhythm.open', requestId: newId() };
  const kinds = ['health-centre', 'home-care', 'care-home', 'mobile-team'] as const;
  const units = await inTransaction(platform, acting, (work) => unitsOfKinds(work, county, kinds));
  let opened = 0;
  for (const unit of units) opened += await inTransaction(platform, acting, (work) => openAt(work, unit));
  return { opened };
}

async function openAt(work: Work, unit: UnitSummary): Promise<number> {
  const governing = await modelAt(work, unit.municipalityCode);
  if (governing === undefined) return 0;
  const { hash, model } = governing;
  const today = itemsOf(model, unit.kind).flatMap((item) => {
    const startsAt = occasionOn(model, item, work.now);
    return startsAt === null ? [] : [{ id: newId<'occasion'>(), item, startsAt }];
  });
  if (today.length === 0) return 0;
  const rows = today.map(({ id, item, startsAt }) => ({ id, item: item.id, sort: item.kind, starts_at: startsAt }));
  const added = await sql<{ id: Id<'occasion'> }>`
    insert into rhythm.occasion (county, id, unit_id, model_hash, item, sort, starts_at)
    select ${work.actor.county}, x.id, ${unit.id}::uuid, ${hash}, x.item, x.sort, x.starts_at
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x (id uuid, item text, sort text, starts_at timestamptz)
    on conflict (county, unit_id, item, starts_at) do nothing returning id`.execute(work.tx);
  const isNew = new Set(added.rows.map(({ id }) => id));
  for (const { id, item, startsAt } of today) {
    if (!isNew.has(id)) continue;
    record(work, unit.id, { id, clause: `${hash}#${item.clause}`, title: item.title, startsAt, provider: unit });
  }
  return isNew.size;
}

interface NewOccasion {
  id: Id<'occasion'>;
  clause: string;
  title: { sv: string; en: string };
  startsAt: string;
  provider: UnitSummary;
}

function record(work: Work, unit: UnitId, { id, clause, title, startsAt, provider }: NewOccasion): void {
  const params = { sv: title.sv, en: title.en };
  work.record({
    type: 'rhythm.due',
    subject: { kind: 'unit', id: unit },
    case: { kind: 'occasion', id },
    providerId: provider.providerId,
    participants: [unit],
    params,
    work: [{ op: 'open', unit, action: 'rhythm.hold', dueAt: startsAt as typeof work.now, clause, params }],
  });
}

async function modelAt(work: Work, municipality: string | null): Promise<GoverningModel | undefined> {
  if (municipality === null) return undefined;
  try {
    return await governingModel(work, municipality, work.now);
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no-governing-model') return undefined;
    throw error;
  }
}
