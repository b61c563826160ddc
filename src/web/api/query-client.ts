import { QueryClient } from '@tanstack/react-query';
import { mayPassLater } from './errors.ts';

/**
 * Defaults for all screens: fresh when opened, no retry of what the server refused. Nothing is fetched ahead of a
 * click, since every look at a patient is logged.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 5 * 60_000,
      refetchOnWindowFocus: true,
      retry: (failures, error) => failures < 2 && mayPassLater(error),
    },
    mutations: { retry: false },
  },
});
