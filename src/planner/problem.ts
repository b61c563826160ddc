import { z } from 'zod';
import { weightsSchema } from './weights.ts';

/**
 * What is to be planned, as JSON. All times are minutes from the beginning of the horizon (midnight of its first day) and
 * may be any real number; a day is 1440 of them. Ids are the caller's own. What is left out has the default said here.
 */
const id = z.string().min(1);
const minute = z.number();
const length = z.number().min(0);

/** Somewhere visits happen or shifts begin. The coordinates are needed only by a vehicle without a matrix. */
export const placeSchema = z.strictObject({
  id,
  latitude: z.number().min(-90).max(90).optional(),
  longitude: z.number().min(-180).max(180).optional(),
  /** Roads and speed differ: default 'town'. */
  area: z.enum(['town', 'countryside']).optional(),
});
export type Place = z.infer<typeof placeSchema>;

const byArea = z.strictObject({ town: z.number().positive(), countryside: z.number().positive() });

/** How long it takes between places: any matrix of minutes (rows and columns as `places`), or by distance, speed and detour. */
export const vehicleSchema = z.strictObject({
  id,
  minutes: z.array(z.array(length)).optional(),
  kilometresPerHour: byArea.optional(),
  /** How many times longer the road is than the straight line. */
  detour: byArea.optional(),
  /** Minutes of parking and walking to the door, for each trip. */
  parking: length.optional(),
});
export type Vehicle = z.infer<typeof vehicleSchema>;

/** A break is taken where the person is, between two visits, and begins within its window. */
export const breakSchema = z.strictObject({ earliest: minute, latest: minute, minutes: length });

/** One stretch of work of one person. */
export const shiftSchema = z.strictObject({
  start: minute,
  /** Without an end the person stays as long as it takes. */
  end: minute.optional(),
  /** Minutes after the end that are allowed, at the price of overtime; default 0. */
  overtime: length.optional(),
  from: id,
  to: id,
  breaks: z.array(breakSchema).optional(),
});
export type Shift = z.infer<typeof shiftSchema>;

export const staffSchema = z.strictObject({
  id,
  unit: id.optional(),
  /** Skills and delegations held, of those the problem names. */
  skills: z.array(id),
  /** Default: the first vehicle. */
  vehicle: id.optional(),
  shifts: z.array(shiftSchema),
  /** Most minutes on duty, from leaving to coming back, over all shifts of the horizon. */
  maxMinutes: length.optional(),
});
export type Staff = z.infer<typeof staffSchema>;

/** The visit begins at `opens` at the earliest, always; later than `closes` never (hard) or at a price a minute (soft). */
export const windowSchema = z.strictObject({
  opens: minute,
  closes: minute,
  hard: z.boolean().optional(),
  weight: z.number().min(0).optional(),
});

/** What somebody must be able to do for the visit, and for how long if not for all of it. */
export const roleSchema = z.strictObject({ skill: id, minutes: length.optional() });

/** A visit that has begun: who does it and since when. It is a fact and is not moved. */
export const begunSchema = z.strictObject({ staff: z.array(id).min(1), start: minute });

export const visitSchema = z.strictObject({
  id,
  patient: id,
  /** Only staff of this unit; default anybody. */
  unit: id.optional(),
  place: id,
  minutes: length,
  /** One person for each role, all different. */
  roles: z.array(roleSchema).min(1).max(8),
  /** Two roles: the second begins min to max minutes after the first. Default: all begin at once. */
  second: z.strictObject({ min: minute, max: minute }).optional(),
  window: windowSchema,
  /** How many times worse than others to leave it unplanned; default 1. */
  priority: z.number().positive().optional(),
  /** The person who must come (named contact), for the first role that person can fill. */
  person: id.optional(),
  /** Persons who would be best; others cost the weight of preference. */
  preferred: z.array(id).optional(),
  forbidden: z.array(id).optional(),
  /** The first role is filled by the same person as in these visits. */
  samePersonAs: z.array(id).optional(),
  notSameDayAs: z.array(id).optional(),
  begun: begunSchema.optional(),
});
export type Visit = z.infer<typeof visitSchema>;

/**
 * The second visit begins min to max minutes after the first begins (or ends). Holds when both are planned; `together` says
 * that either both are or none. Joint visits of two persons: min = max = 0, together and otherPerson.
 */
export const linkSchema = z.strictObject({
  first: id,
  second: id,
  min: minute.optional(),
  max: minute.optional(),
  after: z.enum(['start', 'end']).optional(),
  together: z.boolean().optional(),
  otherPerson: z.boolean().optional(),
});
export type Link = z.infer<typeof linkSchema>;

/** How many times a person has been with a patient in the last weeks. */
export const historySchema = z.strictObject({ patient: id, staff: id, visits: z.number().min(0) });

/** What is planned and told already: another person or a start moved by more than 15 minutes costs the weight of change. */
export const toldSchema = z.strictObject({ visit: id, role: z.number().int().min(0), staff: id, start: minute });
export type Told = z.infer<typeof toldSchema>;

export const problemSchema = z.strictObject({
  name: z.string().optional(),
  /** Nothing that has not begun begins before. */
  now: minute.optional(),
  skills: z.array(id),
  places: z.array(placeSchema).min(1),
  /** Default: one car. */
  vehicles: z.array(vehicleSchema).min(1).optional(),
  staff: z.array(staffSchema),
  visits: z.array(visitSchema),
  links: z.array(linkSchema).optional(),
  history: z.array(historySchema).optional(),
  told: z.array(toldSchema).optional(),
  weights: weightsSchema,
});
export type Problem = z.infer<typeof problemSchema>;

/** A start may move so many minutes before it counts as a change. */
export const unnoticed = 15;
export const dayLength = 1440;
