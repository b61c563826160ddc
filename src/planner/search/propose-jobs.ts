import { endNode, startNode } from '../compiled.ts';
import { countJob, mayPut, put, take } from './moves.ts';
import { anyPlaceFor, behindBegun, keepWithin, refuse, type Search } from './propose.ts';
import { beginMove } from './schedule.ts';
import type { State } from './state.ts';

/** Neighbourhoods of whole jobs: joint visits, visits that share their person, visits that nobody does yet. */

/** Further apart than this, two places do not suit a joint visit. */
const sameTime = 60;

/** All tasks of a joint visit to other places, at about the same time. */
export function relocateJoint(search: Search, limit: number): boolean {
  const { s, random, joint } = search;
  if (joint.length === 0) return false;
  const { c, route } = s;
  const job = joint[random.below(joint.length)] as number;
  const from = c.jobFrom[job] as number;
  if ((route[c.jobTasks[from] as number] as number) < 0) return false;
  beginMove(s);
  for (let at = from; at < (c.jobFrom[job + 1] as number); at += 1) take(s, c.jobTasks[at] as number);
  return putJob(search, job, limit) ? keepWithin(search, limit) : refuse(s);
}

/** A visit that nobody does yet comes in. */
export function planOpen(search: Search, limit: number): boolean {
  const { s } = search;
  const job = anyOpen(search);
  if (job < 0) return false;
  beginMove(s);
  countJob(s, job, true);
  return putJob(search, job, limit) ? keepWithin(search, limit) : refuse(s);
}

/** A visit that nobody does yet comes in where another goes out. */
export function replaceByOpen(search: Search, limit: number): boolean {
  const { s, near, random } = search;
  const { c, route, prev } = s;
  const job = anyOpen(search);
  if (job < 0 || near.count === 0) return false;
  const task = c.jobTasks[c.jobFrom[job] as number] as number;
  const rival = random.share() < 0.3 ? anyRuledWith(search, task) : -1;
  const other = rival >= 0 ? rival : (near.all[task * near.count + random.below(near.count)] as number);
  if (other < 0 || (route[other] as number) < 0) return false;
  const out = c.jobOf[other] as number;
  if (search.cost + (c.leaving[out] as number) - (c.leaving[job] as number) * 1.5 > limit) return false;
  const before = prev[other] as number;
  beginMove(s);
  for (let at = c.jobFrom[out] as number; at < (c.jobFrom[out + 1] as number); at += 1) {
    const each = c.jobTasks[at] as number;
    if (c.fixed[each] === 1) return refuse(s);
    take(s, each);
  }
  countJob(s, out, false);
  countJob(s, job, true);
  const there = (route[before] as number) >= 0 && !behindBegun(s, before) && random.share() < 0.5 ? before : -1;
  return putJob(search, job, limit, there) ? keepWithin(search, limit) : refuse(s);
}

/** A task that a rule of persons, days or times ties to this one: it may be in the way although nobody could do either. */
function anyRuledWith({ s, random }: Search, task: number): number {
  const { c } = s;
  const lists = [
    [c.sameFrom, c.same],
    [c.otherDayFrom, c.otherDay],
    [c.apartFrom, c.apart],
    [c.linkFrom, c.linkTo],
  ] as const;
  const [from, all] = lists[random.below(lists.length)] ?? lists[0];
  const first = from[task] as number;
  const count = (from[task + 1] as number) - first;
  return count === 0 ? -1 : (all[first + random.below(count)] as number);
}

/** Visits that share their person go to another person, each at about its time. */
export function relocateBound(search: Search, limit: number): boolean {
  const { s, random, bound } = search;
  const { c, route, start } = s;
  const task = bound[random.below(bound.length)] as number;
  if ((route[task] as number) < 0) return false;
  const person = c.personOf[random.below(c.routes)] as number;
  const all = [task, ...c.same.subarray(c.sameFrom[task], c.sameFrom[task + 1])].filter(
    (each) => (route[each] as number) >= 0,
  );
  const times = all.map((each) => start[each] as number);
  beginMove(s);
  for (const each of all) take(s, each);
  for (const [at, each] of all.entries()) {
    const time = (times[at] as number) + (random.share() - 0.5) * 30;
    const before = placeOfPerson(search, each, person, time);
    if (before < 0 || !put(s, each, before, limit)) return refuse(s);
  }
  return keepWithin(search, limit);
}

function placeOfPerson({ s, random }: Search, task: number, person: number, time: number): number {
  const { c } = s;
  const shift = random.below(c.routes);
  for (let step = 0; step < c.routes; step += 1) {
    const r = (shift + step) % c.routes;
    if (c.personOf[r] !== person || !mayPut(s, task, r)) continue;
    const before = placeAtTime(s, r, time);
    if (!behindBegun(s, before)) return before;
  }
  return -1;
}

/** The last node of a route that begins before a time. */
function placeAtTime({ c, next, start }: State, r: number, time: number): number {
  const end = endNode(c, r);
  let before = startNode(c, r);
  for (let node = next[before] as number; node !== end && (start[node] as number) < time; node = next[node] as number)
    before = node;
  return before;
}

/** A job that nobody does yet; -1 when there is none. */
export function anyOpen({ s, random }: Search): number {
  const { c, route } = s;
  const from = random.below(c.jobs);
  for (let step = 0; step < c.jobs; step += 1) {
    const job = (from + step) % c.jobs;
    if ((route[c.jobTasks[c.jobFrom[job] as number] as number] as number) < 0) return job;
  }
  return -1;
}

/** Puts a job's tasks somewhere near, the later ones at about the time of the first. */
function putJob(search: Search, job: number, limit: number, first = -1): boolean {
  const { s, random } = search;
  const { c, route, start } = s;
  const from = c.jobFrom[job] as number;
  let time = NaN;
  for (let at = from; at < (c.jobFrom[job + 1] as number); at += 1) {
    const task = c.jobTasks[at] as number;
    let before = at === from ? first : -1;
    for (let tries = 0; before < 0 && tries < 12; tries += 1) {
      const any = random.share() < 0.15 ? random.below(c.routes) : -1;
      const place = any >= 0 && time === time ? placeAtTime(s, any, time) : anyPlaceFor(search, task);
      if (place < 0 || (route[place] as number) < 0 || behindBegun(s, place)) continue;
      if (time === time && tries < 8 && Math.abs((start[place] as number) - time) > sameTime) continue;
      if (mayPut(s, task, route[place] as number)) before = place;
    }
    if (before < 0 || !mayPut(s, task, route[before] as number) || !put(s, task, before, limit)) return false;
    if (at === from) time = start[task] as number;
  }
  return true;
}
