import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { localDateSchema as date } from '../../kernel/local-date.ts';
import { noteSchema } from '../correction/contract.ts';
import { consciousness, measureKinds, measures } from './domain/measurements.ts';
import { urgencies } from '../../model/index.ts';
import {
  delivery,
  longestKept,
  longestReason,
  longestText,
  needed,
  patient,
  person,
  routeId,
  text,
  unit,
  version,
} from './domain/shapes/common.ts';
import { prescriptionChanges } from './domain/shapes/answer-draft.ts';
import { answerKinds, requestActions, requestStates } from './domain/words.ts';

export { type Delivery, longestKept, longestReason, longestText, versionBody } from './domain/shapes/common.ts';
export {
  consciousness,
  type MeasureKind,
  measureKinds,
  type Measurement,
  measures,
  news2,
  type News2,
} from './domain/measurements.ts';
export type { AnswerKind, RequestAction } from './domain/words.ts';
export { type Urgency, urgencies } from '../../model/index.ts';
export * from './domain/shapes/absence.ts';
export * from './domain/shapes/answer-draft.ts';
export * from './domain/shapes/slots.ts';
export * from './domain/shapes/ways.ts';

/** Address and list of the module's endpoints about requests, for both sides. */
export const supportPaths = {
  meet: '/api/support-requests/meet',
  ways: '/api/support-requests/ways',
  saveDraft: '/api/support-requests/drafts/save',
  loadDraft: '/api/support-requests/drafts/load',
  addPhoto: '/api/patients/:id/support-photos',
  removePhoto: '/api/support-photos/:id/remove',
  photo: '/api/support-photos/:id',
  send: '/api/support-requests',
  search: '/api/support-requests/search',
  show: '/api/support-requests/:id',
  onward: '/api/support-requests/:id/onward',
  receive: '/api/support-requests/:id/receive',
  answer: '/api/support-requests/:id/answer',
  saveAnswerDraft: '/api/support-requests/:id/answer-draft/save',
  loadAnswerDraft: '/api/support-requests/:id/answer-draft/load',
  referOn: '/api/support-requests/:id/refer-on',
  confirm: '/api/support-requests/:id/confirm',
  withdraw: '/api/support-requests/:id/withdraw',
  move: '/api/support-requests/:id/move',
  freeTimes: '/api/support-requests/:id/free-times',
  moveBooking: '/api/support-requests/:id/move-booking',
  cancelBooking: '/api/support-requests/:id/cancel-booking',
  acknowledgeReport: '/api/support-reports/:id/acknowledge',
} as const;

export const maxPhotoBytes = 8 * 1024 * 1024;
export const maxPhotos = 6;

export const requestParams = z.object({ id: idSchema<'request'>() });
export const reportParams = z.object({ id: idSchema<'report'>() });
export const photoParams = z.object({ id: idSchema<'photo'>() });
export const ofPatientParams = z.object({ id: idSchema<'patient'>() });

export const meetBody = z.strictObject({ patientId: idSchema<'patient'>() });
export const metAnswer = z.object({ id: idSchema<'patient'>() });

/* Writing */

const measurement = z.union([
  ...measureKinds.map((kind) =>
    z.strictObject({ kind: z.literal(kind), value: z.number().min(measures[kind].min).max(measures[kind].max) }),
  ),
  z.strictObject({ kind: z.literal('consciousness'), value: z.enum(consciousness) }),
]);
const measurements = z.array(measurement).max(20);

/** The form as it is written so far; nothing in it needs to be right yet. */
export const supportDraft = z.strictObject({
  urgency: z.enum(urgencies),
  cause: z.string().max(50).nullable(),
  situation: z.string().max(longestKept),
  background: z.string().max(longestKept),
  assessment: z.string().max(longestKept),
  recommendation: z.string().max(longestKept),
  measured: z.record(z.string().max(50), z.string().max(50)),
  photoIds: z.array(idSchema<'photo'>()).max(maxPhotos),
});
export const draftOf = z.strictObject({ patientId: idSchema<'patient'>() });
export type SupportDraft = z.output<typeof supportDraft>;
/** Null throws it away. */
export const saveDraftBody = draftOf.extend({ draft: supportDraft.nullable() });
export const draftSaved = z.object({ id: idSchema<'patient'>() });
export const draftAnswer = z.object({ draft: supportDraft.nullable(), savedAt: instantSchema.nullable() });

export const photoAdded = z.object({ id: idSchema<'photo'>() });

export const sendBody = z.strictObject({
  patientId: idSchema<'patient'>(),
  /** The way that was chosen among those shown. */
  routeId,
  urgency: z.enum(urgencies),
  cause: z.string().max(50).optional(),
  situation: needed(longestText),
  background: text(longestText).default(''),
  assessment: text(longestText).default(''),
  recommendation: text(longestText).default(''),
  measurements: measurements.default([]),
  photoIds: z.array(idSchema<'photo'>()).max(maxPhotos).default([]),
  /** For a way that is booked: a certain time, else the first free one; and whether to stand in the queue when there is none. */
  slot: z.strictObject({ startsAt: instantSchema.optional(), orWait: z.boolean().default(false) }).optional(),
});

/* Acting */

