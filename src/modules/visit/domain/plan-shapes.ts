/** The planner's shapes, where the contract reads them. */
export { planSchema, problemSchema } from '../../../planner/index.ts';
export type { Plan, Problem } from '../../../planner/index.ts';
