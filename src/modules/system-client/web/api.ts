import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import { clientListAnswer, clientPaths, clientSchema } from '../contract.ts';

/** Systems connected for the own principal. */
export const clientsQuery = (search: { readonly text: string; readonly page: number }) =>
  queryOptions({
    queryKey: ['system-clients', 'list', search],
    queryFn: ({ signal }) => get(clientPaths.list, clientListAnswer, { query: { ...search }, signal }),
    placeholderData: keepPreviousData,
  });

/** One of them. */
export const clientQuery = (id: string) =>
  queryOptions({
    queryKey: ['system-clients', 'one', id],
    queryFn: ({ signal }) => get(`${clientPaths.list}/${id}`, clientSchema, { signal }),
  });

/** What registering, approving and ending makes stale. */
export const clientKeys = [['system-clients'], ['worklist']];
