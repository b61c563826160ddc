import type { Instant } from '../kernel/instant.ts';
import type { Bilingual } from '../kernel/texts.ts';
import type { PerformerKind } from './needs.ts';
import type { Route, RouteTarget } from './schema.ts';
import type { Situation, UnitRef } from './situation.ts';
import type { Answerer, AnswerGiven, Caller, CallerUnit, RouteKind } from './vocabulary.ts';

/** A patient as routes see one: what responsibility depends on, and where the patient stays. */
export interface RoutePatient {
  readonly situation: Situation;
  /** Municipality of stay; null when it is not known. */
  readonly municipality: string | null;
  readonly district?: string | null;
}

/** Who asks: cut-offs and direct numbers depend on it. */
export interface RouteUser {
  readonly role: Caller;
  /** The sort of unit the caller acts at; null for patients and relatives. */
  readonly unitKind: CallerUnit | null;
}

/** One way to reach a physician. */
export interface Way {
  readonly route: string;
  readonly kind: RouteKind;
  readonly title: Bilingual;
  readonly servedBy: {
    readonly performer: PerformerKind;
    /** The patient's own unit of that sort, or the one that serves the place; null when none is known. */
    readonly unit: UnitRef | null;
    /** A certain unit that the model names (HSA id or name). */
    readonly named: string | null;
    readonly answeredBy: readonly Answerer[];
    /** The patient's own physician, when a responsible physician answers and one is named. */
    readonly person: string | null;
  };
  /** True when it can be used (called, booked) at the moment asked about. */
  readonly now: boolean;
  /** From when it can be used. */
  readonly from: Instant;
  /** Until when it can be used: the cut-off of this caller, or the end of the opening. Null: always. */
  readonly until: Instant | null;
  /** The opening itself; for a bookable slot the time within which the visit falls. Null: always open. */
  readonly opening: { readonly start: Instant; readonly end: Instant } | null;
  readonly expected: { readonly what: RouteTarget['what']; readonly by: Instant; readonly clause: string } | null;
  /** The route that takes over when the target is missed. */
  readonly missed: string;
  readonly gives: readonly AnswerGiven[];
  readonly reportTo: Route['reportTo'];
  /** The clauses that it follows from, the route's own first. */
  readonly clauses: readonly string[];
  readonly why: Bilingual;
}

/** A way that there is but that cannot be used now by this caller, with the reason. */
export interface ClosedWay {
  readonly route: string;
  readonly title: Bilingual;
  readonly reason: Bilingual;
  readonly clause: string;
}

export interface Ways {
  /** In the order they are to be tried. */
  readonly now: readonly Way[];
  /** What opens later, soonest first. */
  readonly next: readonly Way[];
  /** Today's slot that can no longer be booked, and ways that the sources speak of but that are switched off. */
  readonly closed: readonly ClosedWay[];
}
