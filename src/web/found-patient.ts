import type { QueryClient } from '@tanstack/react-query';

/** Who was found by a complete number, before the unit has any relation to them. */
export interface FoundPerson {
  readonly id: string;
  readonly number: string;
  readonly name: string | null;
  readonly birthDate: string;
  readonly protectedIdentity: string;
}

const key = (id: string) => ['found-person', id];
const minutes = 60_000;

/**
 * Keeps who was found for the next screen, in memory only: the address holds the id alone, and by the id alone the unit may not yet
 * open the patient.
 */
export function carryFound(queries: QueryClient, person: FoundPerson): void {
  queries.setQueryDefaults(['found-person'], { gcTime: 5 * minutes });
  queries.setQueryData(key(person.id), person);
}

/** Who was found on the screen before, if it is the one asked for. */
export function carriedFound(queries: QueryClient, id: string): FoundPerson | undefined {
  return queries.getQueryData(key(id));
}
