import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { modules } from '../../composition/modules.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { locales, textByKey } from '../../kernel/texts.ts';
import { sentences as access } from '../../modules/access/texts/index.ts';
import { sentences as coordination } from '../../modules/coordination/texts/index.ts';
import { sentences as enrolment } from '../../modules/enrolment/texts/index.ts';
import { sentences as logReview } from '../../modules/log-review/texts/index.ts';
import { sentences as messaging } from '../../modules/messaging/texts/index.ts';
import { sentences as physicianSupport } from '../../modules/physician-support/texts/index.ts';
import { referralStates } from '../../modules/referral/contract.ts';
import { sentences as organisation } from '../../modules/organisation/texts/index.ts';
import { sentences as referral } from '../../modules/referral/texts/index.ts';
import { sentences as responsiblePhysician } from '../../modules/responsible-physician/texts/index.ts';
import { sentences as rhythm } from '../../modules/rhythm/texts/index.ts';
import { sentences as visit } from '../../modules/visit/texts/index.ts';
import { sentences as worklist } from '../../modules/worklist/texts/index.ts';
import { rebuildWorklist } from '../../modules/worklist/rebuild.ts';
import { verifyJournal } from '../../platform/journal/verify.ts';
import { dalarna } from './places.ts';
import { emptyDatabase, seedCounty, seedingOf } from './seed.ts';

const test = await startTestApp();
const all = [
  access,
  coordination,
  enrolment,
  logReview,
  messaging,
  organisation,
  physicianSupport,
  referral,
  responsiblePhysician,
  rhythm,
  visit,
  worklist,
];

