import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { localDateSchema as localDate } from '../../kernel/local-date.ts';
import { urgencies } from '../../model/index.ts';
import { answerBody } from '../physician-support/contract.ts';

export { crewLacks, type Manned } from './domain/crew.ts';
export { loadOf, movedBy, reckon, type Reckoned } from './domain/times.ts';
export * from './domain/shapes/staffing.ts';

/** Addresses of the module's endpoints, for both sides; staffing has its own list. */
export const coordinationPaths = {
  board: '/api/coordination/days/:day',
  queue: '/api/coordination/queue',
  assign: '/api/coordination/requests/:id/assign',
  order: '/api/coordination/teams/:id/rounds/:day/order',
  takeBack: '/api/coordination/tasks/:id/take-back',
  arrive: '/api/coordination/tasks/:id/arrive',
  finish: '/api/coordination/tasks/:id/finish',
  place: '/api/coordination/tasks/:id/place',
  myRound: '/api/coordination/my-round/:day',
} as const;

const version = z.number().int().positive();
const bilingual = z.object({ sv: z.string(), en: z.string() });
const taskId = idSchema<'task'>();
const teamId = idSchema<'team'>();

export const dayParams = z.object({ day: localDate });
export const requestParams = z.object({ id: idSchema<'request'>() });
export const taskParams = z.object({ id: taskId });
export const roundParams = z.object({ id: teamId, day: localDate });

export const taskStates = ['assigned', 'arrived', 'done', 'taken-back'] as const;

/* Commands */

const assigning = z.strictObject({
  /** Of the request, as it was seen. */
  version,
  day: localDate,
  /** A car or team, or else a physician who has none. */
  teamId: teamId.optional(),
  staffId: idSchema<'staff'>().optional(),
  /** What the nurse is told. */
  note: z.string().trim().min(1).max(1000),
  /** Visits that it has been seen to move, and that may be moved. */
  moves: z.array(taskId).max(200).default([]),
});
export const assignBody = assigning.refine((one) => (one.teamId === undefined) !== (one.staffId === undefined), {
  message: 'Choose a car or a physician, one of them.',
  path: ['teamId'],
});
export const orderBody = z.strictObject({
  /** Of the round; 0 before anything has been given to the team that day. */
  version: z.number().int().min(0),
  tasks: z.array(taskId).max(200),
});
export const takeBackBody = z.strictObject({ version, reason: z.string().trim().min(1).max(1000) });
export const arriveBody = z.strictObject({ version });
/** Ends the task with the answer to the nurse, and the report to the physician who carries the patient. */
export const finishBody = z.strictObject({
  version,
  requestVersion: version,
  answer: answerBody.shape.answer,
  report: z.string().trim().max(4000).optional(),
});
export const pointBody = z.strictObject({
  latitude: z.number().min(54).max(70),
  longitude: z.number().min(10).max(25),
});

/** What is answered to something done with a task: where it stands. */
export const taskReceipt = z.object({
  id: taskId,
  state: z.enum(taskStates),
  version: z.number().int(),
  expectedAt: instantSchema.nullable(),
});
export const roundReceipt = z.object({ id: teamId, day: localDate, version: z.number().int() });

/* Looking */

const person = z.object({ id: idSchema<'staff'>(), name: z.string(), title: z.string() });
const patient = z.object({
  id: idSchema<'patient'>(),
  name: z.string(),
  birthDate: z.string(),
  protectedIdentity: z.boolean(),
});
const point = z.object({ latitude: z.number(), longitude: z.number() });
/** Nothing of somebody with protected identity. */
const whereabouts = z.object({
  point: point.nullable(),
  postalCode: z.string().nullable(),
  districtId: idSchema<'district'>().nullable(),
});
const stretch = z.object({ starts: z.number(), ends: z.number() });

/** A request that waits for somebody to send, or that somebody has been given. */
const asked = z.object({
  requestId: idSchema<'request'>(),
  requestVersion: z.number().int(),
  patient: patient.nullable(),
  urgency: z.enum(urgencies),
  cause: z.string().nullable(),
  situation: z.string(),
  fromUnit: z.object({ id: idSchema<'unit'>(), name: z.string(), phone: z.string().nullable() }),
  sentAt: instantSchema,
  /** The clock that counts now, and since when it runs. */
  dueAt: instantSchema.nullable(),
  clockFrom: instantSchema,
  /** Where it goes by itself when that time passes. */
  escalatesTo: bilingual.nullable(),
  at: whereabouts,
});

export const taskShown = asked.extend({
  id: taskId,
  /** `gone`: the request has been answered, taken back or gone on elsewhere in another way than by this task. */
  state: z.enum([...taskStates, 'gone']),
  version: z.number().int(),
  expectedAt: instantSchema.nullable(),
  arrivedAt: instantSchema.nullable(),
});
export type TaskShown = z.output<typeof taskShown>;

export const teamShown = z.object({
  id: teamId,
  name: z.string(),
  /** What the model says of it; null when the model in force has no such resource any more. */
  sort: z
    .object({
      title: bilingual,
      use: z.enum(['planned', 'acute', 'both']),
      urgencies: z.array(z.enum(urgencies)),
      minutesEach: z.number(),
    })
    .nullable(),
  districts: z.array(z.object({ id: idSchema<'district'>(), name: z.string() })),
  duties: z.array(stretch.extend({ crew: z.array(person) })),
  /** Of the round; 0 before there is one. */
  version: z.number().int(),
  /** In order. */
  tasks: z.array(taskShown),
  /** What has not begun, in the order that the planner proposes. */
  proposed: z.array(taskId),
});
export type TeamShown = z.output<typeof teamShown>;

export const boardAnswer = z.object({
  day: localDate,
  today: localDate,
  /** Minute of today, by the server's clock. */
  minute: z.number().int(),
  /** Null where no model in force has a coordinator. */
  model: z.object({ hash: z.string(), title: z.string() }).nullable(),
  teams: z.array(teamShown),
  /** Physicians of the unit with what they have been given without a car. */
  physicians: z.array(person.extend({ tasks: z.array(taskShown) })),
  /** Where the rounds begin: the municipality's main place; null when it is not known. */
  base: point.nullable(),
  mayPlan: z.boolean(),
});
export type BoardAnswer = z.output<typeof boardAnswer>;

export const queueBody = z.strictObject({
  urgency: z.enum(urgencies).optional(),
  fromUnitId: idSchema<'unit'>().optional(),
  /** A piece of a name or number. */
  text: z.string().trim().max(100).optional(),
  cursor: z.string().max(300).optional(),
  limit: z.number().int().min(1).max(100).default(30),
});
export const queueAnswer = z.object({ requests: z.array(asked), next: z.string().nullable() });
export type QueueAnswer = z.output<typeof queueAnswer>;
export type Waiting = QueueAnswer['requests'][number];

const roundTask = taskShown.extend({
  phone: z.string().nullable(),
  /** Never of somebody with protected identity: opened for the visit itself, on the patient's page. */
  address: z.string().nullable(),
});
export type RoundTaskShown = z.output<typeof roundTask>;

export const myRoundAnswer = z.object({
  day: localDate,
  today: localDate,
  /** Of the day, as it is now in Sweden. */
  minute: z.number(),
  teams: z.array(
    z.object({
      id: teamId,
      name: z.string(),
      duties: z.array(stretch),
      minutesEach: z.number(),
      crew: z.array(person),
      tasks: z.array(roundTask),
    }),
  ),
  /** What one has been given without a car. */
  alone: z.array(roundTask),
});
export type MyRound = z.output<typeof myRoundAnswer>;
