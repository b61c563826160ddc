import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import type { QueueAnswer, Waiting } from '../contract.ts';

/** Finds a request among those of the queue that the screen already shows: a drag carries only its id. */
export function useQueueCache(): (requestId: string) => Waiting | undefined {
  const queries = useQueryClient();
  return (requestId) =>
    queries
      .getQueriesData<InfiniteData<QueueAnswer>>({ queryKey: ['coordination', 'queue'] })
      .flatMap(([, data]) => data?.pages.flatMap((page) => page.requests) ?? [])
      .find((one) => one.requestId === requestId);
}