async function everythingHasASentence(): Promise<void> {
  const { rows } = await sql<{ key: string; params: Record<string, unknown> }>`
    select distinct on (key) key, params from (
      select type as key, params from platform.journal union all select action, params from worklist.item) as said`.execute(
    test.owner,
  );
  expect(rows.length).toBeGreaterThan(15);
  for (const locale of locales) {
    for (const { key, params } of rows) {
      const said = all.map((texts) => textByKey(texts, locale, key, params)).find((text) => text !== undefined);
      expect(said, `${locale} ${key}`).toBeDefined();
      expect(said, `${locale} ${key} lacks a value`).not.toMatch(/undefined|null|\[object|–$/);
    }
  }
}

/** Most enrolled patients are told again from a few that were played: journal, worklists and relations must hold for them too. */
async function copiesAreAsGoodAsOriginals(): Promise<void> {
  const county = dalarna.code;
  const verified = await verifyJournal(test.owner, test.platform.signer, { county, sealsFolder: null });
  expect(verified.findings).toEqual([]);
  expect(verified.entries).toBeGreaterThan(800);
  expect(await rebuildWorklist(test.owner, county, { check: true })).toMatchObject({ differences: 0 });
  const { rows } = await sql<{ enrolled: number; toldAsElsewhere: number; uncared: number; futures: number }>`
    select (select count(distinct patient_id)::int from enrolment.enrolment) as enrolled,
      (select count(*)::int from enrolment.enrolment e join patient.patient p on p.id = e.patient_id
        join organisation.unit u on u.id = e.unit_id where u.municipality_code <> p.municipality_code) as told_as_elsewhere,
      (select count(*)::int from enrolment.enrolment e where e.state = 'active' and not exists (
        select 1 from access.care_relation r where r.patient_id = e.patient_id and r.unit_id = e.unit_id and r.valid_to is null)) as uncared,
      (select count(*)::int from platform.journal where recorded_at > ${test.clock.now()}) as futures`.execute(
    test.owner,
  );
  expect(rows[0]?.enrolled).toBeGreaterThan(110);
  expect(rows[0]).toMatchObject({ toldAsElsewhere: 0, uncared: 0, futures: 0 });
}

/** What the test users find about physician support, and the whole library of agreements. */
async function supportIsInEveryState(): Promise<void> {
  const { rows } = await sql<{
    requests: string[];
    cases: string[];
    deliveries: string[];
    booked: number;
    library: number;
  }>`
    select (select array_agg(distinct state order by state) from physician_support.request) as requests,
      (select array_agg(distinct state order by state) from physician_support.absence) as cases,
      (select array_agg(distinct end_kind order by end_kind) filter (where end_kind is not null) from physician_support.delivery) as deliveries,
      (select count(*)::int from physician_support.booking where state = 'booked') as booked,
      (select count(distinct model_id)::int from agreement.model_version) as library`.execute(test.owner);
  expect(rows[0]).toMatchObject({
    requests: ['answered', 'closed', 'received', 'sent', 'withdrawn'],
    cases: ['claimed', 'noted', 'notified'],
    booked: 3,
    library: 14,
  });
  expect(rows[0]?.deliveries).toEqual(expect.arrayContaining(['answered', 'target-passed']));
}

/** Where a coordinator sends cars: some requests wait, some are in the round of a car that somebody is in. */
async function coordinatorHasARound(): Promise<void> {
  const { rows } = await sql<{ staffed: number; tasks: number; placed: number; waiting: number }>`
    select (select count(distinct team_id)::int from coordination.period) as staffed,
      (select count(*)::int from coordination.task where state = 'assigned' and team_id is not null) as tasks,
      (select count(*)::int from coordination.place) as placed,
      (select count(*)::int from physician_support.delivery where route_sort = 'coordinator' and ended_at is null) as waiting`.execute(
    test.owner,
  );
  expect(rows[0]).toMatchObject({ staffed: 3, placed: rows[0]?.tasks });
  expect(rows[0]?.tasks).toBeGreaterThanOrEqual(5);
  expect(rows[0]?.waiting).toBeGreaterThanOrEqual(2);
}

/** The test users' units have held some reviews and moved some; others are due, late or still to come. */
async function reviewsAreFollowed(): Promise<void> {
  const { rows } = await sql<{ states: string[]; late: number; moved: number }>`
    select array_agg(distinct state order by state) as states,
      (count(*) filter (where state = 'due' and due_at < ${test.clock.now()}::timestamptz))::int as late,
      (count(*) filter (where moved_reason is not null))::int as moved
    from rhythm.review`.execute(test.owner);
  expect(rows[0]?.states).toEqual(['coming', 'due', 'held']);
  expect(rows[0]?.late).toBeGreaterThan(0);
  expect(rows[0]?.moved).toBeGreaterThan(0);
}

it('plays every storyline through the product, and every state is there', async () => {
  const plan = { ...dalarna, enrolled: 160 };
  const told: number[] = [];
  await seedCounty({ owner: test.owner, platform: test.platform, modules }, plan, test.clock.now(), (done) =>
    told.push(done),
  );
  expect(told.at(-1)).toBe(192);
  expect(await seedingOf(test.owner, plan)).toBe('complete');
  const { rows } = await sql<{ referrals: string[]; enrolments: string[]; models: number }>`
    select (select array_agg(distinct state) from referral.referral) as referrals,
      (select array_agg(distinct state) from enrolment.enrolment) as enrolments,
      (select count(distinct model_hash)::int from referral.referral) as models`.execute(test.owner);
  expect(rows[0]?.referrals.toSorted()).toEqual([...referralStates].toSorted());
  expect(rows[0]?.enrolments.toSorted()).toEqual(['active', 'end-contested', 'end-proposed', 'ended']);
  expect(rows[0]?.models, 'municipalities on different models side by side').toBe(4);
  await supportIsInEveryState();
  await coordinatorHasARound();
  await reviewsAreFollowed();
  const { rows: reviews } = await sql<{ state: string; looks: number; flags: string[] }>`
    select r.state, count(l.position)::int as looks, coalesce(array_agg(distinct f ->> 'kind') filter (where f is not null), '{}') as flags
    from log_review.review r left join log_review.sampled_look l on l.review_id = r.id left join jsonb_array_elements(l.flags) f on true
    group by r.county, r.id order by r.planned_at`.execute(test.owner);
  expect(reviews.map(({ state }) => state)).toEqual(['closed', 'open', 'due']);
  expect(reviews[1]?.flags).toEqual(expect.arrayContaining(['no-relation', 'denied', 'night']));
  await everythingHasASentence();
  await copiesAreAsGoodAsOriginals();
  await emptyDatabase(test.owner);
  const { rows: left } = await sql<{ schemas: number }>`
    select count(*)::int as schemas from pg_namespace where nspname = 'referral'`.execute(test.owner);
  expect(left[0]?.schemas).toBe(0);
}, 120_000);
