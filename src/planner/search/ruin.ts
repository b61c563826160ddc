import type { Compiled } from '../compiled.ts';
import { planBest } from './construct.ts';
import { afterMove, countJob, orderOf, rebuild, take } from './moves.ts';
import type { Search } from './propose.ts';
import { anyOpen } from './propose-jobs.ts';
import { beginMove } from './schedule.ts';
import { type State, total } from './state.ts';

/** So many visits in a row are taken out beside each neighbour. */
const longestString = 3;
const mostStrings = 3;
/** The share of routes that are not thought of, so that the cheapest place is not always the one. */
const blink = 0.15;

/**
 * Ruin and recreate: a visit, what rules tie it to, and strings of visits near it are taken out, then each comes back where it costs
 * least, the first of them whatever it costs. Slow, and seldom tried: it passes where single moves do not, as when a visit that nobody
 * does could be done if two others made room at once.
 */
export function ruinAndRecreate(search: Search, limit: number): boolean {
  const { s, random, movable } = search;
  const open = anyOpen(search);
  const job =
    open >= 0 && random.share() < 0.7 ? open : (jobOf(s.c, movable[random.below(movable.length)] as number) ?? open);
  if (job < 0) return false;
  const order = orderOf(s);
  const out = shuffled(search, ruined(search, job));
  beginMove(s);
  for (const each of out) takeJobOut(s, each);
  afterMove(s);
  const skips = () => random.share() < blink;
  planBest(s, job, Infinity, skips);
  for (const each of out) if (!isPlanned(s, each)) planBest(s, each, total(s), skips);
  if (total(s) <= limit) {
    search.cost = total(s);
    return true;
  }
  rebuild(s, order);
  search.cost = total(s);
  return false;
}

const jobOf = (c: Compiled, node: number): number | undefined => (node < c.tasks ? c.jobOf[node] : undefined);

const isPlanned = ({ c, route }: State, job: number): boolean =>
  (route[c.jobTasks[c.jobFrom[job] as number] as number] as number) >= 0;

function takeJobOut(s: State, job: number): void {
  const { c } = s;
  for (let at = c.jobFrom[job] as number; at < (c.jobFrom[job + 1] as number); at += 1)
    take(s, c.jobTasks[at] as number);
  countJob(s, job, false);
}

/** The planned jobs that make room: the job itself, most of those that rules tie to it, and strings beside its neighbours. */
function ruined(search: Search, job: number): number[] {
  const { s, random, near } = search;
  const { c, route, next } = s;
  const chosen = new Set<number>([job]);
  for (let at = c.jobFrom[job] as number; at < (c.jobFrom[job + 1] as number); at += 1) {
    const task = c.jobTasks[at] as number;
    for (const other of tiedTo(c, task)) if (random.share() < 0.8) chosen.add(c.jobOf[other] as number);
    for (let strings = random.below(mostStrings + 1); strings > 0 && near.count > 0; strings -= 1) {
      const share = random.share();
      let node = near.all[task * near.count + Math.floor(share * share * near.count)] as number;
      if (node < 0 || (route[node] as number) < 0) continue;
      for (let left = 1 + random.below(longestString); left > 0 && node < c.tasks; left -= 1) {
        chosen.add(c.jobOf[node] as number);
        node = next[node] as number;
      }
    }
  }
  const begun = (each: number) =>
    c.jobTasks.subarray(c.jobFrom[each], c.jobFrom[each + 1]).some((task) => c.fixed[task] === 1);
  return [...chosen].filter((each) => isPlanned(s, each) && !begun(each));
}

/** Tasks that a rule of persons, days or times ties to this one. */
function tiedTo(c: Compiled, task: number): number[] {
  const lists = [
    [c.sameFrom, c.same],
    [c.otherDayFrom, c.otherDay],
    [c.apartFrom, c.apart],
    [c.linkFrom, c.linkTo],
  ] as const;
  return lists.flatMap(([from, all]) => [...all.subarray(from[task], from[task + 1])]);
}

function shuffled({ random }: Search, all: number[]): number[] {
  for (let at = all.length - 1; at > 0; at -= 1) {
    const other = random.below(at + 1);
    [all[at], all[other]] = [all[other] as number, all[at] as number];
  }
  return all;
}
