import { z } from 'zod';

const weight = z.number().min(0);

/** The price of each part of the objective. What is left out of a named profile's change keeps the profile's value. */
export const weightsSchema = z.strictObject({
  /** Of a minute of travel. */
  travel: weight,
  /** Of a minute after a soft window has closed, times the window's own weight. */
  tardiness: weight,
  /** Of a minute of the largest tardiness of all. */
  maxTardiness: weight,
  /** Of each person new to a patient: not in the history, counted once for each patient. */
  newPerson: weight,
  /** Of a visit by somebody who never was there; by the usual person it costs nothing, by others the share they lack. */
  usualPerson: weight,
  /** Of a minute by which workloads are uneven (variance of workload, weighed by working time). */
  balance: weight,
  /** Of a minute of overtime. */
  overtime: weight,
  /** Of a visit by somebody other than those preferred. */
  preference: weight,
  /** Of a visit left unplanned, times its priority. */
  unplanned: weight,
  /** Of a visit changed from what has been told. */
  change: weight,
});
export type Weights = z.infer<typeof weightsSchema>;

const base: Weights = {
  travel: 1,
  tardiness: 2,
  maxTardiness: 1,
  newPerson: 15,
  usualPerson: 10,
  balance: 0.5,
  overtime: 3,
  preference: 10,
  unplanned: 2000,
  change: 0,
};

/** What a head of unit chooses between. `literature` is the benchmark's: a third each of travel, tardiness, largest tardiness. */
export const profiles = {
  mixed: base,
  continuity: { ...base, newPerson: 60, usualPerson: 40, preference: 30 },
  travel: { ...base, newPerson: 0, usualPerson: 0, preference: 0, balance: 0.1 },
  literature: {
    travel: 1 / 3,
    tardiness: 1 / 3,
    maxTardiness: 1 / 3,
    newPerson: 0,
    usualPerson: 0,
    balance: 0,
    overtime: 0,
    preference: 0,
    unplanned: 100_000,
    change: 0,
  },
} satisfies Record<string, Weights>;
export type ProfileName = keyof typeof profiles;
export const profileNames = Object.keys(profiles) as ProfileName[];
