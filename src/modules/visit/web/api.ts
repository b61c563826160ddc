import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import { dayBoard, myDay, patientMeasures, runSchema, visitPaths } from '../contract.ts';

const at = (path: string, value: string) => path.replace(/:(?:day|id)/, value);

/** A unit's day. Never another day's while it is fetched: whoever presses a button then would plan the wrong one. */
export const dayQuery = (day: string) =>
  queryOptions({
    queryKey: ['visits', 'day', day],
    queryFn: ({ signal }) => get(at(visitPaths.day, day), dayBoard, { signal }),
  });

/** How far the planner is, and what it proposes. */
export const runQuery = (id: string) =>
  queryOptions({
    queryKey: ['visits', 'run', id],
    queryFn: ({ signal }) => get(at(visitPaths.run, id), runSchema, { signal }),
    // A hint tells when it is done; how far it is, is asked for.
    refetchInterval: ({ state }) => (state.data?.state === 'done' || state.data?.state === 'failed' ? false : 700),
  });

/** One's own visits. */
export const mineQuery = (day: string) =>
  queryOptions({
    queryKey: ['visits', 'mine', day],
    queryFn: ({ signal }) => get(at(visitPaths.mine, day), myDay, { signal }),
  });

/** What is planned to be done for a patient. */
export const measuresQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['visits', 'measures', patientId],
    queryFn: ({ signal }) => get(at(visitPaths.measuresOfPatient, patientId), patientMeasures, { signal }),
  });

/** The address of something done with a day, a run or a measure. */
export const pathOf = (path: keyof typeof visitPaths, value: string) => at(visitPaths[path], value);
