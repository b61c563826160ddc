import { type RawBuilder, sql } from 'kysely';
import type { Id, PatientId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Work } from '../../platform/work.ts';
import type { EndedReview, OpenReview } from './domain/follow-model.ts';
import type { ReviewTable } from './tables.ts';

export type ReviewRow = Omit<ReviewTable, 'county' | 'state' | 'version'> & { state: ReviewState; version: number };
export type ReviewState = 'coming' | 'due' | 'held' | 'cancelled' | 'lapsed';

const columns = sql`r.id, r.patient_id, r.owner_provider_id, r.owner_unit_id, r.model_hash, r.item, r.sort, r.counted_by, r.counted_from,
  r.set_for, r.due_at, r.opens_at, r.state, r.held_at, r.ended_at, r.ended_by, r.note, r.moved_reason, r.lapsed_because, r.version`;

async function reviewsWhere(
  work: Work,
  which: RawBuilder<unknown>,
  lock: 'for update' | '' = '',
): Promise<ReviewRow[]> {
  const { rows } = await sql<ReviewRow>`select ${columns} from rhythm.review r
    where r.county = ${work.actor.county} and ${which} order by r.due_at, r.id ${sql.raw(lock)}`.execute(work.tx);
  return rows;
}

/** One review of a patient whom the acting unit cares for, locked for a change when asked for. */
export async function loadReview(
  work: Work,
  id: Id<'review'>,
  lock: 'for update' | '' = '',
): Promise<ReviewRow | undefined> {
  return (await reviewsWhere(work, sql`r.id = ${id}::uuid`, lock))[0];
}

/** The reviews of a patient but those that lapsed, in order of time. */
export function reviewsOf(work: Work, patientId: PatientId): Promise<ReviewRow[]> {
  return reviewsWhere(work, sql`r.patient_id = ${patientId}::uuid and r.state <> 'lapsed'`);
}

/** Every review of the county that lies ahead, for the job that follows the model. */
export async function openReviews(work: Work): Promise<OpenReview[]> {
  const { rows } =
    await sql<OpenReview>`select r.id, r.patient_id, r.owner_unit_id, r.model_hash, r.item, r.sort, r.set_for, r.due_at, r.state
    from rhythm.review r where r.county = ${work.actor.county} and r.state in ('coming', 'due')`.execute(work.tx);
  return rows;
}

/**
 * The last review of each item and patient that was held or called off: when it was, or the day that was set for it; and of those that
 * lapsed for a time, while the patient was away, another unit was to lead or no agreement set it.
 */
export async function lastReviews(work: Work): Promise<EndedReview[]> {
  const { rows } =
    await sql<EndedReview>`select distinct on (r.patient_id, r.item, r.state = 'lapsed') r.patient_id, r.item, r.sort,
      coalesce(r.held_at, r.set_for) as at, r.state as how
    from rhythm.review r where r.county = ${work.actor.county}
      and (r.state in ('held', 'cancelled') or r.lapsed_because in ('moved-away', 'other-unit', 'agreement'))
    order by r.patient_id, r.item, r.state = 'lapsed', coalesce(r.held_at, r.set_for) desc`.execute(work.tx);
  return rows;
}

/** A review that is to be, as it is written. */
export interface NewReview {
  id: Id<'review'>;
  patientId: PatientId;
  ownerProviderId: string;
  ownerUnitId: string;
  modelHash: string;
  item: string;
  sort: string;
  countedBy: string;
  countedFrom: Instant;
  setFor: Instant;
  dueAt: Instant;
  opensAt: Instant;
  state: 'coming' | 'due';
}

const recordset =
  sql.raw(`as x ("id" uuid, "patientId" uuid, "ownerProviderId" uuid, "ownerUnitId" uuid, "modelHash" text, "item" text,
  "sort" text, "countedBy" text, "countedFrom" timestamptz, "setFor" timestamptz, "dueAt" timestamptz, "opensAt" timestamptz, "state" text)`);

/** Writes reviews that lie ahead, in one statement; one that another has written meanwhile is left. Answers which are new. */
export async function insertReviews(work: Work, reviews: readonly NewReview[]): Promise<Set<Id<'review'>>> {
  if (reviews.length === 0) return new Set();
  const { rows } = await sql<{ id: Id<'review'> }>`
    insert into rhythm.review (county, id, patient_id, owner_provider_id, owner_unit_id, model_hash, item, sort, counted_by, counted_from,
      set_for, due_at, opens_at, state)
    select ${work.actor.county}, x.id, x."patientId", x."ownerProviderId", x."ownerUnitId", x."modelHash", x.item, x.sort, x."countedBy",
      x."countedFrom", x."setFor", x."dueAt", x."opensAt", x.state
    from jsonb_to_recordset(${JSON.stringify(reviews)}::jsonb) ${recordset}
    on conflict (county, patient_id, item) where state in ('coming', 'due') do nothing returning id`.execute(work.tx);
  return new Set(rows.map(({ id }) => id));
}

/** Moves reviews that lie ahead to the model's new day, in one statement. Answers which were still ahead. */
export async function followModel(work: Work, reviews: readonly NewReview[]): Promise<Set<Id<'review'>>> {
  if (reviews.length === 0) return new Set();
  const { rows } = await sql<{ id: Id<'review'> }>`
    update rhythm.review r set model_hash = x."modelHash", item = x.item, counted_by = x."countedBy", counted_from = x."countedFrom",
      set_for = x."setFor", due_at = x."dueAt", opens_at = x."opensAt", state = x.state, version = r.version + 1
    from jsonb_to_recordset(${JSON.stringify(reviews)}::jsonb) ${recordset}
    where r.county = ${work.actor.county} and r.id = x.id and r.state in ('coming', 'due') returning r.id`.execute(
    work.tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Puts reviews that were to come among what is due. Answers which. */
export async function markDue(work: Work, ids: readonly Id<'review'>[]): Promise<Set<Id<'review'>>> {
  if (ids.length === 0) return new Set();
  const { rows } = await sql<{ id: Id<'review'> }>`update rhythm.review r set state = 'due', version = r.version + 1
    where r.county = ${work.actor.county} and r.id = any(${[...ids]}::uuid[]) and r.state = 'coming' returning r.id`.execute(
    work.tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Reviews that are needed no longer, each with its reason, in one statement. Answers which were on a worklist. */
export async function lapseReviews(
  work: Work,
  lapsing: readonly { id: Id<'review'>; because: string }[],
): Promise<Set<Id<'review'>>> {
  if (lapsing.length === 0) return new Set();
  const { rows } = await sql<{ id: Id<'review'>; state: string }>`
    with meant as (
      select r.county, r.id, r.state, x.because from rhythm.review r
      join jsonb_to_recordset(${JSON.stringify(lapsing)}::jsonb) as x (id uuid, because text) on x.id = r.id
      where r.county = ${work.actor.county} and r.state in ('coming', 'due') for update of r)
    update rhythm.review r set state = 'lapsed', lapsed_because = meant.because, ended_at = ${work.now}::timestamptz, version = r.version + 1
    from meant where r.county = meant.county and r.id = meant.id returning r.id, meant.state`.execute(work.tx);
  return new Set(rows.filter(({ state }) => state === 'due').map(({ id }) => id));
}
