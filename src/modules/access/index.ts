export type { NewRelation } from './relations.ts';
export {
  decideOnCare,
  decideOnPatient,
  endListing,
  endParticipation,
  endRelations,
  everCaredFor,
  relate,
  relatedPatients,
  relationTo,
} from './relations.ts';
export { decide, decideBy, type Rule, rules } from './domain/decide.ts';
