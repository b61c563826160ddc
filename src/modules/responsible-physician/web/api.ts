import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import { absencesAnswer, mineAnswer, physicianPaths, physicianView, transferSchema } from '../contract.ts';

/** Who carries the responsibility for a patient. */
export const physicianQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['physician', patientId],
    queryFn: ({ signal }) => get(physicianPaths.show.replace(':id', patientId), physicianView, { signal }),
  });

/** One transfer. */
export const transferQuery = (id: string) =>
  queryOptions({
    queryKey: ['physician-transfer', id],
    queryFn: ({ signal }) => get(physicianPaths.transfer.replace(':id', id), transferSchema, { signal }),
  });

/** The reader's own patients, or the unit's. */
export const mineQuery = (of: 'mine' | 'unit') =>
  queryOptions({
    queryKey: ['my-patients', of],
    queryFn: ({ signal }) => get(physicianPaths.mine, mineAnswer, { query: { of }, signal }),
  });

/** Who of the unit's physicians is away. */
export const absencesQuery = queryOptions({
  queryKey: ['physician-absences'],
  queryFn: ({ signal }) => get(physicianPaths.absences, absencesAnswer, { signal }),
});

/** What a change of who is responsible makes old. */
export const physicianKeys = [
  ['physician'],
  ['physician-transfer'],
  ['my-patients'],
  ['worklist'],
  ['patient-overview'],
];
