import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routes } from './routes.ts';

export {
  decideOn,
  decideOnCare,
  decideOnFigures,
  decideOnKnown,
  decideOnLog,
  decideOnMatter,
  decideOnNotice,
  decideOnPatient,
  knowsWhere,
} from './decisions.ts';
export { moveRelations } from './move-relations.ts';
export { decide, decideBy, type Rule, rules } from './domain/decide.ts';
export { type Relation, relationOf } from './facts.ts';
export { type OpenSource, openSource } from './open-source.ts';
export type { NewRelation } from './relations.ts';
export {
  draftLapsesAt,
  endListing,
  endOtherCareRelation,
  endParticipation,
  endRelations,
  everCaredFor,
  relate,
  relatedPatients,
  unitsCaring,
} from './relations.ts';

export const accessModule: ModuleDoor = { name: 'access', endpoints: routes };
export { relatedAt } from './related-at.ts';
