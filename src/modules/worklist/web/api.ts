import { infiniteQueryOptions } from '@tanstack/react-query';
import { get, post } from '../../../web/api/client.ts';
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

/** Where a piece of work is taken or let go. */
export function assignPath(caseId: string, action: string): string {
  return worklistPaths.assign.replace(':caseId', caseId).replace(':action', action);
}
