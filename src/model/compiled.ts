import type { WorkingCalendar } from '../kernel/working-time.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { CompiledCell, DecisionTable } from './decision-table.ts';
import type { Level, ReferralKind } from './fact-choices.ts';
import type { FactKey } from './facts.ts';
import type { FactReader } from './feel/compile.ts';
import type { CompiledHours } from './hours.ts';
import type { Need } from './needs.ts';
import type {
  Clause,
  ClockRule,
  ModelDocument,
  PhysicianCarrier,
  Reimbursement,
  ResponsibilityRow,
  Route,
  ThresholdRow,
} from './schema.ts';
import type { EventKind, Urgency } from './vocabulary.ts';
import type { Bilingual } from '../kernel/texts.ts';

type Condition = (read: FactReader) => boolean | null;

export interface CompiledRequirement {
  readonly fact: FactKey;
  readonly or: FactKey | null;
  readonly when: Condition | null;
  readonly must: Condition | null;
  readonly why: Bilingual;
  readonly clause: string;
}

export interface CompletenessProfile {
  readonly clause: string;
  readonly incompleteMayBeSent: boolean;
  readonly requirements: readonly CompiledRequirement[];
}

/** A route ready to run. */
export interface CompiledRoute {
  readonly rule: Route;
  readonly needs: ReadonlySet<Need>;
  readonly urgencies: ReadonlySet<Urgency>;
  readonly cells: readonly CompiledCell[];
  readonly hours: CompiledHours;
}

/** A carrier of the physician's responsibility with the condition under which it carries of itself. */
export interface CompiledCarrier {
  readonly rule: PhysicianCarrier;
  readonly cells: readonly CompiledCell[];
}

/** A reimbursement with its condition; null where it always applies. */
export interface CompiledReimbursement {
  readonly rule: Reimbursement;
  readonly when: Condition | null;
}

export interface NeedRule {
  readonly need: Need;
  readonly level: Level | 'any';
  readonly table: DecisionTable<ResponsibilityRow>;
}

/**
 * A cooperation model that has passed the checker, ready to run. It is never changed; the pure functions of this
 * folder take it as their first argument.
 */
export interface CooperationModel {
  readonly document: ModelDocument;
  readonly clauses: ReadonlyMap<string, Clause>;
  readonly threshold: DecisionTable<ThresholdRow>;
  readonly profiles: ReadonlyMap<ReferralKind, CompletenessProfile>;
  readonly needs: ReadonlyMap<Need, NeedRule>;
  readonly clocks: ReadonlyMap<string, ClockRule>;
  readonly clocksByStart: ReadonlyMap<EventKind, readonly ClockRule[]>;
  readonly clocksByStop: ReadonlyMap<EventKind, readonly ClockRule[]>;
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
  readonly routes: readonly CompiledRoute[];
  /** Carriers that follow from what the patient is, without a transfer; the first that fits. */
  readonly carriersByRule: readonly CompiledCarrier[];
  readonly reimbursements: ReadonlyMap<EventKind, readonly CompiledReimbursement[]>;
  /** Dated values of each parameter, oldest first. */
  readonly parameters: ReadonlyMap<string, readonly { readonly from: LocalDate; readonly value: number }[]>;
}
