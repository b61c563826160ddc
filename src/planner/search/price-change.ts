import { type State, sum } from './state.ts';

/** What a change of persons costs, known before anything is touched. */

/** What it costs more that another route does the task: its price there, and persons new to the patient. */
export function personChange(s: State, task: number, from: number, to: number): number {
  const { c, meetings } = s;
  const price = (c.price[task * c.routes + to] as number) - (c.price[task * c.routes + from] as number);
  if (!c.hasNewPersons) return price;
  const patient = (c.patientOf[task] as number) * c.persons;
  const was = patient + (c.personOf[from] as number);
  const is = patient + (c.personOf[to] as number);
  if (was === is) return price;
  const gone = meetings[was] === 1 && c.known[was] === 0 ? 1 : 0;
  const fresh = meetings[is] === 0 && c.known[is] === 0 ? 1 : 0;
  return price + c.newPersonWeight * (fresh - gone);
}

/** What it costs more in evenness that two routes have so many minutes more. */
export function loadChange(s: State, a: number, moreA: number, b: number, moreB: number): number {
  const { c, load, sums } = s;
  const pa = c.personOf[a] as number;
  const pb = c.personOf[b] as number;
  const all = sums[sum.load] as number;
  const more = moreA + moreB;
  const total = (2 * all * more + more * more) / c.capacityOfAll;
  if (pa === pb)
    return c.balanceWeight * (((2 * (load[pa] as number) + more) * more) / (c.capacity[pa] as number) - total);
  const squares =
    ((2 * (load[pa] as number) + moreA) * moreA) / (c.capacity[pa] as number) +
    ((2 * (load[pb] as number) + moreB) * moreB) / (c.capacity[pb] as number);
  return c.balanceWeight * (squares - total);
}
