import type { Instant } from '../../kernel/instant.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { isWorkingDay, type WorkingCalendar } from '../../kernel/working-time.ts';
import { dateAt, instantAt, localTime } from '../../kernel/zone.ts';
import type { CardHours } from './contract.ts';

const office: WorkingCalendar = {
  kind: 'hours',
  weekdays: [1, 2, 3, 4, 5],
  from: localTime('08:00'),
  to: localTime('17:00'),
  closedOnHolidays: true,
  closedOnEves: true,
};

/** A moment that stands for each part of the week, the next to come: ten on a working day, eight in the evening, two at night, noon on a day off. */
export function momentsOfWeek(now: Instant): readonly { hours: CardHours; at: Instant }[] {
  const today = dateAt(now);
  const working = nextDay(today, (day) => isWorkingDay(day, office));
  const off = nextDay(today, (day) => !isWorkingDay(day, office));
  return [
    { hours: 'weekday', at: instantAt(working, localTime('10:00')) },
    { hours: 'evening', at: instantAt(working, localTime('20:00')) },
    { hours: 'night', at: instantAt(addDays(working, 1), localTime('02:30')) },
    { hours: 'weekend', at: instantAt(off, localTime('12:00')) },
  ];
}

function nextDay(from: LocalDate, fits: (day: LocalDate) => boolean): LocalDate {
  let day = addDays(from, 1);
  while (!fits(day)) day = addDays(day, 1);
  return day;
}
