import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import { modelAnswer, modelsAnswer } from '../contract.ts';

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
