import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { instantSchema } from '../../../../kernel/instant.ts';
import { routeKinds } from '../../../../model/index.ts';

/** Parts that the shapes of requests, times and cases share. */
export const text = (max: number) => z.string().trim().max(max);
export const needed = (max: number) => z.string().trim().min(1).max(max);
/** Letters in each part of a request, an answer and a report. */
export const longestText = 4000;
/** Letters in each part of a draft: more than may be sent, so that what is to be shortened is not lost. */
export const longestKept = 10_000;
/** Letters in a reason. */
export const longestReason = 1000;
export const version = z.number().int().positive();
export const routeId = z
  .string()
  .regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/)
  .max(100);
export const bilingual = z.object({ sv: z.string(), en: z.string() });
export const clauseRef = z.object({ modelHash: z.string(), id: z.string(), heading: z.string() });
export const unit = z.object({ id: idSchema<'unit'>(), name: z.string(), phone: z.string().nullable() });
export const person = z.object({ id: idSchema<'staff'>(), name: z.string(), title: z.string() });
export const patient = z.object({
  id: idSchema<'patient'>(),
  name: z.string(),
  number: z.string(),
  birthDate: z.string(),
  protectedIdentity: z.boolean(),
});

export const versionBody = z.strictObject({ version });

/** One unit that a request has been with. */
export const delivery = z.object({
  number: z.number().int(),
  unit,
  routeId: z.string(),
  kind: z.enum(routeKinds),
  clause: clauseRef,
  sentAt: instantSchema,
  answerDueAt: instantSchema.nullable(),
  receivedAt: instantSchema.nullable(),
  receivedBy: person.nullable(),
  /** When somebody was with the patient. */
  arrivedAt: instantSchema.nullable(),
  ended: z
    .object({
      at: instantSchema,
      kind: z.enum(['answered', 'target-passed', 'referred-on', 'withdrawn']),
      reason: z.string().nullable(),
    })
    .nullable(),
});
export type Delivery = z.output<typeof delivery>;
