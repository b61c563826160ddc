import { z } from 'zod';
import type { Problem } from './problem.ts';
import { profiles } from './weights.ts';

/** The instances of Mankowska, Meisel and Bierwirth (2014), as JSON. */
const literatureSchema = z.object({
  patients: z.array(
    z.object({
      id: z.string(),
      time_window: z.tuple([z.number(), z.number()]),
      required_caregivers: z.array(z.object({ service: z.string(), duration: z.number() })).min(1),
      synchronization: z
        .object({
          type: z.enum(['simultaneous', 'sequential']),
          distance: z.tuple([z.number(), z.number()]).optional(),
        })
        .optional(),
    }),
  ),
  services: z.array(z.object({ id: z.string() })),
  caregivers: z.array(z.object({ id: z.string(), abilities: z.array(z.string()) })),
  central_offices: z.array(z.object({ id: z.string() })).min(1),
  distances: z.array(z.array(z.number())),
});

/** Reads an instance of the literature as a problem: one depot, no end of work, soft windows, a third of each measure. */
export function readLiterature(json: unknown): Problem {
  const given = literatureSchema.parse(json);
  const depot = given.central_offices[0]?.id ?? 'd';
  return {
    skills: given.services.map(({ id }) => id),
    places: [{ id: depot }, ...given.patients.map(({ id }) => ({ id }))],
    vehicles: [{ id: 'caregiver', minutes: given.distances }],
    staff: given.caregivers.map(({ id, abilities }) => ({
      id,
      skills: abilities,
      shifts: [{ start: 0, from: depot, to: depot }],
    })),
    visits: given.patients.map(
      ({ id, time_window: [opens, closes], required_caregivers: services, synchronization }) => {
        const [min, max] = synchronization?.distance ?? [0, 0];
        return {
          id,
          patient: id,
          place: id,
          minutes: services[0]?.duration ?? 0,
          roles: services.map(({ service, duration }) => ({ skill: service, minutes: duration })),
          ...(services.length > 1 ? { second: { min, max } } : {}),
          window: { opens, closes },
        };
      },
    ),
    weights: profiles.literature,
  };
}
