/** The door of the cooperation model: everything other folders may use. */
export * from './assess.ts';
export * from './clocks.ts';
export * from './complete.ts';
export type { CompletenessProfile, CooperationModel } from './compiled.ts';
export * from './fact-choices.ts';
export * from './facts.ts';
export * from './inputs.ts';
export { loadModel, modelFromDocument, type LoadResult, type PlacedFault } from './load.ts';
export * from './needs.ts';
export * from './responsibility-over-time.ts';
export { responsible, responsibleForAll, type Responsible } from './responsible.ts';
export {
  modelSchema,
  type Clause,
  type ClauseSource,
  type ClockRule,
  type Interpretation,
  type ModelDocument,
} from './schema.ts';
export * from './situation.ts';
export * from './texts/index.ts';
export { needLabels, partyLabels, performerLabels } from './texts/responsibility.ts';
