import type { LocalDate } from '../../../kernel/local-date.ts';
import { epochDay } from '../../../kernel/local-date.ts';
import type { Bilingual } from '../../../kernel/texts.ts';
import { type CooperationModel, quantityOn, type Resource, type Urgency } from '../../../model/index.ts';

/** A stretch of a day, in minutes from midnight. */
export interface Stretch {
  starts: number;
  ends: number;
}

/** A sort of car or team that a model has among its resources, with the way by which a coordinator uses it. */
export interface TeamSort {
  resource: string;
  title: Bilingual;
  /** `acute`: what is urgent goes here, so that the visits of the others hold. */
  use: Resource['use'];
  routeId: string;
  urgencies: readonly Urgency[];
  clause: string;
  /** How many the model has. */
  count: number;
  minutesEach: number;
  crew: readonly { who: Bilingual; count: number | null }[];
  /** Whether a physician answers by its way. */
  physician: boolean;
  /** How many days the same crew stays; null when the model does not say. */
  periodDays: number | null;
  /** When it works on a day, by the model. */
  hoursOn: (day: LocalDate) => Stretch[];
}

/** What a model says of coordination: which ways lead to the coordinator, and what the coordinator has to send. */
export interface Coordinated {
  waysIn: readonly string[];
  sorts: readonly TeamSort[];
}

const daysOf = { minutes: 0, hours: 0, days: 1, 'working-days': 1, weeks: 7, months: 30, years: 365 } as const;

/** Reads it out of a model: ways of the kind `coordinator`, and the cars and teams that do what only a coordinator may ask for. */
export function coordinatedBy(model: CooperationModel, day: LocalDate): Coordinated {
  const waysIn = model.routes.filter(({ rule }) => rule.kind === 'coordinator').map(({ rule }) => rule.id);
  if (waysIn.length === 0) return { waysIn, sorts: [] };
  return { waysIn, sorts: model.document.resources.flatMap((resource) => sortOf(model, resource, day)) };
}

function sortOf(model: CooperationModel, resource: Resource, day: LocalDate): TeamSort[] {
  const { id, title, use, count, crew, staffedFor, status, kind } = resource;
  if (status !== 'running' || (kind !== 'car' && kind !== 'team')) return [];
  const route = model.routes.find(
    ({ rule }) => rule.capacity?.resource === id && rule.callers.some(({ by }) => by.includes('coordinator')),
  );
  if (route?.rule.capacity === undefined) return [];
  return [
    {
      resource: id,
      title,
      use,
      routeId: route.rule.id,
      urgencies: route.rule.urgencies,
      clause: route.rule.clause,
      count: quantityOn(model, count, day),
      minutesEach: quantityOn(model, route.rule.capacity.minutesEach, day),
      crew: crew.map((one) => ({
        who: one.who,
        count: one.count === undefined ? null : quantityOn(model, one.count, day),
      })),
      physician: route.rule.servedBy.answeredBy.some((one) => one.endsWith('physician')),
      periodDays:
        staffedFor === undefined ? null : quantityOn(model, staffedFor.amount, day) * daysOf[staffedFor.unit] || null,
      hoursOn: (on) =>
        route.hours.on(epochDay(on)).map(({ start, end }) => ({ starts: start, ends: Math.min(end, 1440) })),
    },
  ];
}
