import { instantFromMilliseconds, millisecondsOf, type Instant } from '../kernel/instant.ts';
import { addWorkingTime, type WorkingCalendar } from '../kernel/working-time.ts';
import type { Bilingual } from '../kernel/texts.ts';
import type { CooperationModel } from './compiled.ts';
import type { ClockRule } from './schema.ts';
import type { EventKind } from './vocabulary.ts';

export interface Due {
  readonly clock: string;
  readonly dueAt: Instant;
  readonly warnAt: Instant;
  readonly clause: string;
  /** What follows when the time has run out. */
  readonly breach: Bilingual;
}

/** The receiving unit's own working calendar replaces the model's office hours when the unit has one. */
export interface ClockContext {
  readonly calendar?: WorkingCalendar;
}

/** When a time limit that starts now runs out, and when to warn, under the model's calendar. */
export function due(model: CooperationModel, clock: string, start: Instant, context: ClockContext = {}): Due {
  const rule = model.clocks.get(clock);
  if (!rule) throw new Error(`Model ${model.document.id} has no clock ${clock}`);
  return dueBy(model, rule, start, context);
}

/** The time limits that an event starts, soonest first. */
export function dueClocks(
  model: CooperationModel,
  event: { readonly kind: EventKind; readonly at: Instant },
  context: ClockContext = {},
): readonly Due[] {
  const started = model.clocksByStart.get(event.kind) ?? [];
  const dues = started.map((rule) => dueBy(model, rule, event.at, context));
  return dues.sort((a, b) => (a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0));
}

/** The time limits that an event stops. */
export function stoppedClocks(model: CooperationModel, event: EventKind): readonly string[] {
  return (model.clocksByStop.get(event) ?? []).map(({ id }) => id);
}

function dueBy(model: CooperationModel, rule: ClockRule, start: Instant, context: ClockContext): Due {
  const calendar = ownCalendar(model, rule.calendar, context) ?? model.calendars.get(rule.calendar);
  if (!calendar) throw new Error(`Model ${model.document.id} has no calendar ${rule.calendar}`);
  const { id: clock, amount, unit, warnAfter, clause, breach } = rule;
  const dueAt = addWorkingTime(start, { amount, unit }, calendar);
  const warnAt =
    unit === 'hours'
      ? addWorkingTime(start, { amount: amount * warnAfter, unit }, calendar)
      : share(start, dueAt, warnAfter);
  return { clock, dueAt, warnAt, clause, breach };
}

/** A clock that runs day and night does so for every unit. */
function ownCalendar(model: CooperationModel, id: string, context: ClockContext): WorkingCalendar | undefined {
  return model.calendars.get(id)?.kind === 'hours' ? context.calendar : undefined;
}

function share(start: Instant, end: Instant, part: number): Instant {
  const from = millisecondsOf(start);
  return instantFromMilliseconds(from + Math.round((millisecondsOf(end) - from) * part));
}
