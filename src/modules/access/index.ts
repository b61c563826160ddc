export type { NewRelation, RelationScope } from './relations.ts';
export { decideOnCare, decideOnPatient, endRelations, relate, relationTo } from './relations.ts';
