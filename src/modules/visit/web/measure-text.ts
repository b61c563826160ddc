import type { LocalDate } from '../../../kernel/local-date.ts';
import type { MeasureShown, PatientMeasures, Skill } from '../contract.ts';
import { clock, readPoint, readRounds, today } from './times.ts';

/** A measure as it is written in the form. */
export interface MeasureText {
  what: string;
  minutes: string;
  rounds: string;
  hard: boolean;
  weekdays: readonly number[];
  everyWeeks: string;
  firstDay: LocalDate | null;
  lastDay: LocalDate | null;
  needs: readonly Skill[];
  staffId: string | null;
  home: string;
}

/** What is wrong with each field, as keys of texts. */
export type Faults = Partial<
  Record<keyof MeasureText, 'required' | 'badNumber' | 'badRounds' | 'chooseDay' | 'badHome'>
>;

/** The form as it is first shown. */
export function beginning({ home }: PatientMeasures, measure: MeasureShown | null): MeasureText {
  return {
    what: measure?.what ?? '',
    minutes: String(measure?.minutes ?? 30),
    rounds: (measure?.rounds ?? [{ opens: 480, closes: 600 }])
      .map(({ opens, closes }) => `${clock(opens)}–${clock(closes)}`)
      .join(', '),
    hard: measure?.hard ?? false,
    weekdays: measure?.weekdays ?? [1, 2, 3, 4, 5],
    everyWeeks: String(measure?.everyWeeks ?? 1),
    firstDay: measure?.firstDay ?? today(),
    lastDay: measure?.lastDay ?? null,
    needs: measure?.needs ?? ['nurse'],
    staffId: measure?.staffId ?? null,
    home: home === null ? '' : `${home.latitude}, ${home.longitude}`,
  };
}

/** What is written, as the server wants it; or what is wrong with it. */
export function read(text: MeasureText) {
  const rounds = readRounds(text.rounds);
  const home = readPoint(text.home);
  const minutes = whole(text.minutes, 5, 480);
  const everyWeeks = whole(text.everyWeeks, 1, 26);
  const faults: Faults = {
    ...(text.what.trim() === '' ? { what: 'required' } : {}),
    ...(minutes === null ? { minutes: 'badNumber' } : {}),
    ...(rounds === null ? { rounds: 'badRounds' } : {}),
    ...(text.weekdays.length === 0 ? { weekdays: 'chooseDay' } : {}),
    ...(everyWeeks === null ? { everyWeeks: 'badNumber' } : {}),
    ...(text.firstDay === null ? { firstDay: 'required' } : {}),
    ...(home === null ? { home: 'badHome' } : {}),
  };
  if (Object.keys(faults).length > 0) return { value: null, faults };
  const { what, hard, weekdays, firstDay, lastDay, needs, staffId } = text;
  const value = { what, minutes, rounds, hard, weekdays, everyWeeks, firstDay, lastDay, needs, staffId };
  return { value: { ...value, ...(home === undefined ? {} : { home }) }, faults };
}

function whole(text: string, least: number, most: number): number | null {
  const value = Number(text);
  return Number.isInteger(value) && value >= least && value <= most ? value : null;
}
