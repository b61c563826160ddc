import { addMonths, type LocalDate } from '../kernel/local-date.ts';
import { type Instant, plus } from '../kernel/instant.ts';
import { addWorkingTime } from '../kernel/working-time.ts';
import { dateAt, instantAt, timeAt } from '../kernel/zone.ts';
import type { CooperationModel } from './compiled.ts';
import type { Quantity, Span } from './schema-atoms.ts';

/** A number of the model on a day: as written, or the value of its parameter in force then. */
export function quantityOn(model: CooperationModel, quantity: Quantity, day: LocalDate): number {
  if (typeof quantity === 'number') return quantity;
  const parameter = model.parameters.get(quantity.parameter);
  if (!parameter) throw new Error(`Model ${model.document.id} has no parameter ${quantity.parameter}`);
  let value = parameter[0]?.value ?? 0;
  for (const dated of parameter) if (dated.from <= day) value = dated.value;
  return value;
}

/** The instant so long after another, under the model's calendars. */
export function spanAfter(model: CooperationModel, start: Instant, span: Span): Instant {
  const amount = quantityOn(model, span.amount, dateAt(start));
  switch (span.unit) {
    case 'minutes':
      return plus(start, { minutes: amount });
    case 'hours':
      return plus(start, { hours: amount });
    case 'weeks':
      return addWorkingTime(start, { amount: amount * 7, unit: 'days' }, { kind: 'always' });
    case 'months':
      return instantAt(addMonths(dateAt(start), amount), timeAt(start));
    case 'years':
      return instantAt(addMonths(dateAt(start), amount * 12), timeAt(start));
    case 'days':
    case 'working-days':
      return addWorkingTime(start, { amount, unit: span.unit }, calendarOf(model, span.calendar));
  }
}

function calendarOf(model: CooperationModel, id: string | undefined) {
  const calendar = model.calendars.get(id ?? 'office');
  if (!calendar) throw new Error(`Model ${model.document.id} has no calendar ${id ?? 'office'}`);
  return calendar;
}
