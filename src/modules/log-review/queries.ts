import { type RawBuilder, sql } from 'kysely';
import type { AssignmentId, Id, PatientId, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { Work } from '../../platform/work.ts';
import type { ReviewRule, ReviewState } from './contract.ts';
import type { Flag } from './domain/flags.ts';
import type { FollowUpTable, ReviewTable, SampledLookTable } from './tables.ts';

export type ReviewId = Id<'review'>;
export type ReviewRow = Omit<ReviewTable, 'county' | 'version' | 'rule' | 'startedBy' | 'closedBy'> & {
  version: number;
  rule: ReviewRule | null;
  startedBy: UserId | null;
  closedBy: UserId | null;
};
/** A sampled look. Whom and where it names is copied from the log, without ties to the tables of others. */
export type LookRow = Omit<SampledLookTable, 'county' | 'reviewId' | 'flags' | 'judgedBy' | CopiedKey> & Copied;
interface Copied {
  patientId: PatientId | null;
  userId: UserId;
  unitId: UnitId;
  assignmentId: AssignmentId;
  judgedBy: UserId | null;
  flags: Flag[];
}
type CopiedKey = 'patientId' | 'userId' | 'unitId' | 'assignmentId';
export type FollowUpRow = Omit<FollowUpTable, 'county' | 'reviewId' | 'byId'> & { byId: UserId };

const columns = sql`r.id, r.provider_id, r.unit_id, r.scope, r.of_unit_id, r.looks_from, r.looks_to, r.state, r.due_at, r.planned_at, r.rule,
  r.seed, r.population, r.flagged, r.started_by, r.started_at, r.closed_by, r.closed_at, r.conclusion, r.version`;

/** One review that the actor may see, locked for a change when asked for. */
export async function loadReview(work: Work, id: ReviewId, lock = false): Promise<ReviewRow | undefined> {
  const { rows } = await sql<ReviewRow>`select ${columns} from log_review.review r
    where r.county = ${work.actor.county} and r.id = ${id}::uuid ${lock ? sql`for update` : sql``}`.execute(work.tx);
  return rows[0];
}

/** The rule in force for a controller: its own before the general one. */
export async function ruleInForce(
  work: Work,
  providerId: ProviderId,
  scope: 'unit' | 'controller',
): Promise<ReviewRule> {
  const { rows } = await sql<ReviewRule>`
    select scope, valid_from, every_days, due_days, flagged_looks, random_looks, history_days, night_from, night_to, night_share,
      volume_factor, volume_least, source
    from log_review.rule
    where scope = ${scope} and (provider_id is null or provider_id = ${providerId}::uuid) and valid_from <= ${dateAt(work.now)}::date
    order by provider_id nulls last, valid_from desc limit 1`.execute(work.tx);
  const rule = rows[0];
  if (rule === undefined) throw new Error(`no rule says how the log is reviewed by ${scope}`);
  return rule;
}

/** The sampled looks of a review, in order. */
export async function loadLooks(work: Work, id: ReviewId): Promise<LookRow[]> {
  const { rows } = await sql<LookRow>`
    select position, drawn_by, patient_id, user_id, unit_id, assignment_id, first_sequence, look_count, denied_count, first_at, last_at,
      actions, grounds, flags, outcome, comment, judged_by, judged_at
    from log_review.sampled_look where county = ${work.actor.county} and review_id = ${id}::uuid order by position`.execute(
    work.tx,
  );
  return rows;
}

/** What was done about the looks of a review, oldest first. */
export async function loadFollowUps(work: Work, id: ReviewId): Promise<FollowUpRow[]> {
  const { rows } = await sql<FollowUpRow>`select id, position, kind, note, by_id, at from log_review.follow_up
    where county = ${work.actor.county} and review_id = ${id}::uuid order by at, id`.execute(work.tx);
  return rows;
}

/** A review with the counts of its looks. */
export type CountedReview = ReviewRow & { looks: number; judged: number; unauthorised: number };

async function counted(work: Work, which: RawBuilder<unknown>, page: RawBuilder<unknown>): Promise<CountedReview[]> {
  const { rows } = await sql<CountedReview>`
    select ${columns}, count(l.position) as looks, count(l.outcome) as judged,
      count(*) filter (where l.outcome = 'unauthorised') as unauthorised
    from log_review.review r
    left join log_review.sampled_look l on l.county = r.county and l.review_id = r.id
    where r.county = ${work.actor.county} and ${which}
    group by r.county, r.id order by r.planned_at desc, r.id desc ${page}`.execute(work.tx);
  return rows;
}

/** One review with its counts. */
export async function countedReview(work: Work, id: ReviewId): Promise<CountedReview | undefined> {
  return (await counted(work, sql`r.id = ${id}::uuid`, sql`limit 1`))[0];
}

function ofStates(states: readonly ReviewState[]): RawBuilder<unknown> {
  return states.length === 0 ? sql`true` : sql`r.state = any(${[...states]}::text[])`;
}

/** One page of the reviews that the actor may see, newest first, and how many there are. */
export async function searchReviews(
  work: Work,
  states: readonly ReviewState[],
  page: { limit: number; offset: number },
): Promise<{ rows: CountedReview[]; total: number }> {
  const rows = await counted(work, ofStates(states), sql`limit ${page.limit} offset ${page.offset}`);
  const { rows: all } = await sql<{ total: number }>`select count(*) as total from log_review.review r
    where r.county = ${work.actor.county} and ${ofStates(states)}`.execute(work.tx);
  return { rows, total: all[0]?.total ?? 0 };
}

export interface MonthRow {
  month: string;
  closed: number;
  late: number;
  looks: number;
  inOrder: number;
  explained: number;
  unauthorised: number;
}

/** What came of the reviews that were closed, by month, newest first; a year of them. */
export async function countMonths(work: Work): Promise<MonthRow[]> {
  const { rows } = await sql<MonthRow>`
    select to_char(r.closed_at at time zone 'Europe/Stockholm', 'YYYY-MM') as month, count(distinct r.id) as closed,
      count(distinct r.id) filter (where r.closed_at > r.due_at) as late, count(l.position) as looks,
      count(*) filter (where l.outcome = 'in-order') as in_order, count(*) filter (where l.outcome = 'explained') as explained,
      count(*) filter (where l.outcome = 'unauthorised') as unauthorised
    from log_review.review r
    left join log_review.sampled_look l on l.county = r.county and l.review_id = r.id
    where r.county = ${work.actor.county} and r.state = 'closed'
    group by 1 order by 1 desc limit 12`.execute(work.tx);
  return rows;
}

/** How many reviews wait, how many of them too long, and how many are under way. */
export async function countWaiting(work: Work): Promise<{ due: number; overdue: number; open: number }> {
  const { rows } = await sql<{ due: number; overdue: number; open: number }>`
    select count(*) filter (where state = 'due') as due, count(*) filter (where state <> 'closed' and due_at < ${work.now}) as overdue,
      count(*) filter (where state = 'open') as open
    from log_review.review where county = ${work.actor.county}`.execute(work.tx);
  return rows[0] ?? { due: 0, overdue: 0, open: 0 };
}
