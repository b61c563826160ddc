import { z } from 'zod';

/** A stop of a route: one role of a visit, or a break. Minutes as in the problem. */
const visitStop = z.strictObject({
  kind: z.literal('visit'),
  visit: z.string(),
  role: z.number().int().min(0),
  arrives: z.number(),
  start: z.number(),
  end: z.number(),
});
const breakStop = z.strictObject({
  kind: z.literal('break'),
  /** Which of the shift's breaks. */
  number: z.number().int().min(0),
  arrives: z.number(),
  start: z.number(),
  end: z.number(),
});
export const stopSchema = z.discriminatedUnion('kind', [visitStop, breakStop]);
export type Stop = z.infer<typeof stopSchema>;

/** What one person does in one shift, in order. */
export const routeSchema = z.strictObject({
  staff: z.string(),
  /** Which of the person's shifts. */
  shift: z.number().int().min(0),
  leaves: z.number(),
  returns: z.number(),
  stops: z.array(stopSchema),
});
export type Route = z.infer<typeof routeSchema>;

/** Why nobody could take a visit; the texts are in `texts/`. */
const reasonCodes = [
  'nobody-with-skill',
  'nobody-with-skill-at-work',
  'nobody-allowed',
  'not-enough-persons',
  'linked-visit-unplanned',
  'no-time',
  'costs-more-than-leaving',
] as const;

export const reasonSchema = z.strictObject({
  code: z.enum(reasonCodes),
  role: z.number().int().optional(),
  skill: z.string().optional(),
  /** Staff who have the skill, when they could not for another reason. */
  staff: z.array(z.string()).optional(),
});
export type Reason = z.infer<typeof reasonSchema>;

export const unplannedSchema = z.strictObject({ visit: z.string(), reasons: z.array(reasonSchema) });

/** The measures of the objective, unweighted, and their weighted sum. */
export const costSchema = z.strictObject({
  total: z.number(),
  travel: z.number(),
  tardiness: z.number(),
  maxTardiness: z.number(),
  newPerson: z.number(),
  usualPerson: z.number(),
  balance: z.number(),
  overtime: z.number(),
  preference: z.number(),
  unplanned: z.number(),
  change: z.number(),
});
export type Cost = z.infer<typeof costSchema>;

export const planSchema = z.strictObject({
  /** One for each shift that has a visit, in the order of the problem. */
  routes: z.array(routeSchema),
  unplanned: z.array(unplannedSchema),
  cost: costSchema,
});
export type Plan = z.infer<typeof planSchema>;
