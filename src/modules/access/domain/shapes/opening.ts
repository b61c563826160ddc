import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { instantSchema } from '../../../../kernel/instant.ts';
import { amongs, capacities, controllerSchema, openingSteps, patientId, person, unit, words } from './words.ts';

/** Step 1. Choosing to look at other units' or controllers' data is an act of its own, and is logged. */
export const lookRequest = z.strictObject({ patientId, among: z.enum(amongs) });

/** Step 2. Among other controllers the answer needs consent, or what the law has in its place. */
export const sourcesRequest = z.strictObject({
  /** What in the care or the services the data can be assumed to matter for. */
  relevance: words,
});

/** Step 3. */
export const openRequest = z.strictObject({
  sourceIds: z.array(idSchema<'source'>()).min(1).max(50),
  relevance: words,
});

/** Emergency, step 1. By somebody who gives health care and has signed in anew; no relation is asked for. */
export const emergencySourcesRequest = z.strictObject({
  patientId,
  among: z.enum(amongs),
  /** The danger to the patient's life, or the serious risk to health. Within one's own controller: why the care cannot wait. */
  danger: words,
  /** Why neither consent nor the patient's own request to lift a block can be had now. */
  whyNoConsent: words,
});

export const emergencyOpenRequest = z.strictObject({
  sourceIds: z.array(idSchema<'source'>()).min(1).max(50),
  /** Why what these hold can be assumed to matter for care that the patient cannot do without. */
  necessity: words,
});

export const openingSource = z.object({
  /** Names the source within this opening; meaningless outside it. */
  id: idSchema<'source'>(),
  controller: controllerSchema,
  unit: unit.nullable(),
  /** Blocked by the patient: within the controller (may be opened in an emergency), or across controllers (may only be asked for). */
  blocked: z.boolean(),
  /** Set when opened. */
  opened: z
    .object({
      at: instantSchema,
      until: instantSchema,
      current: z.boolean(),
      ground: z.string(),
      emergency: z.boolean(),
    })
    .nullable(),
  /** What can be done with it now. */
  may: z.object({ open: z.boolean(), emergencyOpen: z.boolean(), askToLift: z.boolean() }),
  /** The request to lift its block, if one was made. */
  blockRequestId: idSchema<'block_request'>().nullable(),
});
export type OpeningSource = z.output<typeof openingSource>;

/** Why a step cannot be taken now: a code and what would be needed, in words. */
const hindrance = z.object({ code: z.string(), sv: z.string(), en: z.string() });

export const openingAnswer = z.object({
  id: idSchema<'opening'>(),
  patientId,
  among: z.enum(amongs),
  step: z.enum(openingSteps),
  by: person,
  unit,
  startedAt: instantSchema,
  /** Unblocked data exist. */
  exists: z.boolean(),
  /** Blocked data exist; which source has blocked is told only in an emergency. */
  blockExists: z.boolean(),
  consent: z.enum(['none', 'given', 'withdrawn']),
  consentId: idSchema<'consent'>().nullable(),
  capacity: z.enum(capacities),
  /** Empty before step 2. */
  sources: z.array(openingSource),
  relevance: z.string().nullable(),
  /** Set when danger has been stated. */
  emergency: z
    .object({
      danger: z.string(),
      whyNoConsent: z.string(),
      necessity: z.string().nullable(),
      acknowledged: z.object({ at: instantSchema, by: person, note: z.string().nullable() }).nullable(),
    })
    .nullable(),
  /** Why step 2 cannot be taken; null when it can, or has been. */
  sourcesHindrance: hindrance.nullable(),
  /** Why step 3 cannot be taken with any source that is not blocked; null when it can, or before step 2. */
  openHindrance: hindrance.nullable(),
  /** Why no emergency can be stated; null when it can. `sign-in-anew`: prove who you are first. */
  emergencyHindrance: hindrance.nullable(),
  /** The acting user is to take note of the emergency, as head of the unit. */
  mayAcknowledge: z.boolean(),
});
export type Opening = z.output<typeof openingAnswer>;

export const acknowledgeRequest = z.strictObject({ note: words.optional() });

export const contentQuery = z.object({
  sourceId: idSchema<'source'>(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(30),
});

/** A row of what another unit or controller has documented. It is theirs: shown, never changed, never copied into one's own. */
export const contentRow = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('entry'),
    id: idSchema<'entry'>(),
    sentence: z.object({ key: z.string(), params: z.record(z.string(), z.json()) }),
    at: instantSchema,
    owner: controllerSchema,
    unit: unit.nullable(),
    person: person.nullable(),
  }),
  z.object({
    kind: z.literal('record'),
    id: idSchema<'received_record'>(),
    recordKind: z.enum(['condition', 'medication', 'encounter', 'note']),
    display: z.string(),
    code: z.object({ system: z.string().nullable(), code: z.string().nullable() }),
    status: z.string().nullable(),
    at: instantSchema,
    startsAt: instantSchema.nullable(),
    endsAt: instantSchema.nullable(),
    origin: z.string(),
    owner: controllerSchema,
    unit: unit.nullable(),
  }),
]);
export type ContentRow = z.output<typeof contentRow>;

export const contentAnswer = z.object({
  openingId: idSchema<'opening'>(),
  source: openingSource,
  rows: z.array(contentRow),
  next: z.string().nullable(),
});
export type Content = z.output<typeof contentAnswer>;
