import { addMonths, epochDay, type LocalDate, localDate } from '../kernel/local-date.ts';
import type { CompiledRoute } from './compile-routes.ts';
import { DAY_MINUTES, type Opening, openingsFrom, type WallMinute } from './hours.ts';
import { useOf } from './routes.ts';
import type { ModelDocument, RouteCaller } from './schema.ts';
import type { Urgency } from './vocabulary.ts';

/** The five years over which a model must have a way at every minute. */
export interface Years {
  readonly from: WallMinute;
  readonly to: WallMinute;
}

const FIRST_CHECKED = localDate('2026-01-01');
const CHECKED_MONTHS = 60;
/** A planned question may wait for a way to open this long. */
const PLANNED_WAIT = 7 * DAY_MINUTES;

/** Five years from when the model is in force, but not before 2026. */
export function checkedYears({ valid }: ModelDocument): Years {
  const from = valid.from > FIRST_CHECKED ? valid.from : FIRST_CHECKED;
  const full = addMonths(from, CHECKED_MONTHS);
  const to: LocalDate = valid.to !== null && valid.to > from && valid.to < full ? valid.to : full;
  return { from: epochDay(from) * DAY_MINUTES, to: epochDay(to) * DAY_MINUTES };
}

/** One bit for each minute of the years. */
export class MinuteSet {
  private readonly words: Uint32Array;

  constructor(private readonly years: Years) {
    this.words = new Uint32Array(Math.ceil((years.to - years.from) / 32));
  }

  add(start: WallMinute, end: WallMinute): void {
    const from = Math.max(start, this.years.from) - this.years.from;
    const to = Math.min(end, this.years.to) - this.years.from;
    if (from >= to) return;
    const first = from >>> 5;
    const last = (to - 1) >>> 5;
    const head = (0xffffffff << (from & 31)) >>> 0;
    const tail = 0xffffffff >>> (31 - ((to - 1) & 31));
    if (first === last) this.words[first] = (this.words[first] ?? 0) | (head & tail);
    else {
      this.words[first] = (this.words[first] ?? 0) | head;
      this.words.fill(0xffffffff, first + 1, last);
      this.words[last] = (this.words[last] ?? 0) | tail;
    }
  }

  addAll(other: MinuteSet): void {
    for (let i = 0; i < this.words.length; i += 1) this.words[i] = (this.words[i] ?? 0) | (other.words[i] ?? 0);
  }

  /** The first stretch of the years without any minute in the set. */
  firstGap(): Opening | null {
    const length = this.years.to - this.years.from;
    const start = this.seek(0, length, false);
    return start === length
      ? null
      : { start: this.years.from + start, end: this.years.from + this.seek(start, length, true) };
  }

  private seek(from: number, length: number, wanted: boolean): number {
    const skip = wanted ? 0 : 0xffffffff;
    let minute = from;
    while (minute < length) {
      const word = this.words[minute >>> 5] ?? 0;
      if (word >>> 0 === skip && (minute & 31) === 0) minute += 32;
      else if (((word >>> (minute & 31)) & 1) === (wanted ? 1 : 0)) return minute;
      else minute += 1;
    }
    return length;
  }
}

/** The minutes at which a caller has this way: now for what is acute, some time the same day, or within a week. */
export function minutesOfWay(route: CompiledRoute, caller: RouteCaller, urgency: Urgency, years: Years): MinuteSet {
  const set = new MinuteSet(years);
  if (route.hours.always) set.add(years.from, years.to);
  else {
    for (const opening of openingsFrom(route.hours, years.from - PLANNED_WAIT)) {
      if (opening.start > years.to + PLANNED_WAIT) break;
      addUse(set, route, caller, urgency, opening);
    }
  }
  return set;
}

function addUse(
  set: MinuteSet,
  { rule }: CompiledRoute,
  caller: RouteCaller,
  urgency: Urgency,
  opening: Opening,
): void {
  const slot = rule.kind === 'bookable-slot';
  const { from, until } = useOf(opening, caller, slot);
  const now = urgency === 'acute' || urgency === 'immediate';
  if (now) {
    // A booked time later in the day is no answer to what cannot wait.
    if (!slot) set.add(from, until);
    return;
  }
  const begins = slot ? opening.start : from;
  const earliest = urgency === 'planned' ? begins - PLANNED_WAIT : Math.floor(begins / DAY_MINUTES) * DAY_MINUTES;
  set.add(earliest, until);
}
