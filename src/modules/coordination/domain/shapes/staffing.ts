import { z } from 'zod';
import { idSchema } from '../../../../kernel/ids.ts';
import { localDateSchema as localDate } from '../../../../kernel/local-date.ts';

/** Addresses of the endpoints about teams and who is in them. */
export const staffingPaths = {
  staffing: '/api/coordination/staffing',
  addTeam: '/api/coordination/teams',
  changeTeam: '/api/coordination/teams/:id/change',
  addPeriod: '/api/coordination/periods',
  changePeriod: '/api/coordination/periods/:id/change',
  cancelPeriod: '/api/coordination/periods/:id/cancel',
} as const;

const version = z.number().int().positive();
const bilingual = z.object({ sv: z.string(), en: z.string() });
const staffId = idSchema<'staff'>();
const districtIds = z.array(idSchema<'district'>()).max(50);
const minute = z.number().int().min(0).max(1440);
const name = z.string().trim().min(1).max(60);

export const teamParams = z.object({ id: idSchema<'team'>() });
export const periodParams = z.object({ id: idSchema<'period'>() });

export const addTeamBody = z.strictObject({ name, resource: z.string().max(100), districtIds });
export const changeTeamBody = z.strictObject({ version, name, districtIds, closed: z.boolean() });

const periodFields = {
  firstDay: localDate,
  lastDay: localDate,
  starts: minute,
  ends: minute,
  staffIds: z
    .array(staffId)
    .min(1)
    .max(12)
    .refine((all) => new Set(all).size === all.length, 'Each person once.'),
};
export const addPeriodBody = z.strictObject({ teamId: idSchema<'team'>(), ...periodFields });
export const changePeriodBody = z.strictObject({ version, ...periodFields });
export const cancelPeriodBody = z.strictObject({ version });

export const staffingQuery = z.strictObject({
  /** The first day shown; today unless said. Four weeks are shown. */
  from: localDate.optional(),
});

const person = z.object({ id: staffId, name: z.string(), title: z.string(), physician: z.boolean() });
const crewWanted = z.object({ who: bilingual, count: z.number().nullable() });

export const periodShown = z.object({
  id: idSchema<'period'>(),
  firstDay: localDate,
  lastDay: localDate,
  starts: z.number(),
  ends: z.number(),
  crew: z.array(person),
  version: z.number().int(),
});

export type PeriodShown = z.output<typeof periodShown>;

export const staffingAnswer = z.object({
  from: localDate,
  to: localDate,
  today: localDate,
  /** What the model in force has to send: how many, with which crew, for how long at a time, at which hours of a working day. */
  sorts: z.array(
    z.object({
      resource: z.string(),
      title: bilingual,
      use: z.enum(['planned', 'acute', 'both']),
      count: z.number(),
      crew: z.array(crewWanted),
      /** Whether the model says that a physician answers there. */
      physician: z.boolean(),
      periodDays: z.number().nullable(),
      hours: z.array(z.object({ starts: z.number(), ends: z.number() })),
      clause: z.object({ modelHash: z.string(), id: z.string(), heading: z.string() }),
    }),
  ),
  teams: z.array(
    z.object({
      id: idSchema<'team'>(),
      name: z.string(),
      resource: z.string(),
      districts: z.array(z.object({ id: idSchema<'district'>(), name: z.string() })),
      periods: z.array(periodShown),
      version: z.number().int(),
    }),
  ),
  districts: z.array(z.object({ id: idSchema<'district'>(), name: z.string() })),
  staff: z.array(person),
  mayStaff: z.boolean(),
});
export type Staffing = z.output<typeof staffingAnswer>;
export type TeamStaffed = Staffing['teams'][number];
/** What is answered to a change of teams and periods: what was changed. */
export const staffingReceipt = z.object({ id: z.string(), version: z.number().int() });
