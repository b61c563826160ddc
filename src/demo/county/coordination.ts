import { type Kysely, sql } from 'kysely';
import { type Instant, plus } from '../../kernel/instant.ts';
import { addDays, type LocalDate, weekdayOf } from '../../kernel/local-date.ts';
import { isWorkingDay } from '../../kernel/working-time.ts';
import { dateAt, instantAt, localTime } from '../../kernel/zone.ts';
import { centreOf } from '../../modules/visit/index.ts';
import type { UserActor } from '../../platform/actor.ts';
import type { DemoUnit } from './organisation-builder.ts';
import { carsHome, type DemoCountyPlan } from './places.ts';
import type { Player } from './player.ts';
import { type Random, seeded } from './random.ts';
import { office } from './support.ts';
import { carStories } from './support-stories.ts';

interface Telling {
  owner: Kysely<unknown>;
  player: Player;
  now: Instant;
}

interface Receipt {
  id: string;
  version: number;
}

/** The day of the rounds, and the morning when they were asked for. */
interface Times {
  at: Instant;
  day: LocalDate;
}

const cars = [
  { name: 'Läkarbil 1', resource: 'physician-cars', district: 0 },
  { name: 'Läkarbil 2', resource: 'physician-cars', district: 1 },
  { name: 'Akutbilen', resource: 'acute-car', district: null },
] as const;

/** Where a coordinator sends cars: cars with people in them, a round for each, and requests that nobody has been given yet. */
export async function playCoordination(
  telling: Telling,
  plan: DemoCountyPlan,
  units: readonly DemoUnit[],
): Promise<void> {
  const home = carsHome(plan);
  const team = units.find(({ kind }) => kind === 'mobile-team');
  const homeCare = units.find((one) => one.kind === 'home-care' && one.municipality === home?.code);
  // Test users are employed last.
  const coordinator = team?.actors.findLast(({ role }) => role === 'coordinator');
  const nurse = homeCare?.actors.findLast(({ role }) => role === 'home-care-nurse');
  if (home === undefined || team === undefined || homeCare === undefined) return;
  if (coordinator === undefined || nurse === undefined)
    throw new Error(`nobody in ${home.name} asks for or sends cars`);
  const times = timesOf(telling.now);
  const teamIds = await addCars(telling, { coordinator, team, code: home.code }, times);
  await askAndAssign(telling, { coordinator, nurse, homeCare, teamIds }, times, plan);
}

/** Asked for the last morning that was a working day; driven today, or the next working day when today is none or almost over. */
function timesOf(now: Instant): Times {
  const today = dateAt(now);
  const morning = (day: LocalDate) => instantAt(day, localTime('08:10'));
  const working = (day: LocalDate) => isWorkingDay(day, office);
  let asked = today;
  while (!working(asked) || plus(morning(asked), { minutes: 40 }) > now) asked = addDays(asked, -1);
  let day = today;
  while (!working(day) || (day === today && now > instantAt(today, localTime('14:00')))) day = addDays(day, 1);
  return { at: morning(asked), day };
}

async function addCars(
  { owner, player }: Telling,
  { coordinator, team, code }: { coordinator: UserActor; team: DemoUnit; code: string },
  { at }: Times,
): Promise<string[]> {
  const { rows: districts } = await sql<{ id: string }>`select id from organisation.district
    where municipality_code = ${code} order by name`.execute(owner);
  const ofRole = (role: string) => team.actors.filter((one) => one.role === role).map(({ userId }) => userId);
  const physicians = ofRole('home-care-physician').toReversed();
  const monday = addDays(dateAt(at), 1 - weekdayOf(dateAt(at)));
  const ids: string[] = [];
  for (const [index, { name, resource, district }] of cars.entries()) {
    const districtIds = district === null ? [] : districts.slice(district, district + 1).map(({ id }) => id);
    const earlier = plus(at, { minutes: index - 20 });
    const { id } = await player.act<Receipt>(coordinator, '/api/coordination/teams', earlier, {
      body: { name, resource, districtIds },
    });
    const staffIds = [...physicians.slice(index, index + 1), ...(district === null ? ofRole('mobile-team-nurse') : [])];
    const period = { teamId: id, firstDay: monday, lastDay: addDays(monday, 13), starts: 480, ends: 990, staffIds };
    await player.act(coordinator, '/api/coordination/periods', plus(earlier, { minutes: 5 }), { body: period });
    ids.push(id);
  }
  return ids;
}

interface Cast {
  coordinator: UserActor;
  nurse: UserActor;
  homeCare: DemoUnit;
  teamIds: readonly string[];
}

async function askAndAssign(
  { owner, player, now }: Telling,
  { coordinator, nurse, homeCare, teamIds }: Cast,
  { at, day }: Times,
  plan: DemoCountyPlan,
): Promise<void> {
  const random = seeded(plan.seed + 37);
  const patients = await enrolledAt(owner, homeCare.id, at);
  const sameDay = dateAt(at) === dateAt(now);
  for (const [index, { car, ...story }] of carStories.entries()) {
    const patientId = patients[index];
    if (patientId === undefined) return;
    // What had to be answered on a day that has passed would have gone on to the health centre.
    const urgency = sameDay ? story.urgency : 'planned';
    const asked = plus(at, { minutes: index });
    const body = { patientId, routeId: 'coordinator', ...story, urgency };
    const request = await player.act<Receipt>(nurse, '/api/support-requests', asked, { body });
    const teamId = car === null || (car === 2 && !sameDay) ? undefined : teamIds[car];
    if (teamId === undefined) continue;
    const note = `${cars[car ?? 0]?.name ?? 'Läkarbilen'} kommer. Ring om något ändras.`;
    const task = await player.act<Receipt>(
      coordinator,
      '/api/coordination/requests/:id/assign',
      plus(asked, { minutes: 15 }),
      {
        id: request.id,
        body: { version: request.version, day, teamId, note },
      },
    );
    await player.act(coordinator, '/api/coordination/tasks/:id/place', plus(asked, { minutes: 16 }), {
      id: task.id,
      body: doorNear(carsHome(plan)?.code ?? '', random),
    });
  }
}

/** At home, enrolled since before, and nobody whose whereabouts are protected. */
async function enrolledAt(owner: Kysely<unknown>, unitId: string, before: Instant): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct e.patient_id as id from enrolment.enrolment e
    join patient.patient p on p.county = e.county and p.id = e.patient_id and p.protected_identity = 'none' and p.deceased_on is null
    join patient.stay s on s.county = e.county and s.patient_id = e.patient_id and s.place = 'ordinary-home'
    where e.unit_id = ${unitId}::uuid and e.state = 'active' and e.starts_at < ${before}::timestamptz
    order by 1 limit ${carStories.length}`.execute(owner);
  return rows.map(({ id }) => id);
}

/** Somewhere in the town: the demo's patients all have one postal code. */
function doorNear(code: string, random: Random): { latitude: number; longitude: number } {
  const middle = centreOf(code) ?? { latitude: 60.604, longitude: 15.626 };
  const off = (most: number) => (random.next() - 0.5) * most;
  return { latitude: middle.latitude + off(0.06), longitude: middle.longitude + off(0.14) };
}
