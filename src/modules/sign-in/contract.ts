import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { locales } from '../../kernel/texts.ts';

export const assignmentSchema = z.strictObject({
  id: idSchema<'assignment'>(),
  unitId: idSchema<'unit'>(),
  unitName: z.string(),
  unitKind: z.string(),
  role: z.string(),
  roleName: z.string(),
  providerName: z.string(),
  principalName: z.string(),
  county: z.string(),
});

export const sessionSchema = z.strictObject({
  user: z.strictObject({ id: idSchema<'staff'>(), name: z.string(), title: z.string() }).nullable(),
  assignment: assignmentSchema.extend({ permissions: z.array(z.string()) }).nullable(),
  demo: z.boolean(),
  locale: z.enum(locales),
  /** The server's time, which the demo and the tests may set. */
  now: z.string(),
});

export const assignmentsSchema = z.strictObject({ assignments: z.array(assignmentSchema) });
export const chooseAssignmentSchema = z.strictObject({ assignmentId: idSchema<'assignment'>() });
export const setLocaleSchema = z.strictObject({ locale: z.enum(locales) });
export const loginQuerySchema = z.strictObject({ returnTo: z.string().max(500).optional() });
