import type { Counted } from './counted.ts';
import type { Problem, Shift, Staff, Told, Visit } from './problem.ts';

/** A soft window may be overrun, but a shift that begins so long after it has closed is not meant for the visit. */
const notMeantFor = 720;

/** Who may do what, at what price; who knows whom; how much work each is there for. */
export function compilePrices(problem: Problem, counted: Counted) {
  const { tasks, routes, patients } = counted;
  const price = new Float64Array(tasks.length * routes.length);
  const shares = sharesOf(problem);
  const told = new Map((problem.told ?? []).map((one) => [`${one.visit} ${one.role}`, one]));
  for (const [task, { visit: index, role }] of tasks.entries()) {
    const visit = problem.visits[index];
    if (visit === undefined) continue;
    const holder = holderRole(problem, visit);
    for (const [route, { staff, of }] of routes.entries()) {
      const who = problem.staff[staff];
      if (who === undefined) continue;
      const may = mayDo(visit, role, who, holder) && meant(visit, of);
      const known = { shares: shares.get(visit.patient), was: told.get(`${visit.id} ${role}`) };
      price[task * routes.length + route] = may ? priceOf(problem, visit, who, known) : Infinity;
    }
  }
  const known = new Uint8Array(patients.length * problem.staff.length);
  for (const [patient, name] of patients.entries())
    for (const [staff, { id }] of problem.staff.entries())
      known[patient * problem.staff.length + staff] = shares.get(name)?.has(id) === true ? 1 : 0;
  return { price, known, capacity: Float64Array.from(problem.staff, capacityOf) };
}

/** The role that the visit's fixed person fills: the first that the person has the skill for. */
export function holderRole(problem: Problem, { person, roles }: Visit): number {
  if (person === undefined) return -1;
  const skills = problem.staff.find(({ id }) => id === person)?.skills ?? [];
  return Math.max(
    0,
    roles.findIndex(({ skill }) => skills.includes(skill)),
  );
}

/** Whether skill, unit and persons allow it, whatever the time. */
export function mayDo(visit: Visit, role: number, staff: Staff, holder: number): boolean {
  if (visit.begun !== undefined) return visit.begun.staff[role] === staff.id;
  const skill = visit.roles[role]?.skill;
  if (skill === undefined || !staff.skills.includes(skill)) return false;
  if (visit.unit !== undefined && visit.unit !== staff.unit) return false;
  if (role === holder && visit.person !== staff.id) return false;
  return visit.forbidden?.includes(staff.id) !== true;
}

/** Whether the shift is there at the time of the visit's window. */
export function meant({ window, begun }: Visit, { start, end = Infinity, overtime = 0 }: Shift): boolean {
  const late = window.hard === true ? 0 : notMeantFor;
  const opens = begun?.start ?? window.opens;
  return opens <= end + overtime && (begun?.start ?? window.closes) + late >= start;
}

function priceOf(
  { weights }: Problem,
  visit: Visit,
  { id }: Staff,
  { shares, was }: { shares: ReadonlyMap<string, number> | undefined; was: Told | undefined },
): number {
  const unusual = shares === undefined ? 0 : 1 - (shares.get(id) ?? 0);
  const other = visit.preferred === undefined || visit.preferred.includes(id) ? 0 : 1;
  const changed = was === undefined || visit.begun !== undefined || was.staff === id ? 0 : 1;
  return weights.usualPerson * unusual + weights.preference * other + weights.change * changed;
}

/** Each patient's earlier visits, as each person's share of them. */
function sharesOf({ history = [] }: Problem): Map<string, Map<string, number>> {
  const shares = new Map<string, Map<string, number>>();
  for (const { patient, staff, visits } of history) {
    if (visits <= 0) continue;
    const own = shares.get(patient) ?? new Map<string, number>();
    shares.set(patient, own.set(staff, (own.get(staff) ?? 0) + visits));
  }
  for (const own of shares.values()) {
    const sum = [...own.values()].reduce((all, one) => all + one, 0);
    for (const [staff, visits] of own) own.set(staff, visits / sum);
  }
  return shares;
}

/** Minutes of work the person is there for; eight hours where a shift has no end. */
function capacityOf({ shifts }: Staff): number {
  const minutes = shifts.map(({ start, end, breaks = [] }) => {
    return (end ?? start + 480) - start - breaks.reduce((sum, one) => sum + one.minutes, 0);
  });
  return Math.max(
    1,
    minutes.reduce((sum, one) => sum + one, 0),
  );
}
