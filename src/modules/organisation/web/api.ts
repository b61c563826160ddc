import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import {
  districtsAnswer,
  municipalitiesAnswer,
  proposalsAnswer,
  providersAnswer,
  staffDetailSchema,
  staffListAnswer,
  unitDetailSchema,
  unitListAnswer,
} from '../contract.ts';

/** What units are sought by; empty texts mean any. */
export interface UnitSearch {
  readonly text: string;
  readonly kind?: string;
  readonly municipality?: string;
  readonly own?: boolean;
  readonly page: number;
}

/** Units of the directory. */
export const unitsQuery = (search: UnitSearch) =>
  queryOptions({
    queryKey: ['units', 'list', search],
    queryFn: ({ signal }) => get('/api/units', unitListAnswer, { query: { ...search }, signal }),
    placeholderData: keepPreviousData,
  });

/** One unit with numbers, hours and staff. */
export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['units', 'one', id],
    queryFn: ({ signal }) => get(`/api/units/${id}`, unitDetailSchema, { signal }),
  });

/** Municipalities of a county. */
export const municipalitiesQuery = (county: string) =>
  queryOptions({
    queryKey: ['municipalities', county],
    queryFn: ({ signal }) => get('/api/municipalities', municipalitiesAnswer, { query: { county }, signal }),
    staleTime: 3_600_000,
  });

/** Providers of the own principal. */
export const providersQuery = queryOptions({
  queryKey: ['providers'],
  queryFn: ({ signal }) => get('/api/providers', providersAnswer, { signal }),
});

/** Districts of a municipality; none while no municipality is chosen. */
export const districtsQuery = (municipality: string) =>
  queryOptions({
    queryKey: ['districts', municipality],
    queryFn: async ({ signal }) =>
      municipality === ''
        ? { districts: [] }
        : get('/api/districts', districtsAnswer, { query: { municipality }, signal }),
  });

/** Staff of the own principal. */
export const staffQuery = (search: {
  readonly text: string;
  readonly ended: boolean;
  readonly account?: 'dormant';
  readonly page: number;
}) =>
  queryOptions({
    queryKey: ['staff', 'list', search],
    queryFn: ({ signal }) => get('/api/staff', staffListAnswer, { query: search, signal }),
    placeholderData: keepPreviousData,
  });

/** One person with assignments. */
export const personQuery = (id: string) =>
  queryOptions({
    queryKey: ['staff', 'one', id],
    queryFn: ({ signal }) => get(`/api/staff/${id}`, staffDetailSchema, { signal }),
  });

/** Far-reaching rights that wait for a second administrator, and which roles are such. */
export const proposalsQuery = queryOptions({
  queryKey: ['proposals'],
  queryFn: ({ signal }) => get('/api/assignment-proposals', proposalsAnswer, { signal }),
});

/** How many wait for me. */
export function useProposalsForMe(): number | undefined {
  return useQuery(proposalsQuery).data?.proposals.filter(({ standing }) => standing === 'may-decide').length;
}

/** What giving, ending and deciding makes stale. */
export const staffKeys = [['staff'], ['units'], ['proposals']];
