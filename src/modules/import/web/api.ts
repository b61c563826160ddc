import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get, upload } from '../../../web/api/client.ts';
import { municipalitiesAnswer } from '../../organisation/contract.ts';
import { type ImportAsked, importListAnswer, importResultSchema } from '../contract.ts';

/** Imports of the own provider. */
export const runsQuery = (page: number) =>
  queryOptions({
    queryKey: ['imports', page],
    queryFn: ({ signal }) => get('/api/imports', importListAnswer, { query: { page }, signal }),
    placeholderData: keepPreviousData,
  });

/** One import with what was said about its entries. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', 'run', id],
    queryFn: ({ signal }) => get(`/api/imports/${id}`, importResultSchema, { signal }),
  });

/** Municipalities of the county. */
export const countyMunicipalitiesQuery = (county: string) =>
  queryOptions({
    queryKey: ['municipalities', county],
    queryFn: ({ signal }) => get('/api/municipalities', municipalitiesAnswer, { query: { county }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What importing the file would do. */
export function previewImport(asked: ImportAsked, file: File) {
  return upload(`/api/imports/preview?${addressOf(asked)}`, importResultSchema, file);
}

/** Imports the file. The same key for every try of one press of the button. */
export function runImport(asked: ImportAsked, file: File, idempotencyKey: string) {
  return upload(`/api/imports?${addressOf(asked)}`, importResultSchema, file, { idempotencyKey });
}

function addressOf({ format, source, municipality }: ImportAsked): string {
  const given = municipality === undefined ? { format, source } : { format, source, municipality };
  return new URLSearchParams(given).toString();
}
