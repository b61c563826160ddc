import { useMemo, useState } from 'react';
import { type DayBoard, judge, type Judgement, moved, type Order, ordersOf, planOf } from '../contract.ts';

/** A change of the day's plan that is being tried: what follows from it, and what it means, before it is saved. */
export interface Draft {
  plan: DayBoard['plan'];
  orders: readonly Order[];
  locked: readonly string[];
  /** Null while nothing has been changed. */
  judgement: Judgement | null;
  changed: boolean;
  /** Tries another order. */
  tries: (orders: readonly Order[]) => void;
  moves: (what: { visit: string; part: number }, to: { staffId: string; at: number } | null) => void;
  locks: (visit: string, locked: boolean) => void;
  undo: () => void;
}

/** What is tried on one version of a day's plan; another version begins anew. */
export function useDraft(board: DayBoard): Draft {
  const [tried, setTried] = useState<{
    version: number;
    orders: readonly Order[] | null;
    locked: readonly string[] | null;
  }>();
  const current = tried?.version === board.version ? tried : undefined;
  const base = useMemo(() => {
    const known = new Set(board.problem.visits.map(({ id }) => id));
    const orders = ordersOf(board.plan).map((order) => ({
      ...order,
      visits: order.visits.filter(({ visit }) => known.has(visit)),
    }));
    return { orders, plan: planOf(board.problem, orders, board.plan) };
  }, [board]);
  const orders = current?.orders ?? null;
  const trial = useMemo(() => {
    if (orders === null) return null;
    const plan = planOf(board.problem, orders, board.plan);
    return { plan, judgement: judge(board.problem, base.plan, plan) };
  }, [board, base, orders]);
  const locked = current?.locked ?? board.locked;
  const held = orders ?? base.orders;
  const set = (next: { orders?: readonly Order[]; locked?: readonly string[] }) =>
    setTried({
      version: board.version,
      orders: next.orders ?? orders,
      locked: next.locked ?? current?.locked ?? null,
    });
  return {
    plan: trial === null ? board.plan : { ...trial.plan, routes: [...pastOf(board), ...trial.plan.routes] },
    orders: held,
    locked,
    judgement: trial?.judgement ?? null,
    changed: current !== undefined,
    tries: (next) => set({ orders: next }),
    moves: (what, to) => set({ orders: moved(held, what, to) }),
    locks: (visit, lock) => set({ locked: lock ? [...locked, visit] : locked.filter((one) => one !== visit) }),
    undo: () => setTried(undefined),
  };
}

/** What is done already by somebody who has fallen ill: nobody's to plan. */
function pastOf({ plan, problem }: DayBoard): DayBoard['plan']['routes'] {
  const known = new Set(problem.visits.map(({ id }) => id));
  return plan.routes
    .map((route) => ({
      ...route,
      stops: route.stops.filter((stop) => stop.kind === 'visit' && !known.has(stop.visit)),
    }))
    .filter(({ stops }) => stops.length > 0);
}
