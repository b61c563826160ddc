import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { noteSchema } from '../correction/contract.ts';
import { messageActions, messageKinds, messageStates } from './domain/states.ts';

export { messageActions, messageRules, messageStates } from './domain/states.ts';
export type { MessageAction, MessageState } from './domain/states.ts';

/** Address and list of the module's endpoints, for both sides. */
export const messagePaths = {
  send: '/api/messages',
  search: '/api/messages/search',
  saveDraft: '/api/messages/drafts/save',
  loadDraft: '/api/messages/drafts/load',
  show: '/api/messages/:id',
  receive: '/api/messages/:id/receive',
  answer: '/api/messages/:id/answer',
  forward: '/api/messages/:id/forward',
  withdraw: '/api/messages/:id/withdraw',
  misSent: '/api/messages/:id/mis-sent',
  resend: '/api/messages/:id/resend',
  move: '/api/messages/:id/move',
} as const;

export const messageParams = z.object({ id: idSchema<'message'>() });

/** What a message is about: a matter, or the patient as such (then the id is the patient's). */
export const aboutSchema = z.object({ kind: z.enum(['referral', 'enrolment', 'patient']), id: idSchema<string>() });

const subject = z.string().trim().min(1).max(200);
const body = z.string().trim().min(1).max(8000);
const reason = z.string().trim().min(1).max(1000);
const version = z.number().int().positive();

export const sendMessageRequest = z.strictObject({
  patientId: idSchema<'patient'>(),
  about: aboutSchema,
  toUnitId: idSchema<'unit'>(),
  kind: z.enum(['question', 'information']),
  subject,
  body,
  /** For questions: when the answer is needed. Must be later than now. */
  answerDueAt: instantSchema.optional(),
});

/** Which draft: each person has one about each matter, and one answer to each question, at each unit. */
export const messageDraftOf = z.strictObject({
  patientId: idSchema<'patient'>(),
  about: z.object({ kind: z.enum([...aboutSchema.shape.kind.options, 'message']), id: idSchema<string>() }),
});
export type MessageDraftOf = z.output<typeof messageDraftOf>;

/** The form as it is written so far; nothing in it needs to be right yet. */
export const messageDraft = z.strictObject({
  to: z.strictObject({ id: idSchema<'unit'>(), name: z.string().max(200) }).nullable(),
  kind: z.enum(['question', 'information']),
  subject: z.string().max(500),
  body: z.string().max(20_000),
  answerBy: z.strictObject({ date: z.string().max(50), time: z.string().max(50) }),
});

/** Null throws it away. */
export const saveMessageDraftRequest = messageDraftOf.extend({ draft: messageDraft.nullable() });
export const draftSaved = z.object({ id: idSchema<string>() });
export const messageDraftAnswer = z.object({ draft: messageDraft.nullable(), savedAt: instantSchema.nullable() });

export const receiveMessageRequest = z.strictObject({ version });
export const answerMessageRequest = z.strictObject({ version, body });
export const forwardMessageRequest = z.strictObject({ version, toUnitId: idSchema<'unit'>(), reason });
export const withdrawMessageRequest = z.strictObject({ version, reason });
export const misSentRequest = z.strictObject({ version, reason });
export const resendMessageRequest = z.strictObject({ version, toUnitId: idSchema<'unit'>() });

const unit = z.object({ id: idSchema<'unit'>(), name: z.string() });
const person = z.object({ id: idSchema<'staff'>(), name: z.string(), title: z.string() });

export const messageSchema = z.object({
  id: idSchema<'message'>(),
  threadId: idSchema<'message'>(),
  patientId: idSchema<'patient'>(),
  about: aboutSchema,
  kind: z.enum(messageKinds),
  state: z.enum(messageStates),
  from: z.object({ unit, person: person.nullable() }),
  to: z.object({ unit }),
  /** The unit that passed it on, when it was forwarded. */
  forwardedBy: unit.nullable(),
  /** Null when the content is hidden from the acting unit: wrongly addressed, or withdrawn before receipt. */
  subject: z.string().nullable(),
  body: z.string().nullable(),
  contentHidden: z.boolean(),
  sentAt: instantSchema,
  receiptDueAt: instantSchema,
  /** Clause that sets the receipt's time, when the cooperation model has one. */
  receiptClause: z.string().nullable(),
  answerDueAt: instantSchema.nullable(),
  receivedAt: instantSchema.nullable(),
  receivedBy: person.nullable(),
  ended: z.object({ at: instantSchema, by: person.nullable(), reason: z.string().nullable() }).nullable(),
  inReplyTo: idSchema<'message'>().nullable(),
  /** The earlier message that this one passes on or sends again. */
  continues: idSchema<'message'>().nullable(),
  /** True for the acting unit's own (sent) messages. */
  side: z.enum(['sender', 'receiver']).nullable(),
  /** Corrections and objections; the texts are given as they read now. */
  notes: z.array(noteSchema),
  actions: z.array(z.enum(messageActions)),
  version: z.number().int(),
});
export type Message = z.output<typeof messageSchema>;

const patient = z.object({
  id: idSchema<'patient'>(),
  name: z.string(),
  number: z.string(),
  protectedIdentity: z.boolean(),
});

/** A message with everything it belongs to, oldest first. */
export const messageThread = z.object({
  message: messageSchema,
  thread: z.array(messageSchema),
  /** Null when the acting unit may no longer see who it was about. */
  patient: patient.nullable(),
});
export type MessageThread = z.output<typeof messageThread>;

export const searchMessagesRequest = z.strictObject({
  box: z.enum(['inbox', 'sent']),
  states: z.array(z.enum(messageStates)).max(6).optional(),
  kinds: z.array(z.enum(messageKinds)).max(3).optional(),
  /** Words in subject or text. */
  text: z.string().trim().min(2).max(100).optional(),
  patientId: idSchema<'patient'>().optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export type SearchMessagesRequest = z.input<typeof searchMessagesRequest>;

export const messageList = z.object({
  messages: z.array(messageSchema.extend({ patient: patient.nullable() })),
  /** How many of the box wait for receipt. */
  notReceived: z.number().int(),
  next: z.string().nullable(),
});
export type MessageList = z.output<typeof messageList>;
