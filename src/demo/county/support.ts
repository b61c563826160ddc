import { type Kysely, sql } from 'kysely';
import { type Instant, plus } from '../../kernel/instant.ts';
import type { County } from '../../kernel/ids.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { addDays } from '../../kernel/local-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../../kernel/working-time.ts';
import { dateAt, instantAt, localTime } from '../../kernel/zone.ts';
import { escalateDue } from '../../modules/physician-support/index.ts';
import type { UserActor } from '../../platform/actor.ts';
import type { Platform } from '../../platform/transaction.ts';
import type { DemoUnit } from './organisation-builder.ts';
import { type DemoCountyPlan, slotsHome, testUsersHome } from './places.ts';
import type { Player } from './player.ts';
import { homeStories, slotStories, type SupportStory, visitStories } from './support-stories.ts';

interface Telling {
  owner: Kysely<unknown>;
  platform: Platform;
  player: Player;
  now: Instant;
}

/** Who asks and who answers in one municipality. */
interface Pair {
  nurse: UserActor;
  head: UserActor;
  physicians: UserActor[];
  patients: string[];
}

interface Receipt {
  id: string;
  version: number;
}

/** When those work whom the demo lets ask and answer. */
export const office: WorkingCalendar = {
  kind: 'hours',
  weekdays: [1, 2, 3, 4, 5],
  from: localTime('08:00'),
  to: localTime('17:00'),
  closedOnHolidays: true,
  closedOnEves: true,
};

/** Requests for a physician in every state, where the test users work; and booked times where the physicians keep an hour for them. */
export async function playSupport(telling: Telling, plan: DemoCountyPlan, units: readonly DemoUnit[]): Promise<void> {
  const county = plan.code as County;
  await playStories(telling, county, await pairIn(telling, units, testUsersHome(plan).code, homeStories), homeStories);
  const withSlots = slotsHome(plan);
  if (withSlots === undefined) return;
  const pair = await pairIn(telling, units, withSlots.code, slotStories);
  await playStories(telling, county, pair, slotStories);
  await playBookings(telling, pair);
}

async function pairIn(
  { owner, now }: Telling,
  units: readonly DemoUnit[],
  municipality: string,
  stories: readonly SupportStory[],
): Promise<Pair> {
  // Enrolled before the first of the stories.
  const weeks = Math.ceil(Math.max(...stories.map(({ ago }) => ago)) / 5) + 1;
  const since = plus(now, { days: -7 * weeks });
  const here = (kind: string) => units.find((one) => one.kind === kind && one.municipality === municipality);
  const [homeCare, centre] = [here('home-care'), here('health-centre')];
  // Test users are employed last.
  const nurse = homeCare?.actors.findLast(({ role }) => role === 'home-care-nurse');
  const head = homeCare?.actors.findLast(({ role }) => role === 'head-of-unit');
  const physicians = centre?.actors.filter(({ role }) => role === 'health-centre-physician').toReversed() ?? [];
  if (homeCare === undefined || nurse === undefined || head === undefined || physicians.length === 0)
    throw new Error(`nobody in ${municipality} asks for or answers as a physician`);
  const { rows } = await sql<{ id: string }>`select distinct e.patient_id as id from enrolment.enrolment e
    join patient.patient p on p.county = e.county and p.id = e.patient_id and p.protected_identity = 'none' and p.deceased_on is null
    join patient.stay s on s.county = e.county and s.patient_id = e.patient_id and s.place = 'ordinary-home'
    where e.unit_id = ${homeCare.id}::uuid and e.state = 'active' and e.starts_at < ${since}::timestamptz order by 1 limit 16`.execute(
    owner,
  );
  return { nurse, head, physicians, patients: rows.map(({ id }) => id) };
}

async function playStories(
  telling: Telling,
  county: County,
  pair: Pair,
  stories: readonly SupportStory[],
): Promise<void> {
  for (const [index, story] of stories.entries()) {
    const patientId = pair.patients[index % pair.patients.length];
    const physician = pair.physicians[index % 2 === 0 ? 0 : index % pair.physicians.length];
    if (patientId === undefined || physician === undefined) return;
    // One after the other in a morning, so that lists have an order.
    const at = plus(workingMorning(telling.now, story.ago), { minutes: index });
    await playStory(telling, county, { ...pair, physician, patientId }, story, at);
  }
}

/** A quarter past nine, so many working days ago. */
function workingMorning(now: Instant, ago: number): Instant {
  let day = dateAt(now);
  for (let left = ago; left > 0; ) {
    day = addDays(day, -1);
    if (isWorkingDay(day, office)) left -= 1;
  }
  return instantAt(day, localTime('09:15'));
}

