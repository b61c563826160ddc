import { z } from 'zod';

/** What is counted, and by what: one table at a time, and no table is a finer division of another: laid over each other they tell nothing. */
export const followUpTables = ['kind', 'outcome', 'month', 'sender', 'receiver', 'acute', 'ends'] as const;
export type FollowUpTable = (typeof followUpTables)[number];

export const followUpPath = '/api/follow-up/:year/:table';
export const followUpCsvPath = '/api/follow-up/:year/:table/csv';
export const followUpParams = z.object({
  year: z.coerce.number().int().min(2000).max(2100),
  table: z.enum(followUpTables),
});

export const followUpAnswer = z.strictObject({
  /** Fewer than this are not shown, nor what would tell how many they are. */
  smallest: z.number().int(),
  rows: z.array(
    z.strictObject({
      cell: z.string(),
      /** The unit's or municipality's name, where the row is about one. */
      name: z.string().nullable(),
      count: z.number().int().nullable(),
      /** Median hours to the decision or answer. */
      medianHours: z.number().nullable(),
    }),
  ),
  total: z.number().int().nullable(),
});
export type FollowUp = z.output<typeof followUpAnswer>;
