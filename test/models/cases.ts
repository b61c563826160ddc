import type {
  Caller,
  CallerUnit,
  ClockId,
  EventKind,
  Need,
  ReferralFacts,
  ReferralKind,
  ThresholdFacts,
  Urgency,
} from '../../src/model/index.ts';
import type { PatientCase } from './patients.ts';

/**
 * The cases of a model, worked out by hand from the sources. `shows` names the clauses that a case follows from (their places in
 * the sources stand in the model); `told` is what the source says in its own words, or the assumption in ours. Times are local:
 * `2026-11-24 10:00`; the hour that comes twice in October takes an offset: `2026-10-25 02:30+01:00`.
 */
interface Shown {
  readonly shows: string | readonly string[];
  readonly told: string;
}

export interface RouteCase extends Shown {
  readonly ask: 'routes';
  readonly patient: PatientCase;
  readonly need?: Need;
  readonly urgency: Urgency;
  readonly at: string;
  readonly by: Caller;
  readonly atUnit?: CallerUnit;
  readonly municipality?: string;
  readonly district?: string | undefined;
  readonly expect: {
    /** Ways that can be used now, in order. */
    readonly now?: readonly string[];
    /** Ways that open later, with when: `['on-call-car', '2026-11-24 16:30']`. */
    readonly next?: readonly (readonly [string, string])[];
    /** Ways that are switched off or shut. */
    readonly closed?: readonly string[];
    /** About the first way (or the one named by `of`). */
    readonly way?: {
      readonly of?: string;
      readonly now?: boolean;
      readonly until?: string | null;
      readonly opening?: readonly [string, string];
      readonly what?: string;
      readonly answerBy?: string;
      readonly missed?: string;
      readonly gives?: readonly string[];
      readonly performer?: string;
      readonly unit?: string | null;
      readonly person?: string | null;
      readonly answeredBy?: readonly string[];
      readonly clauses?: readonly string[];
    };
  };
}

export interface ResponsibleCase extends Shown {
  readonly ask: 'responsible';
  readonly patient: PatientCase;
  readonly need: Need;
  readonly at: string;
  readonly expect: {
    readonly principal?: string;
    readonly performer?: string;
    readonly payer?: string;
    readonly row?: string;
    readonly unit?: string | null;
    readonly source?: { readonly kind: string; readonly clause: string };
  };
}

export interface ThresholdCase extends Shown {
  readonly ask: 'threshold';
  /** What differs from an 84-year-old at home who cannot get to a clinic and needs a nurse four times a month for 90 days. */
  readonly facts: ThresholdFacts;
  readonly expect: { readonly outcome: string; readonly row?: string };
}

export interface CompleteCase extends Shown {
  readonly ask: 'complete';
  readonly kind: ReferralKind;
  /** Left out of, or changed in, a referral that says everything. */
  readonly without?: readonly (keyof ReferralFacts)[];
  readonly facts?: ReferralFacts;
  readonly expect: { readonly missing: readonly string[]; readonly maySend?: boolean };
}

export interface DueCase extends Shown {
  readonly ask: 'due';
  readonly clock: ClockId | (string & {});
  readonly start: string;
  readonly expect: { readonly due: string; readonly warn?: string };
}

export interface OwedCase extends Shown {
  readonly ask: 'owed';
  readonly event: EventKind;
  readonly at?: string;
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
  readonly quantity?: number;
  readonly sum?: number;
  readonly expect: readonly {
    readonly reimbursement: string;
    readonly sek: number | null;
    readonly payer: string;
    readonly payee: string;
  }[];
}

export interface OccasionCase extends Shown {
  readonly ask: 'occasion';
  /** Id of the work under `rhythm`. */
  readonly of: string;
  /** The day it is counted from. */
  readonly first: string;
  readonly after: string;
  readonly expect: { readonly at: string; readonly leads?: string };
}

export interface CarrierCase extends Shown {
  readonly ask: 'carrier';
  readonly patient: PatientCase;
  readonly expect: {
    readonly id: string;
    readonly performer: string;
    readonly moves?: readonly string[];
    readonly movesBack?: readonly string[];
  };
}

/** What stands in the model and is shown to people, though no function works it out: `resources.acute-car.count`. */
export interface SaysCase extends Shown {
  readonly ask: 'says';
  readonly of: string;
  readonly expect: unknown;
}

export type Case =
  | RouteCase
  | ResponsibleCase
  | ThresholdCase
  | CompleteCase
  | DueCase
  | OwedCase
  | OccasionCase
  | CarrierCase
  | SaysCase;
