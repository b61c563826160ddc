import { useInfiniteQuery } from '@tanstack/react-query';
import type { Waiting } from '../contract.ts';
import { queueQuery } from './api.ts';

/** What waits, as far as the queue has been fetched: the map shows it beside the rounds. */
export function useQueueOnMap(): readonly Waiting[] {
  const { data } = useInfiniteQuery(queueQuery('', undefined));
  return data?.pages.flatMap((page) => page.requests) ?? [];
}