type Cast = Pair & { physician: UserActor; patientId: string };

async function playStory(
  telling: Telling,
  county: County,
  cast: Cast,
  { end, ago: _, answer, ...written }: SupportStory,
  at: Instant,
): Promise<void> {
  const { player } = telling;
  const { nurse, physician, patientId } = cast;
  let request = await player.act<Receipt>(nurse, '/api/support-requests', at, {
    body: { patientId, routeId: 'health-centre-line', ...written },
  });
  const act = async (actor: UserActor, action: string, minutes: number, body: JsonObject = {}) => {
    request = await player.act<Receipt>(actor, `/api/support-requests/:id/${action}`, plus(at, { minutes }), {
      id: request.id,
      body: { version: request.version, ...body },
    });
  };
  if (end === 'withdrawn') await act(nurse, 'withdraw', 25, { reason: 'Läkaren ringde själv om det i dag.' });
  if (end === 'received') await act(physician, 'receive', 20);
  if (end === 'answered-late') request.version = await letPass(telling, county, request.id);
  if (answer !== undefined) await act(physician, 'answer', end === 'answered-late' ? 55 : 25, { answer });
  if (end === 'closed') await act(nurse, 'confirm', 50);
  if (end === 'unanswered' || end === 'region-notified' || end === 'cost-claimed') {
    await letPass(telling, county, request.id);
    if (end !== 'unanswered') await pursue(telling, cast, request.id, end === 'cost-claimed');
  }
}

/** Nobody answers until the time is out: what the product does of itself follows. Gives the version that the request then has. */
async function letPass({ owner, platform }: Telling, county: County, requestId: string): Promise<number> {
  const load = async () => {
    const { rows } = await sql<{ dueAt: Instant; version: number }>`select answer_due_at as due_at, version
      from physician_support.request where id = ${requestId}::uuid`.execute(owner);
    return rows[0];
  };
  const row = await load();
  if (row === undefined) throw new Error('a request without a time to answer in');
  const at = plus(row.dueAt, { minutes: 1 });
  await escalateDue({ ...platform, clock: { now: () => at } }, county);
  return (await load())?.version ?? 0;
}

/** The municipality takes absent support further, as the agreement lets it: notice; a physician engaged and the cost claimed. */
async function pursue(telling: Telling, { head }: Cast, requestId: string, claims: boolean): Promise<void> {
  const { rows } = await sql<{ id: string; version: number; openedAt: Instant }>`select id, version, opened_at
    from physician_support.absence where request_id = ${requestId}::uuid`.execute(telling.owner);
  const [opened] = rows;
  if (opened === undefined) throw new Error('no case of absent support was opened');
  let { version } = opened;
  const act = async (action: string, at: Instant, body: JsonObject) => {
    ({ version } = await telling.player.act<Receipt>(head, `/api/absent-support/:id/${action}`, at, {
      id: opened.id,
      body: { version, ...body },
    }));
  };
  const notice = 'Vårdcentralen svarade inte inom avtalets tid. Sjuksköterskan ringde 112 när patienten blev sämre.';
  await act('notify', plus(opened.openedAt, { hours: 3 }), { notice });
  if (!claims) return;
  // The agreement gives ten working days to correct.
  const after = plus(opened.openedAt, { days: 19 });
  await act('engage', after, { engaged: 'Hemläkarna i Dalarna AB, jour de dagar som vårdcentralen saknar läkare' });
  const evidence = 'Avrop och anmälan finns i ärendet. Faktura 1047 från läkaren, sex timmar.';
  await act('claim', plus(after, { hours: 4 }), { amount: 10_800, evidence });
}

/** Times booked in the next hour for acute visits, one of them given up by its physician. */
async function playBookings({ player, now }: Telling, { nurse, patients }: Pair): Promise<void> {
  const at = bookingMoment(now);
  for (const [index, story] of visitStories.entries()) {
    const patientId = patients.at(-1 - index);
    if (patientId === undefined) return;
    const body = { patientId, routeId: 'acute-home-visit', ...story, slot: {} };
    await player.act(nurse, '/api/support-requests', plus(at, { minutes: index }), { body });
  }
}

/** Just now where booking is open, from noon to half past eight; else this morning. */
function bookingMoment(now: Instant): Instant {
  const today = dateAt(now);
  const morning = instantAt(today, localTime('08:10'));
  const noon = instantAt(today, localTime('12:15'));
  return now > morning && now < noon ? morning : plus(now, { minutes: -10 });
}