const prescription = z.strictObject({
  medicine: needed(200),
  change: z.enum(prescriptionChanges),
  instruction: needed(500),
  from: date,
});
export type Prescription = z.output<typeof prescription>;
const body = needed(longestText);
const answers = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('advice'), body }),
  z.strictObject({ kind: z.literal('prescription'), body, prescriptions: z.array(prescription).min(1).max(20) }),
  z.strictObject({ kind: z.literal('home-visit'), body, at: instantSchema }),
  z.strictObject({ kind: z.literal('video'), body, at: instantSchema, link: z.url({ protocol: /^https$/ }).max(500) }),
  z.strictObject({ kind: z.literal('image-review'), body }),
  z.strictObject({ kind: z.literal('direct-admission'), body, toUnitId: idSchema<'unit'>() }),
  z.strictObject({ kind: z.literal('ambulance'), body }),
]);
/** `report`: what the physician who carries the patient is to know, where another answers; acknowledged there. */
export const answerBody = z.strictObject({ version, answer: answers, report: text(longestText).optional() });
export type Answering = z.output<typeof answers>;
export const referOnBody = z.strictObject({ version, routeId, reason: needed(longestReason) });
export const withdrawBody = z.strictObject({ version, reason: needed(longestReason) });

export const moveBookingBody = z.strictObject({ version, startsAt: instantSchema });
export const cancelBookingBody = z.strictObject({ version, reason: needed(longestReason) });

/** What every act answers with: the request as it then stands. */
export const receipt = z.object({
  id: idSchema<'request'>(),
  state: z.enum(requestStates),
  version: z.number().int(),
});
export type Receipt = z.output<typeof receipt>;

/* Looking */

const answerShown = z.object({
  id: idSchema<'answer'>(),
  kind: z.enum(answerKinds),
  body: z.string(),
  at: instantSchema.nullable(),
  link: z.string().nullable(),
  prescriptions: z.array(prescription),
  admittedTo: unit.nullable(),
  unit,
  person: person.nullable(),
  answeredAt: instantSchema,
  receiptDueAt: instantSchema,
  receivedAt: instantSchema.nullable(),
  receivedBy: person.nullable(),
});
export type AnswerShown = z.output<typeof answerShown>;

const reportShown = z.object({
  id: idSchema<'report'>(),
  body: z.string(),
  from: unit,
  writtenBy: person.nullable(),
  writtenAt: instantSchema,
  to: unit,
  toPerson: person.nullable(),
  dueAt: instantSchema,
  acknowledgedAt: instantSchema.nullable(),
  acknowledgedBy: person.nullable(),
  mayAcknowledge: z.boolean(),
});
export type ReportShown = z.output<typeof reportShown>;

export const supportRequest = z.object({
  id: idSchema<'request'>(),
  state: z.enum(requestStates),
  patient: patient.nullable(),
  urgency: z.enum(urgencies),
  cause: z.string().nullable(),
  situation: z.string(),
  background: z.string(),
  assessment: z.string(),
  recommendation: z.string(),
  measurements,
  news2: z.object({ total: z.number().nullable(), redFlag: z.boolean(), missing: z.array(z.string()) }),
  photos: z.array(z.object({ id: idSchema<'photo'>(), mediaType: z.string() })),
  from: z.object({ unit, person: person.nullable() }),
  to: unit,
  sentAt: instantSchema,
  answerDueAt: instantSchema.nullable(),
  /** Nobody answered in time: the request goes on to the next way when that opens. */
  goesOnAt: instantSchema.nullable(),
  /** Set when there is no further way to try. */
  exhaustedAt: instantSchema.nullable(),
  /** The time that is booked, or the queue for one. */
  booking: z
    .object({
      state: z.enum(['booked', 'waiting']),
      opensAt: instantSchema,
      startsAt: instantSchema.nullable(),
      endsAt: instantSchema.nullable(),
    })
    .nullable(),
  /** Times that were given back, by whom and why. */
  cancellations: z.array(
    z.object({
      id: idSchema<'booking'>(),
      at: instantSchema,
      unit,
      reason: z.string(),
      startsAt: instantSchema.nullable(),
    }),
  ),
  /** The case of absent support that it has led to, for those who are a party to that. */
  absenceId: idSchema<'absence'>().nullable(),
  deliveries: z.array(delivery),
  answers: z.array(answerShown),
  reports: z.array(reportShown),
  /** What has been added beside the texts, and that it was moved here. */
  notes: z.array(noteSchema),
  /** The unit that gets a report when this one answers; null when it carries the patient itself. */
  reportTo: unit.nullable(),
  ended: z.object({ at: instantSchema, person: person.nullable(), reason: z.string().nullable() }).nullable(),
  sides: z.array(z.enum(['asker', 'receiver'])),
  actions: z.array(z.enum(requestActions)),
  /** What the way that it came by may lead to. */
  mayAnswer: z.array(z.enum(answerKinds)),
  version: z.number().int(),
});
export type SupportRequest = z.output<typeof supportRequest>;

export const searchBody = z.strictObject({
  box: z.enum(['asked', 'received']),
  states: z.array(z.enum(requestStates)).max(5).optional(),
  patientId: idSchema<'patient'>().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});

const listed = supportRequest.pick({
  id: true,
  state: true,
  patient: true,
  urgency: true,
  cause: true,
  sentAt: true,
  answerDueAt: true,
  to: true,
});
export const requestList = z.object({
  requests: z.array(listed.extend({ fromUnit: unit })),
  next: z.string().nullable(),
});
export type RequestList = z.output<typeof requestList>;
