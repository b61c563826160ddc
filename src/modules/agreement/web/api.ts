import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import { afterSaving } from '../../../web/ui/autosave.ts';
import { municipalitiesAnswer } from '../../organisation/contract.ts';
import { draftAnswer, draftsAnswer, modelAnswer, modelsAnswer, sourceAnswer } from '../contract.ts';

/** Every version and where it governs. */
export const modelsQuery = queryOptions({
  queryKey: ['models'],
  queryFn: ({ signal }) => get('/api/models', modelsAnswer, { signal }),
});

/** One version with its clauses. */
export const modelQuery = (hash: string) =>
  queryOptions({
    queryKey: ['models', hash],
    queryFn: ({ signal }) => get(`/api/models/${hash}`, modelAnswer, { signal }),
  });

/** The text of a version. */
export const sourceQuery = (hash: string) =>
  queryOptions({
    queryKey: ['models', hash, 'source'],
    queryFn: ({ signal }) => get(`/api/models/${hash}/source`, sourceAnswer, { signal }),
    // A version never changes.
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The text of a model that another one includes. */
export const libraryQuery = (model: string, version: number) =>
  queryOptions({
    queryKey: ['models', 'library', model, version],
    queryFn: ({ signal }) => get(`/api/model-library/${model}/${version}`, sourceAnswer, { signal }),
    staleTime: 60_000,
    retry: false,
  });

/** Models being written in the county. */
export const draftsQuery = queryOptions({
  queryKey: ['model-drafts'],
  queryFn: ({ signal }) => get('/api/model-drafts', draftsAnswer, { signal }),
});

/** One model being written. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['model-drafts', id],
    queryFn: ({ signal }) => afterSaving(() => get(`/api/model-drafts/${id}`, draftAnswer, { signal })),
  });

/** Municipalities by code, for their names. */
export const municipalitiesQuery = queryOptions({
  queryKey: ['municipalities'],
  queryFn: ({ signal }) => get('/api/municipalities', municipalitiesAnswer, { signal }),
});
