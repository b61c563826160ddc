import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { enrolmentStatuses } from '../../modules/enrolment/contract.ts';
import { messageSchema } from '../../modules/messaging/contract.ts';
import { reviewsInShort } from '../../modules/rhythm/contract.ts';
import { otherCareKinds } from '../../modules/patient/contract.ts';
import { answerSchema } from '../../modules/responsibility/contract.ts';
import { timeline } from '../../modules/timeline/contract.ts';
import { worklistItem } from '../../modules/worklist/contract.ts';

/** Everything the patient overview shows, in one request. */
export const overviewPath = '/api/patients/:id/overview';
export const overviewParams = z.object({ id: idSchema<'patient'>() });

const unit = z.object({ id: idSchema<'unit'>(), name: z.string(), phone: z.string().nullable() });
const person = z.object({
  id: idSchema<'staff'>(),
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
});

export const patientStrip = z.object({
  id: idSchema<'patient'>(),
  name: z.string(),
  number: z.string(),
  numberKind: z.enum(['personnummer', 'samordningsnummer', 'reserve']),
  birthDate: z.string(),
  age: z.number().int(),
  sex: z.enum(['female', 'male', 'unknown']),
  phone: z.string().nullable(),
  language: z.string(),
  interpreterLanguage: z.string().nullable(),
  protectedIdentity: z.enum(['none', 'confidentiality-mark', 'protected-registration']),
  alerts: z.array(z.object({ kind: z.string(), description: z.string() })),
  responsiblePhysician: person.nullable(),
  healthCentre: unit.nullable(),
  /** Palliative care, psychiatry and home service that the patient has now. */
  otherCare: z.array(z.object({ kind: z.enum(otherCareKinds), unit: unit.nullable() })),
  namedContact: person.nullable(),
  /** Ordinary home, care home, …; and the address where the unit has a care relation and the identity is not protected. */
  place: z.string().nullable(),
  address: z.string().nullable(),
  version: z.number().int(),
});

export const overviewEnrolment = z.object({
  id: idSchema<'enrolment'>(),
  level: z.enum(['nurse', 'ot', 'pt']),
  /** As it is now: an end that has been accepted has not come yet. */
  status: z.enum(enrolmentStatuses),
  unit,
  responsible: person.nullable(),
  namedContact: person.nullable(),
  startsAt: instantSchema,
  endsAt: instantSchema.nullable(),
});

export const patientOverview = z.object({
  asOf: instantSchema,
  /** care: takes part in the care; process: takes part in one matter, and sees that matter. */
  relation: z.enum(['care', 'process']),
  patient: patientStrip,
  /** One answer per need; empty with a problem when nobody can be named, e.g. where no cooperation model governs. */
  responsibilities: z.array(answerSchema),
  responsibilityProblem: z.object({ code: z.string(), sv: z.string(), en: z.string() }).nullable(),
  relatives: z.array(
    z.object({
      name: z.string(),
      relation: z.string(),
      phone: z.string().nullable(),
      mayBeInformed: z.boolean(),
    }),
  ),
  openMatters: z.array(worklistItem),
  enrolments: z.array(overviewEnrolment),
  /** The acting unit's own planned visits that lie ahead. */
  visits: z.array(
    z.object({
      id: idSchema<'visit'>(),
      what: z.string(),
      startsAt: instantSchema,
      endsAt: instantSchema,
      persons: z.array(z.object({ id: idSchema<'staff'>(), name: z.string(), title: z.string() })),
    }),
  ),
  /** When medication reviews and follow-ups of the plan are due, and when the last ones were held. */
  reviews: reviewsInShort,
  messages: z.array(messageSchema),
  timeline,
});
export type PatientOverview = z.output<typeof patientOverview>;
