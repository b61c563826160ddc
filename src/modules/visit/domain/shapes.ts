import type { Id, PatientId, UserId } from '../../../kernel/ids.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';

export interface Point {
  latitude: number;
  longitude: number;
}

/** What somebody must be able to do for a visit. The first five are professions, the others tasks that are also delegated. */
export const skills = [
  'nurse',
  'occupational-therapist',
  'physiotherapist',
  'physician',
  'assistant',
  'medicines',
  'insulin',
] as const;
export type Skill = (typeof skills)[number];

export const vehicles = ['car', 'bicycle', 'walking'] as const;
export type VehicleKind = (typeof vehicles)[number];

/** What a head of unit chooses between; their weights are the planner's. */
export const profileNames = ['mixed', 'continuity', 'travel'] as const;
export type ProfileName = (typeof profileNames)[number];

/** A window of a day, in minutes from midnight: the visit begins within it. */
export interface Round {
  opens: number;
  closes: number;
}

/** What is planned to be done for a patient, and how often. */
export interface Measure {
  id: Id<'measure'>;
  patientId: PatientId;
  enrolmentId: Id<'enrolment'>;
  what: string;
  minutes: number;
  rounds: readonly Round[];
  /** Whether a round's window must be kept. */
  hard: boolean;
  /** 1 is Monday. */
  weekdays: readonly number[];
  everyWeeks: number;
  firstDay: LocalDate;
  lastDay: LocalDate | null;
  /** One person for each. */
  needs: readonly Skill[];
  /** Who must come. */
  staffId: UserId | null;
}

/** One occasion of a measure, on a day. */
export interface DayVisit {
  id: Id<'visit'>;
  measure: Measure;
  round: Round;
}

/** Who works on a day. Minutes from midnight. */
export interface Shift {
  staffId: UserId;
  starts: number;
  ends: number;
  skills: readonly Skill[];
  vehicle: VehicleKind;
  sick: boolean;
}

/** In which order somebody makes visits: `part` says which of a visit's persons they are. */
export interface Order {
  staffId: string;
  visits: { visit: string; part: number }[];
}
