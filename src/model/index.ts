/**
 * The door of the cooperation model: everything other folders may use, but for `load.ts`, which reads YAML and is
 * asked for by name so that the browser does not carry a YAML parser.
 */
export * from './assess.ts';
export * from './clocks.ts';
export * from './complete.ts';
export { preview } from './preview.ts';
export { type EventFacts } from './events.ts';
export { quantityOn, spanAfter } from './parameters.ts';
export { type Owed, type PaidEvent, reimbursements } from './reimbursements.ts';
export { concerns, nextOccasion } from './rhythm.ts';
export type { CooperationModel } from './compiled.ts';
export * from './fact-choices.ts';
export * from './fact-days.ts';
export * from './facts.ts';
export * from './inputs.ts';
export * from './needs.ts';
export * from './responsibility-over-time.ts';
export { instantOfWall, openingsFrom, wallMinuteOf } from './hours.ts';
export { responsiblePhysician, type ResponsiblePhysician } from './physician.ts';
export { routes } from './routes.ts';
export type { ClosedWay, RoutePatient, RouteUser, Way, Ways } from './way.ts';
export { responsible, responsibleForAll, type Responsible } from './responsible.ts';
export type {
  AbsentSupport,
  Clause,
  ClockRule,
  Indicator,
  Interpretation,
  ModelDocument,
  PhysicianCarrier,
  Reimbursement,
  Resource,
  RhythmItem,
  Route,
} from './schema.ts';
export * from './situation.ts';
export * from './texts/index.ts';
export * from './vocabulary.ts';
export { needLabels, performerLabels } from './texts/responsibility.ts';
