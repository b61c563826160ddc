import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { localDateSchema as localDate } from '../../kernel/local-date.ts';
import { planSchema, problemSchema } from './domain/plan-shapes.ts';
import { profileNames, skills, vehicles } from './domain/shapes.ts';

export { acquaintance, judge, type Acquaintance, type Judgement } from './domain/judge.ts';
export { moved, ordersOf, planOf } from './domain/schedule.ts';
export {
  type Order,
  type ProfileName,
  profileNames,
  type Skill,
  skills,
  type VehicleKind,
  vehicles,
} from './domain/shapes.ts';
export { isVisit } from './domain/to-problem.ts';

/** Addresses of the module's endpoints, for both sides. */
export const visitPaths = {
  planMeasure: '/api/visits/measures',
  changeMeasure: '/api/visits/measures/:id/change',
  endMeasure: '/api/visits/measures/:id/end',
  measuresOfPatient: '/api/visits/patients/:id/measures',
  day: '/api/visits/days/:day',
  setStaff: '/api/visits/days/:day/staff',
  copyStaff: '/api/visits/days/:day/copy-staff',
  callSick: '/api/visits/days/:day/sick',
  mark: '/api/visits/days/:day/mark',
  savePlan: '/api/visits/days/:day/save',
  startRun: '/api/visits/days/:day/runs',
  run: '/api/visits/runs/:id',
  stopRun: '/api/visits/runs/:id/stop',
  acceptRun: '/api/visits/runs/:id/accept',
  mine: '/api/visits/mine/:day',
} as const;

const version = z.number().int().positive();
const minute = z.number().int().min(0).max(1440);
const staffId = idSchema<'staff'>();

export const measureParams = z.object({ id: idSchema<'measure'>() });
export const patientParams = z.object({ id: idSchema<'patient'>() });
export const runParams = z.object({ id: idSchema<'run'>() });
export const dayParams = z.object({ day: localDate });

const roundSchema = z
  .strictObject({ opens: minute, closes: minute })
  .refine(({ opens, closes }) => opens <= closes, 'The time ends before it begins.');

export const pointSchema = z.strictObject({
  latitude: z.number().min(54).max(70),
  longitude: z.number().min(10).max(25),
});

const measureFields = {
  what: z.string().trim().min(1).max(200),
  minutes: z.number().int().min(5).max(480),
  rounds: z.array(roundSchema).min(1).max(8),
  /** Whether the time must be kept. */
  hard: z.boolean(),
  /** 1 is Monday. */
  weekdays: z
    .array(z.number().int().min(1).max(7))
    .min(1)
    .max(7)
    .refine((days) => new Set(days).size === days.length, 'Each weekday once.'),
  everyWeeks: z.number().int().min(1).max(26),
  firstDay: localDate,
  lastDay: localDate.nullable(),
  /** One person for each; two for double staffing or a joint visit of two professions. */
  needs: z.array(z.enum(skills)).min(1).max(3),
  /** Who must come. */
  staffId: staffId.nullable(),
};

export const planMeasureRequest = z.strictObject({
  enrolmentId: idSchema<'enrolment'>(),
  ...measureFields,
  /** Where the door is, when the unit knows better than the municipality's main place. */
  home: pointSchema.nullish(),
});
export type PlanMeasureRequest = z.input<typeof planMeasureRequest>;

export const changeMeasureRequest = z.strictObject({ version, ...measureFields, home: pointSchema.nullish() });
export const endMeasureRequest = z.strictObject({ version, lastDay: localDate });

const person = z.object({ id: staffId, name: z.string(), title: z.string() });

export const measureSchema = z.object({
  id: idSchema<'measure'>(),
  patientId: idSchema<'patient'>(),
  enrolmentId: idSchema<'enrolment'>(),
  ...measureFields,
  rounds: z.array(z.object({ opens: z.number(), closes: z.number() })),
  weekdays: z.array(z.number().int()),
  person: person.nullable(),
  ended: z.boolean(),
  version: z.number().int(),
});
export type MeasureShown = z.output<typeof measureSchema>;

/** A visit of a patient as it stands in a plan. */
export const comingVisit = z.object({
  id: idSchema<'visit'>(),
  what: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  persons: z.array(person),
});
export type ComingVisit = z.output<typeof comingVisit>;

export const patientMeasures = z.object({
  patient: z.object({
    id: idSchema<'patient'>(),
    name: z.string(),
    number: z.string(),
    protectedIdentity: z.boolean(),
  }),
  measures: z.array(measureSchema),
  visits: z.array(comingVisit),
  /** Enrolments at the acting unit that a measure may be planned for. */
  enrolments: z.array(z.object({ id: idSchema<'enrolment'>(), level: z.enum(['nurse', 'ot', 'pt']) })),
  staff: z.array(person),
  home: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
  today: localDate,
});
export type PatientMeasures = z.output<typeof patientMeasures>;

