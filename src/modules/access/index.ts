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
