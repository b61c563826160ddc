import { endNode, startNode } from './compiled.ts';
import { measure } from './measure.ts';
import type { Plan, Route, Stop } from './plan.ts';
import { reasonsFor } from './reasons.ts';
import { leaves } from './search/moves.ts';
import type { State } from './search/state.ts';

/** The plan in hand, in the form that is shown and kept. */
export function writePlan(s: State): Plan {
  const { c } = s;
  const routes: Route[] = [];
  for (let r = 0; r < c.routes; r += 1) {
    const route = writeRoute(s, r);
    if (route !== null) routes.push(route);
  }
  const left = c.problem.visits.filter((_, visit) => (s.route[c.taskOfVisit[visit] as number] as number) < 0);
  const reasons = reasonsFor(s);
  const unplanned = left.map(({ id }) => ({ visit: id, reasons: reasons(id) }));
  return { routes, unplanned, cost: measure(c.problem, { routes, unplanned }) };
}

function writeRoute(s: State, r: number): Route | null {
  const { c, next, place, start } = s;
  const end = endNode(c, r);
  const stops: Stop[] = [];
  let before = startNode(c, r);
  let visits = 0;
  for (let node = next[before] as number; node !== end; node = next[node] as number) {
    const row = (c.matrixOf[r] as number) + (place[before] as number) * c.width;
    const left = before === startNode(c, r) ? leaves(s, r) : (start[before] as number) + (c.duration[before] as number);
    const times = {
      arrives: left + (c.matrix[row + (place[node] as number)] as number),
      start: start[node] as number,
      end: (start[node] as number) + (c.duration[node] as number),
    };
    if (node < c.tasks) {
      visits += 1;
      const visit = c.problem.visits[c.visitOf[node] as number]?.id ?? '';
      stops.push({ kind: 'visit', visit, role: c.roleOf[node] as number, ...times });
    } else stops.push({ kind: 'break', number: c.breakNumber[node - c.tasks] as number, ...times });
    before = node;
  }
  if (visits === 0) return null;
  const staff = c.problem.staff[c.personOf[r] as number]?.id ?? '';
  return { staff, shift: c.shiftOf[r] as number, leaves: leaves(s, r), returns: start[end] as number, stops };
}
