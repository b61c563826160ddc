/**
 * The door of the planner: a pure library. A problem and a plan are JSON; times are minutes from the beginning of the horizon.
 * `validate` first, then `solve`, `replan`, `insert` and `explain`; `check` says whether a plan may be carried out.
 */
export { check, checkWithCost } from './check.ts';
export { explain, type Explanation, type Hindrance } from './explain.ts';
export { generateCounty } from './generate/county.ts';
export { type DayOptions, generateDay } from './generate/day.ts';
export { generateLiterature } from './generate/literature.ts';
export { insert, type InsertOption } from './insert.ts';
export { readLiterature } from './literature.ts';
export { measure as evaluate } from './measure.ts';
export * from './plan.ts';
export * from './problem.ts';
export { type Change, changesBetween, replan, type Replanned } from './replan.ts';
export { type RollOptions, solveRolling } from './roll.ts';
export type { Limits, Progress } from './search/improve.ts';
export { solve, type SolveOptions, type Solved } from './solve.ts';
export { joinPlans, split } from './split.ts';
export { travelTimes } from './travel-times.ts';
export { hindranceTexts } from './texts/hindrance.ts';
export { unplannedTexts } from './texts/unplanned.ts';
export { validate } from './validate.ts';
export type { Violation } from './violation.ts';
export * from './weights.ts';
