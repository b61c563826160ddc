import type { Instant } from '../kernel/instant.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Period } from '../kernel/period.ts';
import type { Level, StayPlace } from './fact-choices.ts';
import type { PalliativeLevel } from './inputs.ts';
import type { Need, PayingParty, PerformerKind, Principal } from './needs.ts';
import type { Carrier } from './vocabulary.ts';

/** A unit by its id; the model does not know more about it. */
export type UnitRef = string;

/** In force at one level; `end` is set only when the receiver has accepted the end. */
export interface EnrolmentPeriod {
  readonly level: Level;
  readonly unit: UnitRef;
  readonly period: Period<Instant>;
}

/** A proposal to end that the receiver has not accepted; until then home care stays responsible. */
export interface EndProposal {
  readonly level: Level;
  readonly state: 'proposed' | 'contested';
  readonly period: Period<Instant>;
}

export interface StayPeriod {
  readonly place: StayPlace;
  /** The ward, care home or short-term unit; null when the place is a home of its own. */
  readonly unit: UnitRef | null;
  readonly period: Period<Instant>;
}

/** A ruling, plan or interim agreement that goes before the rule for one need while it lasts. */
export interface ResponsibilityDecision {
  readonly id: string;
  readonly need: Need;
  readonly ground: 'ruling' | 'interim' | 'plan' | 'agreement';
  readonly principal: Principal;
  readonly performer: { readonly kind: PerformerKind; readonly unit: UnitRef | null };
  readonly payer: PayingParty;
  readonly clause: string;
  readonly decidedAt: Instant;
  readonly period: Period<Instant>;
}

/** A physician, or a unit's physicians, who carry the responsibility while the period lasts. */
export interface PhysicianPeriod {
  readonly carrier: Carrier;
  readonly performer: PerformerKind;
  readonly unit: UnitRef | null;
  readonly person: string | null;
  readonly period: Period<Instant>;
}

/** The parties disagree about a need; opening a dispute never changes who cares for the patient meanwhile. */
export interface OpenDispute {
  readonly need: Need;
  readonly period: Period<Instant>;
}

/**
 * All that responsibility depends on, for one patient. Lists may be in any order, overlap or have holes: where no stay
 * is known the patient is at home, and where several things hold the one that began last counts.
 */
export interface Situation {
  readonly birthDate: LocalDate | null;
  readonly enrolments: readonly EnrolmentPeriod[];
  readonly endProposals: readonly EndProposal[];
  readonly listings: readonly { readonly unit: UnitRef; readonly period: Period<Instant> }[];
  readonly stays: readonly StayPeriod[];
  readonly palliative: readonly {
    readonly level: Exclude<PalliativeLevel, 'none'>;
    readonly unit: UnitRef | null;
    readonly period: Period<Instant>;
  }[];
  readonly psychiatric: readonly { readonly unit: UnitRef | null; readonly period: Period<Instant> }[];
  readonly homeService: readonly { readonly unit: UnitRef; readonly period: Period<Instant> }[];
  /** Transfers of the physician's responsibility; where none holds the listed clinic carries it. */
  readonly physicians?: readonly PhysicianPeriod[];
  readonly decisions: readonly ResponsibilityDecision[];
  readonly disputes: readonly OpenDispute[];
  /** Which unit of each kind serves the place where the patient stays. */
  readonly serving: Readonly<Partial<Record<PerformerKind, UnitRef>>>;
}

/** Why a rule's answer stands only for the time being. */
export type Meanwhile = 'dispute' | 'end-proposed' | 'end-contested';

/** A patient about whom nothing more is known than who serves the place. */
export function emptySituation(birthDate: LocalDate | null, serving: Situation['serving']): Situation {
  return {
    birthDate,
    enrolments: [],
    endProposals: [],
    listings: [],
    stays: [],
    palliative: [],
    psychiatric: [],
    homeService: [],
    decisions: [],
    disputes: [],
    serving,
  };
}
