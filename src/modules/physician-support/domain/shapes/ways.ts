import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { instantSchema } from '../../../../kernel/instant.ts';
import { routeKinds, urgencies } from '../../../../model/index.ts';
import { answerKinds, wayHows } from '../words.ts';
import { bilingual, clauseRef, unit } from './common.ts';

/* Ways to reach a physician */

export const waysBody = z.strictObject({
  patientId: idSchema<'patient'>(),
  urgency: z.enum(urgencies).default('same-day'),
});

/** One way to reach a physician about this patient: when it is open, what to expect, and why it is offered. */
export const waySchema = z.object({
  routeId: z.string(),
  kind: z.enum(routeKinds),
  title: bilingual,
  /** Null when the model names a sort of unit and none is known; then it can only be rung, by the number that the area knows. */
  unit: unit.nullable(),
  /** From when it can be used, and until when by this caller; null: always. */
  from: instantSchema,
  until: instantSchema.nullable(),
  /** What may be expected by when if it is asked for now. */
  expected: z.object({ what: z.enum(['answer', 'visit', 'decision']), by: instantSchema }).nullable(),
  /** send: the request goes through the product; book: it takes a time; call: only by telephone. */
  how: z.enum(wayHows),
  gives: z.array(z.enum(answerKinds)),
  /** Times left in the opening that can be booked now; null of a way that is not booked. */
  free: z.number().int().nullable(),
  why: bilingual,
  clause: clauseRef,
});
export type Way = z.output<typeof waySchema>;

const closedWay = z.object({ routeId: z.string(), title: bilingual, why: bilingual, clause: clauseRef });

export const waysAnswer = z.object({
  asOf: instantSchema,
  /** In the order they are to be tried. */
  now: z.array(waySchema),
  /** What opens later, soonest first. */
  next: z.array(waySchema),
  /** What is closed to this caller, with the reason. */
  closed: z.array(closedWay),
});
export type Ways = z.output<typeof waysAnswer>;
