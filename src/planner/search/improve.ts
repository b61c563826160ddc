import { newSearch, step } from './anneal.ts';
import { construct } from './construct.ts';
import { orderOf, rebuild } from './moves.ts';
import type { Search } from './propose.ts';
import { type State, sum, total } from './state.ts';

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

/**
 * One annealing: from hot to cold between two shares of the budget. Heat is what a worse plan may cost more, about. `reorders` is
 * the share of proposals that reorder a route, where lateness is.
 */
interface Phase {
  from: number;
  to: number;
  hot: number;
  cold: number;
  fromBest: boolean;
  reorders: number;
}

/** Proposals between looks at the clock: it costs as much as some tens of them. */
const batch = 2000;
/** Shares of what a visit costs on average, found on generated instances. */
const heats = { quick: 2, hot: 4, final: 1, gentle: 0.6, cold: 0.006 };
const quickShare = 0.04;
const rounds = 5;
const roundsShare = 0.6;
/** More proposals than this for each visit are better spent on several rounds than on one long one. */
const manyProposals = 100_000;
const muchLateness = 0.05;

interface Best {
  cost: number;
  order: readonly number[];
}

/**
 * Improves the plan in hand until a limit is reached; what it ends with is never worse than what it began with. A gentle search
 * keeps near where it began.
 */
export function improve(s: State, limits: Limits, gentle = false): Progress {
  const { clock = () => 0, milliseconds = Infinity } = limits;
  const iterations = limits.iterations ?? (milliseconds === Infinity ? 200_000 : Infinity);
  const began = clock();
  construct(s);
  const search = newSearch(s, limits.seed ?? 1);
  const best: Best = { cost: search.cost, order: orderOf(s) };
  let done = 0;
  let phase = firstPhase(s, gentle);
  for (;;) {
    const spent = clock() - began;
    const share = Math.min(1, Math.max(done / iterations, spent / milliseconds));
    const progress = { cost: best.cost, iterations: done, milliseconds: spent, share };
    if (share >= 1 || limits.stop?.() === true || search.movable.length === 0) {
      rebuild(s, best.order);
      return progress;
    }
    if (share >= phase.to) {
      phase = phaseAfter(search, best, phase, { share, proposals: done / share });
      if (phase.fromBest) rebuild(s, best.order);
      search.cost = total(s);
    }
    const heat = phase.hot * (phase.cold / phase.hot) ** ((share - phase.from) / (phase.to - phase.from));
    const before = best.cost;
    const count = Math.min(batch, Math.max(100, iterations - done));
    run(search, best, heat, phase, count);
    done += count;
    if (best.cost < before) limits.onProgress?.({ ...progress, cost: best.cost });
  }
}

function run(search: Search, best: Best, heat: number, { reorders }: Phase, count: number): void {
  for (let at = 0; at < count; at += 1) {
    if (!step(search, heat, reorders) || search.cost >= best.cost - 1e-7) continue;
    best.cost = search.cost;
    best.order = orderOf(search.s);
  }
}

/** What a planned visit costs on average. */
function unitOf(s: State, cost: number): number {
  return Math.max(1e-3, (cost - (s.sums[sum.leaving] as number)) / Math.max(1, s.c.tasks));
}

function firstPhase(s: State, gentle: boolean): Phase {
  const unit = unitOf(s, total(s));
  const common = { from: 0, cold: unit * heats.cold, fromBest: false, reorders: 0.08 };
  if (gentle) return { ...common, to: 1, hot: unit * heats.gentle };
  return { ...common, to: quickShare, hot: (unit * heats.quick) / 5 };
}

/**
 * After a quick first annealing it shows what kind of problem it is. Where some have too much to do, lateness is much of the cost,
 * and there are basins that a cool search does not leave: several rounds from very hot, then on from the best. Otherwise one long
 * annealing, unless there is time for several.
 */
function phaseAfter(
  { s }: Search,
  best: Best,
  last: Phase,
  { share: from, proposals }: { share: number; proposals: number },
): Phase {
  if (last.from === 0) rebuild(s, best.order);
  const unit = unitOf(s, best.cost);
  const late = (s.sums[sum.late] as number) + s.c.maxWeight * (s.sums[sum.maxLate] as number);
  const hampered = late > muchLateness * (best.cost - (s.sums[sum.leaving] as number));
  const several = hampered || last.reorders > 0.1 || proposals > manyProposals * s.c.tasks;
  const cold = unit * heats.cold;
  const endOfRounds = quickShare + roundsShare;
  if (!several) return { from, to: 1, hot: unit * heats.hot, cold, fromBest: false, reorders: 0.06 };
  if (from >= endOfRounds - 1e-6) return { from, to: 1, hot: unit * heats.final, cold, fromBest: true, reorders: 0.06 };
  const number = Math.round(((from - quickShare) / roundsShare) * rounds) + 1;
  const to = Math.min(endOfRounds, quickShare + (roundsShare * number) / rounds);
  return { from, to, hot: Math.max(unit * heats.hot, late / 2), cold: cold * 3, fromBest: false, reorders: 0.35 };
}
