import { type RawBuilder, sql } from 'kysely';
import type { Id, PatientId, ProviderId, UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { patientsAndHolders } from '../../platform/holders.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnKnown } from '../access/index.ts';
import { identitiesOf, patientsMatching } from '../patient/index.ts';
import type { ReviewPage, SearchReviews } from './contract.ts';
import { itemOf } from './show-review.ts';

interface Row {
  id: Id<'review'>;
  patientId: PatientId;
  ownerProviderId: ProviderId;
  ownerUnitId: UnitId;
  modelHash: string;
  item: string;
  dueAt: Instant;
  moved: boolean;
  lastHeldAt: Instant | null;
}

interface Count {
  sort: ReviewPage['rows'][number]['kind'];
  overdue: boolean;
  n: number;
}

/** The reviews that lie ahead at the acting unit, the soonest first: of patients it cares for, a page at a time. */
export async function listReviews(work: Work, asked: SearchReviews): Promise<ReviewPage> {
  const meant = await meantBy(work, asked.text);
  const counted = await countsOf(work, meant);
  const page = await pageOf(work, meant, asked);
  const ground = authorise(work, decideOnKnown(work, 'list', 'care'), { details: { rows: page.length } });
  for (const look of patientsAndHolders(page)) work.look({ ground, ...look });
  const fits = ({ sort, overdue }: Count) =>
    (asked.kind === undefined || sort === asked.kind) && (!asked.overdue || overdue);
  const sum = (list: readonly Count[]) => list.reduce((all, { n }) => all + n, 0);
  const kinds = [...new Set(counted.map(({ sort }) => sort))];
  return {
    rows: await present(work, page),
    total: sum(counted.filter(fits)),
    counts: Object.fromEntries(
      kinds.map((kind) => [kind, sum(counted.filter((one) => one.sort === kind && (!asked.overdue || one.overdue)))]),
    ),
    overdueCount: sum(
      counted.filter(({ sort, overdue }) => overdue && (asked.kind === undefined || sort === asked.kind)),
    ),
    page: asked.page,
    pageSize: asked.pageSize,
  };
}

/** The unit's reviews ahead, of the patients whom the text stands for. */
async function meantBy(work: Work, text: string): Promise<RawBuilder<unknown>> {
  const { county, unitId } = userOf(work.actor);
  const ahead = sql`r.county = ${county} and r.owner_unit_id = ${unitId}::uuid and r.state in ('coming', 'due')`;
  if (text === '') return ahead;
  return sql`${ahead} and r.patient_id = any(${await patientsMatching(work, text)}::uuid[])`;
}

async function countsOf(work: Work, meant: RawBuilder<unknown>): Promise<Count[]> {
  const { rows } =
    await sql<Count>`select r.sort, r.due_at <= ${work.now}::timestamptz as overdue, count(*)::integer as n
    from rhythm.review r where ${meant} group by 1, 2`.execute(work.tx);
  return rows;
}

async function pageOf(work: Work, meant: RawBuilder<unknown>, asked: SearchReviews): Promise<Row[]> {
  const ofKind = asked.kind === undefined ? sql`true` : sql`r.sort = ${asked.kind}`;
  const overdue = asked.overdue ? sql`r.due_at <= ${work.now}::timestamptz` : sql`true`;
  const { rows } = await sql<Row>`
    select r.id, r.patient_id, r.owner_provider_id, r.owner_unit_id, r.model_hash, r.item, r.due_at, r.due_at <> r.set_for as moved,
      (select max(h.held_at) from rhythm.review h where h.county = r.county and h.patient_id = r.patient_id and h.sort = r.sort
        and h.state = 'held') as last_held_at
    from rhythm.review r where ${meant} and ${ofKind} and ${overdue}
    order by r.due_at, r.id limit ${asked.pageSize} offset ${(asked.page - 1) * asked.pageSize}`.execute(work.tx);
  return rows;
}

async function present(work: Work, rows: readonly Row[]): Promise<ReviewPage['rows']> {
  const identities = await identitiesOf(
    work,
    rows.map(({ patientId }) => patientId),
  );
  const shown: ReviewPage['rows'] = [];
  for (const row of rows) {
    const patient = identities.get(row.patientId);
    if (patient === undefined) continue;
    const { id, name, number, protectedIdentity } = patient;
    const { item } = await itemOf(work, row);
    shown.push({
      id: row.id,
      patient: { id, name, number, protectedIdentity: protectedIdentity !== 'none' },
      kind: item.kind,
      title: item.title,
      dueAt: row.dueAt,
      overdue: row.dueAt <= work.now,
      moved: row.moved,
      lastHeldAt: row.lastHeldAt,
    });
  }
  return shown;
}
