import { z } from 'zod';
import { idSchema } from '../../../kernel/ids.ts';
import type { Instant } from '../../../kernel/instant.ts';

/** Care and service beside the home care: what the cooperation models ask of a patient, in the words of their inputs. */
export const otherCareKinds = ['palliative-specialised', 'palliative-general', 'psychiatric', 'home-service'] as const;
export type OtherCareKind = (typeof otherCareKinds)[number];

/** Which kind of unit gives it. Null: no unit of the directory is asked for. */
export const givenBy = {
  'palliative-specialised': 'palliative-team',
  'palliative-general': null,
  psychiatric: null,
  'home-service': 'home-service',
} as const satisfies Record<OtherCareKind, string | null>;

/** What a kind takes the place of when it begins: a patient has one level of palliative care at a time. */
export const takesPlaceOf = {
  'palliative-specialised': ['palliative-specialised', 'palliative-general'],
  'palliative-general': ['palliative-specialised', 'palliative-general'],
  psychiatric: ['psychiatric'],
  'home-service': ['home-service'],
} as const satisfies Record<OtherCareKind, readonly OtherCareKind[]>;

export const otherCareFacts = z.strictObject({
  kind: z.enum(otherCareKinds),
  unitId: idSchema<'unit'>().nullable(),
});

const instantText = z.string() as unknown as z.ZodType<Instant, Instant>;
export const otherCareSchema = otherCareFacts.extend({
  id: idSchema<'other_care'>(),
  validFrom: instantText,
  validTo: instantText.nullable(),
});
export type OtherCare = z.infer<typeof otherCareSchema>;
