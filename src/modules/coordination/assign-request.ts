import type { z } from 'zod';
import { newId, type UserId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, notFound, Refusal, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { staffOfUnit } from '../organisation/index.ts';
import { handOver, type RequestHere, type RequestId, requestsHere } from '../physician-support/index.ts';
import type { assignBody } from './contract.ts';
import { decideAssignment } from './domain/assignment.ts';
import { isPhysician } from './domain/crew.ts';
import { dutyAt } from './domain/duty.ts';
import { placeFor } from './domain/order.ts';
import { movedBy } from './domain/times.ts';
import { lookAt, recordMoved } from './entries.ts';
import { type LoadedTeam, loadUnit, minuteNow } from './load-unit.ts';
import { insertTask, lockRound, saveOrder, saveTask, taskInHand, type TaskId, type TaskRow } from './queries.ts';
import { momentOf, roundOf, timesOf } from './round.ts';
import { coordinationTexts } from './texts/index.ts';

type Assigning = z.output<typeof assignBody>;

/** Gives a request to a car or team, or to a physician without one. Planned visits hold; what would move them is told and asked first. */
export async function assignRequest(work: Work, id: RequestId, body: Assigning): Promise<{ id: TaskId }> {
  const request = (await requestsHere(work, [id])).get(id);
  if (request === undefined || request.toUnitId !== userOf(work.actor).unitId) throw noSuchRequest();
  authorise(work, decideOnMatter(work, 'change'), lookAt(request));
  requireVersion(request.version, body.version);
  if (body.day < dateAt(work.now)) {
    const text = both(coordinationTexts, (t) => t.dayPassed);
    throw badInput('day-passed', text, { day: text });
  }
  const before = await taskInHand(work, id);
  if (before?.state === 'arrived' && before.day >= dateAt(work.now))
    throw wrongState(
      'already-there',
      both(coordinationTexts, (t) => t.alreadyThere),
    );
  if (before !== undefined) await saveTask(work, before, { state: 'taken-back', reason: null });
  return body.teamId === undefined
    ? giveToPhysician(work, request, body)
    : giveToTeam(work, request, body, body.teamId, before);
}

async function giveToPhysician(work: Work, request: RequestHere, body: Assigning): Promise<{ id: TaskId }> {
  const { day, version, note } = body;
  const people = await staffOfUnit(work, userOf(work.actor).unitId, work.now);
  const physician = people.find((one) => one.id === body.staffId && isPhysician(one));
  if (physician === undefined) {
    const text = both(coordinationTexts, (t) => t.notAPhysician);
    throw badInput('not-a-physician', text, { staffId: text });
  }
  const id = newId<'task'>();
  const { urgency, patientId } = request;
  const task = { id, requestId: request.id, patientId, teamId: null, staffId: physician.id, day, urgency };
  await insertTask(work, task);
  await handOver(work, request.id, {
    version,
    routeId: request.routeId,
    reason: note,
    holder: physician.id,
    entry: {
      type: 'coordination.given-to-physician',
      params: { physician: physician.name },
      payload: { taskId: id, day },
    },
  });
  return { id };
}

async function giveToTeam(
  work: Work,
  request: RequestHere,
  { day, version, note, moves }: Assigning,
  teamId: NonNullable<Assigning['teamId']>,
  before: TaskRow | undefined,
): Promise<{ id: TaskId }> {
  const { teams } = await loadUnit(work, day);
  const team = teams.find(({ row }) => row.id === teamId);
  if (team?.sort === undefined) throw noSuchTeam();
  if (team.duties.length === 0) throw nobodyIn(team, 'nobody-in-team');
  await lockRound(work, teamId, day);
  const round = (await roundOf(work, teamId, day)).filter(({ task }) => task.id !== before?.id);
  const id = newId<'task'>();
  const stops = round.map(({ task }) => ({ id: task.id, arrivedAt: task.arrivedAt }));
  const at = placeFor(
    request.urgency,
    round.map((one) => ({ urgency: one.request.urgency, begun: one.task.state === 'arrived' })),
  );
  const order = stops.toSpliced(at, 0, { id, arrivedAt: null });
  const times = timesOf(work, team, day, order);
  const moved = movedBy(timesOf(work, team, day, stops), times);
  mustHold(work, { request, team, teams, day, moved, accepted: moves });
  const { urgency, patientId } = request;
  await insertTask(work, { id, requestId: request.id, patientId, teamId, staffId: null, day, urgency });
  const expected = order.map((one) => ({ id: one.id, expectedAt: momentOf(day, times.get(one.id)?.starts ?? 0) }));
  await saveOrder(work, { teamId, day }, expected);
  const expectedAt = expected[at]?.expectedAt ?? null;
  await handOver(work, request.id, {
    version,
    routeId: team.sort.routeId,
    reason: note,
    holder: await physicianIn(work, team),
    entry: {
      type: 'coordination.assigned',
      params: { team: team.row.name, at: expectedAt },
      payload: { taskId: id, teamId, day },
    },
  });
  recordMoved(work, team.row.name, round, new Map(expected.map((one) => [one.id, one.expectedAt])));
  return { id };
}

interface Weighed {
  request: RequestHere;
  team: LoadedTeam;
  teams: readonly LoadedTeam[];
  day: LocalDate;
  moved: ReturnType<typeof movedBy>;
  accepted: readonly string[];
}

/** Refuses what would move visits unseen, and says which and by how much. */
function mustHold(work: Work, { request, team, teams, day, moved, accepted }: Weighed): void {
  const minute = minuteNow(work, day);
  const out = teams.find(
    (one) => one !== team && one.sort?.use === 'acute' && minute !== null && dutyAt(one.duties, minute) !== undefined,
  );
  const decided = decideAssignment({
    urgency: request.urgency,
    use: team.sort?.use ?? 'both',
    moves: moved,
    acuteTeam: out?.row.name ?? null,
    accepted,
  });
  if (decided.kind === 'acute-team-is-out')
    throw new Refusal(
      'cannot-be-done',
      'acute-team-is-out',
      both(coordinationTexts, (t) => t.acuteTeamIsOut({ team: decided.team })),
      { teamId: out?.row.id ?? null },
    );
  if (decided.kind !== 'moves') return;
  const text = both(coordinationTexts, (t) => t.movesVisits({ count: decided.moves.length, team: team.row.name }));
  const moves = decided.moves.map(({ id, from, to }) => ({ id, from: momentOf(day, from), to: momentOf(day, to) }));
  throw new Refusal('cannot-be-done', 'moves-visits', text, { moves });
}

/** The physician of the crew holds the answer. */
async function physicianIn(work: Work, { duties }: LoadedTeam): Promise<UserId | null> {
  const crew = new Set(duties.flatMap(({ staffIds }) => staffIds));
  const people = await staffOfUnit(work, userOf(work.actor).unitId, work.now);
  return people.find((one) => crew.has(one.id) && isPhysician(one))?.id ?? null;
}

function nobodyIn({ row }: LoadedTeam, code: string): Refusal {
  return new Refusal(
    'cannot-be-done',
    code,
    both(coordinationTexts, (t) => t.nobodyInTeam({ team: row.name })),
  );
}

export function noSuchTeam(): Refusal {
  return notFound(
    'no-such-team',
    both(coordinationTexts, (t) => t.noSuchTeam),
  );
}

function noSuchRequest(): Refusal {
  return notFound(
    'no-such-request',
    both(coordinationTexts, (t) => t.noSuchRequest),
  );
}
