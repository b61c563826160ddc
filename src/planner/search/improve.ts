import { defaultSchedule, newSearch, type Schedule, step } from './anneal.ts';
import { construct } from './construct.ts';
import { orderOf, rebuild } from './moves.ts';
import { type State, total } from './state.ts';

/** When to stop, and whom to tell. Times are milliseconds of the clock that is passed in. */
export interface Limits {
  seed?: number;
  /** Proposals in all: with this alone the same seed gives the same plan on every machine. */
  iterations?: number;
  milliseconds?: number;
  clock?: () => number;
  /** Asked now and then; true ends the search with the best plan so far. */
  stop?: () => boolean;
  onProgress?: (progress: Progress) => void;
}

/** How far the search is. */
export interface Progress {
  cost: number;
  iterations: number;
  milliseconds: number;
  /** From 0 to 1. */
  share: number;
}

const batch = 1000;

/** Improves the plan in hand until a limit is reached; what it ends with is never worse than what it began with. */
export function improve(s: State, limits: Limits, schedule: Schedule = defaultSchedule): Progress {
  const {
    clock = () => 0,
    milliseconds = Infinity,
    iterations = milliseconds === Infinity ? 200_000 : Infinity,
  } = limits;
  const began = clock();
  construct(s);
  const search = newSearch(s, limits.seed ?? 1);
  const unit = total(s) / Math.max(1, s.c.tasks);
  let best = { cost: search.cost, order: orderOf(s) };
  let done = 0;
  let told = best.cost;
  for (;;) {
    const spent = clock() - began;
    const share = Math.max(done / iterations, spent / milliseconds);
    const progress = { cost: best.cost, iterations: done, milliseconds: spent, share: Math.min(1, share) };
    if (best.cost < told) limits.onProgress?.(progress);
    told = best.cost;
    if (share >= 1 || limits.stop?.() === true || search.movable.length === 0) {
      rebuild(s, best.order);
      return progress;
    }
    const heat = unit * schedule.hot * (schedule.cold / schedule.hot) ** share;
    for (let at = 0; at < batch; at += 1) {
      if (step(search, heat) && search.cost < best.cost - 1e-7) best = { cost: search.cost, order: orderOf(s) };
    }
    done += batch;
  }
}
