import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { needs } from '../../model/index.ts';

/** Who the patient and relatives ring, hour by hour. */
export const callCardPath = '/api/patients/:id/call-card';
export const callCardParams = z.object({ id: idSchema<'patient'>() });

/** Working days, weekends with holidays, or both. */
export const cardDays = ['working', 'off', 'all'] as const;
export type CardDays = (typeof cardDays)[number];

const bilingual = z.object({ sv: z.string(), en: z.string() });
/** One to ring: for a need, or as a way to a physician. Without a number of its own the advice line 1177 shows the way. */
const line = z.object({
  what: bilingual,
  unit: z.string().nullable(),
  phone: z.string().nullable(),
  person: z.string().nullable(),
});

export const callCard = z.object({
  patientId: idSchema<'patient'>(),
  /** Given name only: the card lies open on a kitchen table. Null for somebody with protected identity. */
  name: z.string().nullable(),
  madeAt: instantSchema,
  hours: z.array(
    z.object({
      /** On the Swedish wall clock; the same time twice means around the clock. */
      when: z.array(z.object({ days: z.enum(cardDays), from: z.string(), to: z.string() })),
      needs: z.array(line.extend({ need: z.enum(needs) })),
      physician: z.array(line),
    }),
  ),
});
export type CallCard = z.output<typeof callCard>;
