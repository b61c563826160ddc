import type { Caller, Need, ReferralFacts, ReferralKind, ThresholdFacts, Urgency } from '../../../src/model/index.ts';
import type { Case, RouteCase } from '../cases.ts';
import type { PatientCase } from '../patients.ts';

/**
 * Cases in one line each. `told` begins with what the source says, in its own words between ” ”; where it does not, the case is about
 * an assumption. A Tuesday at ten is the moment where nothing else is said.
 */
type Shows = string | readonly string[];

const TUESDAY = '2026-11-24 10:00';

/** Who answers: `is` reads “principal performer payer”. */
export function answers(
  shows: Shows,
  told: string,
  patient: PatientCase,
  need: Need,
  is: string,
  more: { readonly at?: string; readonly row?: string; readonly unit?: string | null; readonly interim?: string } = {},
): Case {
  const [principal = '', performer = '', payer = ''] = is.split(' ');
  const { at = TUESDAY, row, unit, interim } = more;
  const expect = {
    principal,
    performer,
    payer,
    ...(row === undefined ? {} : { row }),
    ...(unit === undefined ? {} : { unit }),
    ...(interim === undefined ? {} : { source: { kind: 'interim', clause: interim } }),
  };
  return { ask: 'responsible', shows, told, patient, need, at, expect };
}

/** Which ways there are: `now` in order, at a local time. */
export function ways(
  shows: Shows,
  told: string,
  asked: Omit<RouteCase, 'ask' | 'shows' | 'told' | 'expect'>,
  expect: RouteCase['expect'],
): Case {
  return { ask: 'routes', shows, told, ...asked, expect };
}

/** The ways at each of some moments, for one patient, caller and urgency. */
export function waysAt(
  shows: Shows,
  asked: { readonly patient: PatientCase; readonly by: Caller; readonly urgency: Urgency; readonly need?: Need },
  moments: readonly (readonly [told: string, at: string, ...now: string[]])[],
): readonly Case[] {
  return moments.map(([told, at, ...now]) => ways(shows, told, { ...asked, at }, { now }));
}

/** What the threshold comes to for a patient who differs so from the typical one: `is` reads “outcome row”. */
export function meets(shows: Shows, told: string, facts: ThresholdFacts, is: string): Case {
  const [outcome = '', row = ''] = is.split(' ');
  return { ask: 'threshold', shows, told, facts, expect: { outcome, row } };
}

/** What is missing in a referral that otherwise says everything. */
export function lacks(
  shows: Shows,
  told: string,
  kind: ReferralKind,
  change: { readonly without?: readonly (keyof ReferralFacts)[]; readonly facts?: ReferralFacts },
  missing: readonly string[],
  maySend = missing.length === 0,
): Case {
  return { ask: 'complete', shows, told, kind, ...change, expect: { missing, maySend } };
}

/** When a time limit runs out. */
export function ends(shows: Shows, told: string, clock: string, start: string, due: string, warn?: string): Case {
  return { ask: 'due', shows, told, clock, start, expect: warn === undefined ? { due } : { due, warn } };
}

/** What stands in the model: `of` is the place in it. */
export function says(shows: Shows, told: string, of: string, expect: unknown): Case {
  return { ask: 'says', shows, told, of, expect };
}

/** The numbers that the sources tell: `background.patients` is 16500. */
export function numbers(shows: Shows, told: string, values: Readonly<Record<string, number>>): readonly Case[] {
  return Object.entries(values).map(([id, value]) =>
    says(shows, `${told}: ${id} ${value}`, `background.${id}`, { value }),
  );
}

/** What the sources tell that no rule follows from; it stands under `background` with its clause. */
export function told(clause: string, what: readonly (readonly [id: string, words: string])[]): readonly Case[] {
  return what.map(([id, words]) => says(clause, words, `background.${id}`, { clause }));
}