const shiftSchema = z
  .strictObject({
    staffId,
    starts: minute,
    ends: minute,
    skills: z.array(z.enum(skills)).max(skills.length),
    vehicle: z.enum(vehicles),
  })
  .refine(({ starts, ends }) => starts < ends, 'The shift ends before it begins.');

export const setStaffRequest = z.strictObject({
  shifts: z
    .array(shiftSchema)
    .max(200)
    .refine((all) => new Set(all.map((one) => one.staffId)).size === all.length, 'Each person once.'),
});
export const copyStaffRequest = z.strictObject({
  /** The first day that is copied. */
  from: localDate,
  /** So many days in a row: seven for a week. */
  days: z.number().int().min(1).max(7),
});

export const visitStates = ['planned', 'begun', 'done'] as const;
export type VisitState = (typeof visitStates)[number];
export const markRequest = z.strictObject({ visit: idSchema<'visit'>(), state: z.enum(visitStates) });

export const callSickRequest = z.strictObject({ staffId, sick: z.boolean() });
/** `day` is answered as id of what was done: a day of the acting unit. */
export const dayChanged = z.object({ day: localDate });

export const savePlanRequest = z.strictObject({
  /** 0 before there is a plan. */
  version: z.number().int().min(0),
  orders: z
    .array(
      z.strictObject({
        staffId,
        visits: z.array(z.strictObject({ visit: idSchema<'visit'>(), part: z.number().int().min(0).max(2) })).max(200),
      }),
    )
    .max(200),
  locked: z.array(idSchema<'visit'>()).max(2000),
});

export const startRunRequest = z.strictObject({
  kind: z.enum(['plan', 'replan']),
  profile: z.enum(profileNames),
});
export type StartRunRequest = z.input<typeof startRunRequest>;
export const acceptRunRequest = z.strictObject({});

/** What a new plan means for one visit. */
export const changeSchema = z.object({
  visit: z.string(),
  patient: z.string(),
  kind: z.enum(['person', 'time', 'person-and-time', 'now-unplanned', 'now-planned', 'cancelled']),
  before: z.array(z.object({ staff: z.string(), start: z.number() })),
  after: z.array(z.object({ staff: z.string(), start: z.number() })),
});

/** The planner at work: how far it is, and what it proposes when it is done. Names nobody. */
export const runSchema = z.object({
  id: idSchema<'run'>(),
  day: localDate,
  kind: z.enum(['plan', 'replan']),
  profile: z.enum(profileNames),
  state: z.enum(['waiting', 'running', 'done', 'failed']),
  /** False when the day's plan has been changed since it began: it can no longer be accepted. */
  current: z.boolean(),
  stopAsked: z.boolean(),
  progress: z.object({ share: z.number(), cost: z.number().nullable() }),
  plan: planSchema.nullable(),
  changes: z.array(changeSchema),
  askedAt: instantSchema,
});
export type Run = z.output<typeof runSchema>;

export const dayBoard = z.object({
  day: localDate,
  today: localDate,
  /** Of the plan; 0 when there is none yet. */
  version: z.number().int(),
  savedAt: instantSchema.nullable(),
  savedBy: person.nullable(),
  problem: problemSchema,
  plan: planSchema,
  locked: z.array(idSchema<'visit'>()),
  /** The unit's people, those who work first; without hours when they do not work that day. */
  staff: z.array(
    person.extend({
      suggestedSkills: z.array(z.enum(skills)),
      shift: z
        .object({
          starts: z.number(),
          ends: z.number(),
          skills: z.array(z.enum(skills)),
          vehicle: z.enum(vehicles),
          sick: z.boolean(),
        })
        .nullable(),
    }),
  ),
  patients: z.array(
    z.object({
      id: idSchema<'patient'>(),
      name: z.string(),
      protectedIdentity: z.boolean(),
      enrolmentId: idSchema<'enrolment'>(),
      /** On the map; null for protected identity and where only the municipality is known. */
      home: z.object({ latitude: z.number(), longitude: z.number() }).nullable(),
    }),
  ),
  visits: z.array(
    z.object({
      id: idSchema<'visit'>(),
      measureId: idSchema<'measure'>(),
      what: z.string(),
      state: z.enum(visitStates),
    }),
  ),
  /** The latest run of the day, and those that can still be accepted. */
  runs: z.array(idSchema<'run'>()),
  mayPlan: z.boolean(),
});
export type DayBoard = z.output<typeof dayBoard>;

export const myDay = z.object({
  day: localDate,
  today: localDate,
  sick: z.boolean(),
  shift: z.object({ starts: z.number(), ends: z.number() }).nullable(),
  visits: z.array(
    comingVisit.extend({
      state: z.enum(visitStates),
      patient: z.object({
        id: idSchema<'patient'>(),
        name: z.string(),
        protectedIdentity: z.boolean(),
        phone: z.string().nullable(),
        /** Never of somebody with protected identity: opened for the visit itself, on the patient's page. */
        address: z.string().nullable(),
      }),
    }),
  ),
});
export type MyDay = z.output<typeof myDay>;
