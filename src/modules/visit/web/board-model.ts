import type { InsertOption } from '../../../planner/index.ts';
import { acquaintance, type Acquaintance, type DayBoard, isVisit, type Order, type VisitState } from '../contract.ts';

type Plan = DayBoard['plan'];

/** One person's part of a visit on the board. */
export interface Block {
  visit: string;
  part: number;
  staffId: string;
  start: number;
  end: number;
  patientId: string;
  patient: string;
  isProtected: boolean;
  what: string;
  known: Acquaintance;
  /** Others who are there at the same time. */
  others: string[];
  locked: boolean;
  state: VisitState;
}

export interface Row {
  staff: DayBoard['staff'][number];
  blocks: Block[];
  breaks: { start: number; end: number }[];
}

/** Names and facts of the board, by id. */
export interface Names {
  staff(id: string): string;
  patientOf(visit: string): DayBoard['patients'][number] | undefined;
  what(visit: string): string;
  state(visit: string): VisitState;
}

export function namesOf(board: DayBoard): Names {
  const staff = new Map(board.staff.map((one) => [one.id as string, one.name]));
  const patients = new Map(board.patients.map((one) => [one.id as string, one]));
  const patientOfVisit = new Map(board.problem.visits.map((one) => [one.id, one.patient]));
  const visits = new Map(board.visits.map((one) => [one.id as string, one]));
  return {
    staff: (id) => staff.get(id) ?? '–',
    patientOf: (visit) => patients.get(patientOfVisit.get(visit) ?? ''),
    what: (visit) => visits.get(visit)?.what ?? '–',
    state: (visit) => visits.get(visit)?.state ?? 'planned',
  };
}

/** Everybody who works, with their visits of a plan in order; also whoever is sick and still has some. */
export function rowsOf(board: DayBoard, plan: Plan, locked: readonly string[]): Row[] {
  const names = namesOf(board);
  const persons = new Map<string, string[]>();
  for (const { staff, stops } of plan.routes)
    for (const { visit } of stops.filter(isVisit)) persons.set(visit, [...(persons.get(visit) ?? []), staff]);
  return board.staff
    .filter(({ id, shift }) => shift !== null || plan.routes.some(({ staff }) => staff === id))
    .map((staff) => {
      const stops = plan.routes.filter((route) => route.staff === staff.id).flatMap((route) => route.stops);
      const blocks = stops.filter(isVisit).map((stop): Block => {
        const patient = names.patientOf(stop.visit);
        return {
          visit: stop.visit,
          part: stop.role,
          staffId: staff.id,
          start: stop.start,
          end: stop.end,
          patientId: patient?.id ?? '',
          patient: patient?.name ?? '–',
          isProtected: patient?.protectedIdentity ?? false,
          what: names.what(stop.visit),
          known: acquaintance(board.problem, patient?.id ?? '', staff.id),
          others: (persons.get(stop.visit) ?? []).filter((one) => one !== staff.id).map(names.staff),
          locked: locked.includes(stop.visit),
          state: names.state(stop.visit),
        };
      });
      const breaks = stops.filter((stop) => stop.kind === 'break').map(({ start, end }) => ({ start, end }));
      return { staff, blocks: blocks.toSorted((a, b) => a.start - b.start), breaks };
    });
}

/** The hours that the board shows: all shifts and visits, whole hours. */
export function hoursOf(rows: readonly Row[]): { from: number; to: number } {
  const times = rows.flatMap(({ staff, blocks }) => [
    ...(staff.shift === null ? [] : [staff.shift.starts, staff.shift.ends]),
    ...blocks.flatMap(({ start, end }) => [start, end]),
  ]);
  if (times.length === 0) return { from: 420, to: 960 };
  return { from: Math.floor(Math.min(...times) / 60) * 60, to: Math.ceil(Math.max(...times) / 60) * 60 };
}

/** The order of a day after a visit is given to those of an option, each behind the visit that it names. */
export function placed(orders: readonly Order[], visit: string, { persons }: Pick<InsertOption, 'persons'>): Order[] {
  const without = orders.map((order) => ({ ...order, visits: order.visits.filter((one) => one.visit !== visit) }));
  const all = [
    ...without,
    ...persons
      .filter(({ staff }) => !without.some(({ staffId }) => staffId === staff))
      .map(({ staff }) => ({ staffId: staff, visits: [] })),
  ];
  return all
    .map((order) => {
      const mine = persons.find(({ staff }) => staff === order.staffId);
      if (mine === undefined) return order;
      const after = order.visits.findIndex((one) => one.visit === mine.after);
      return { ...order, visits: order.visits.toSpliced(after + 1, 0, { visit, part: mine.role }) };
    })
    .filter(({ visits }) => visits.length > 0);
}

/** Where among somebody's visits one that begins at a time belongs. */
export function placeAt(row: Row, minute: number, but: string): number {
  return row.blocks.filter((block) => block.visit !== but && block.start < minute).length;
}
