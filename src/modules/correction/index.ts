import type { ModuleDoor } from '../../platform/http/endpoint.ts';
import { routesFor } from './routes.ts';
import type { TextOwner } from './written.ts';

export { type MovedCase, moveMatters } from './move-matters.ts';
export { rightPatient } from './right-patient.ts';
export { notesOf, presentNotes } from './notes-of.ts';
export { type NotedRow, notedOn } from './queries.ts';
export type { TextOwner, WrittenMatter, WrittenText } from './written.ts';

/** The module, for the modules whose texts it corrects: they know it, so they are given to it where all is put together. */
export function correctionModule(owners: readonly TextOwner[]): ModuleDoor {
  return { name: 'correction', endpoints: routesFor(owners) };
}
