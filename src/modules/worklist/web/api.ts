import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { get, post } from '../../../web/api/client.ts';
import { rolesWithoutPatients } from '../../../kernel/roles.ts';
import { unitDetailSchema } from '../../organisation/contract.ts';
import { type WorklistFilters, worklist, worklistFilters, worklistPaths } from '../contract.ts';

const pageSize = 50;

/** The unit's list in pages, for the chosen chips. */
export const worklistQuery = (unitId: string, filters: WorklistFilters) =>
  infiniteQueryOptions({
    queryKey: ['worklist', unitId, filters],
    queryFn: ({ signal, pageParam }) =>
      get(worklistPaths.show, worklist, { query: { ...filters, cursor: pageParam, limit: pageSize }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    // Deadlines move rows between groups also when nothing else happens.
    refetchInterval: 10 * 60_000,
  });

/** Keeps the chosen chips for this person at this unit. */
export async function saveFilters(filters: WorklistFilters): Promise<void> {
  await post(worklistPaths.saveFilters, worklistFilters, filters);
}

/** Who works in care at the unit today, each once. */
export const colleaguesQuery = (unitId: string) =>
  queryOptions({
    queryKey: ['directory', 'unit', unitId],
    queryFn: ({ signal }) => get(`/api/units/${unitId}`, unitDetailSchema, { signal }),
    select: ({ staff }) => {
      const inCare = staff.filter(({ role }) => !rolesWithoutPatients.includes(role));
      return [...new Map(inCare.map((person) => [person.id, person])).values()];
    },
    staleTime: 60_000,
  });

/** Where a piece of work is taken or let go. */
export function assignPath(caseId: string, action: string): string {
  return worklistPaths.assign.replace(':caseId', caseId).replace(':action', action);
}
