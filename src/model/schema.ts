import { z } from 'zod';
import { isLocalDate, type LocalDate, type Weekday } from '../kernel/local-date.ts';
import { isLocalTime, type LocalTime } from '../kernel/zone.ts';

import { levels, referralKinds } from './fact-choices.ts';
import { clockIds, needs, outcomes, payingParties, performerKinds, principals } from './needs.ts';

/**
 * The shape of a cooperation model document. Later parts of the language (routes, rhythm, reimbursement, dispute,
 * indicators) are added as further keys; unknown keys are refused so that a misspelt rule is never silently ignored.
 */
const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, 'use small letters, digits, hyphens and dots');
const line = z.string().trim().min(1).max(300);
const prose = z.string().trim().min(1).max(4000);
const bilingual = z.strictObject({ sv: prose, en: prose });
const date = z.string().refine(isLocalDate, 'not a date (YYYY-MM-DD)') as unknown as z.ZodType<LocalDate>;
const time = z
  .string()
  .refine(isLocalTime, 'not a time of day ("HH:MM" in quotation marks)') as unknown as z.ZodType<LocalTime>;
const clause = id.describe('id of the clause that the rule follows from');

/** Where a clause comes from: a place in a source text, the law, or a stated assumption with its reason. */
export const sourceSchema = z.union([
  z.strictObject({ seed: line, place: line }),
  z.strictObject({ law: line, place: line }),
  z.strictObject({ assumption: prose }),
]);

/** `standing` keeps what is agreed apart from what one party proposes or answers. */
export const clauseSchema = z.strictObject({
  id,
  heading: line,
  text: prose,
  standing: z.enum(['agreed', 'rule-today', 'proposal', 'answer']).default('agreed'),
  source: sourceSchema,
});

/** A question on which the parties read a clause differently, and how the model reads it meanwhile. */
export const interpretationSchema = z.strictObject({
  id,
  clause,
  question: prose,
  positions: z.array(z.strictObject({ by: line, text: prose })).min(1),
  status: z.enum(['open', 'settled']),
  applied: prose,
  source: sourceSchema,
});

/** Table cells by input; an input that is left out is "-" (any value). A bare number or yes/no is taken as its text. */
const cells = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

const thresholdRow = z.strictObject({ id, when: cells, outcome: z.enum(outcomes), says: bilingual, clause });

export const eligibilitySchema = z.strictObject({
  threshold: z.strictObject({
    hit: z.enum(['first', 'unique']),
    inputs: z.array(z.string()).min(1),
    rows: z.array(thresholdRow).min(1),
  }),
});

const requirement = z.strictObject({
  fact: z.string(),
  or: z.string().optional().describe('another fact that answers as well'),
  when: prose.optional().describe('FEEL condition; required only when it holds'),
  must: prose.optional().describe('FEEL condition that the given fact has to meet'),
  why: bilingual.optional(),
  clause: clause.optional(),
});

const requirementSet = z.strictObject({ clause, why: bilingual, requires: z.array(requirement).min(1) });

export const completenessSchema = z.strictObject({
  sets: z.record(id, requirementSet),
  profiles: z.partialRecord(
    z.enum(referralKinds),
    z.strictObject({ clause, sets: z.array(id).min(1), incompleteMayBeSent: z.boolean().default(false) }),
  ),
});

const responsibilityRow = z.strictObject({
  id,
  when: cells.default({}),
  principal: z.enum(principals),
  performer: z.enum(performerKinds),
  payer: z.enum(payingParties),
  clause,
});

const needRule = z.strictObject({
  need: z.enum(needs),
  level: z
    .enum([...levels, 'any'])
    .default('any')
    .describe('which enrolment the input `enrolled` means'),
  rows: z.array(responsibilityRow).min(1),
});

export const responsibilitySchema = z.strictObject({
  dayparts: z.strictObject({ day: time, evening: time, night: time, calendar: id, clause }),
  firstWeekHome: z.strictObject({ days: z.number().int().min(0).max(60), clause }),
  interim: z.strictObject({ clause, says: bilingual }),
  endOfEnrolment: z.strictObject({ clause }),
  needs: z.array(needRule),
});

const weekday = z.number().int().min(1).max(7) as unknown as z.ZodType<Weekday>;

export const calendarSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  z.strictObject({
    kind: z.literal('hours'),
    weekdays: z.array(weekday).min(1).max(7),
    from: time,
    to: time,
    closedOnHolidays: z.boolean(),
    closedOnEves: z.boolean(),
    clause,
  }),
]);

export const clockSchema = z.strictObject({
  id: z.enum(clockIds),
  starts: line,
  stops: line,
  amount: z.number().positive().max(1000),
  unit: z.enum(['hours', 'days', 'working-days']),
  calendar: id,
  warnAfter: z.number().gt(0).max(1).describe('share of the time that has gone when a warning is given'),
  breach: bilingual,
  clause,
});

export const modelSchema = z.strictObject({
  id,
  version: z.number().int().min(1),
  title: line,
  titleEn: line,
  about: prose,
  parties: z.array(z.strictObject({ id, name: line, principal: z.enum(principals) })).min(2),
  area: z.strictObject({
    county: z.string().regex(/^\d{2}$/, 'two digits in quotation marks'),
    municipalities: z.array(z.string().regex(/^\d{4}$/, 'four digits in quotation marks')).min(1),
  }),
  valid: z.strictObject({ from: date, to: date.nullable() }),
  clauses: z.array(clauseSchema).min(1),
  interpretations: z.array(interpretationSchema).default([]),
  calendars: z.record(id, calendarSchema),
  eligibility: eligibilitySchema,
  completeness: completenessSchema,
  responsibility: responsibilitySchema,
  clocks: z.array(clockSchema),
});

export type ModelDocument = z.infer<typeof modelSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Interpretation = z.infer<typeof interpretationSchema>;
export type ThresholdRow = z.infer<typeof thresholdRow>;
export type ResponsibilityRow = z.infer<typeof responsibilityRow>;
export type Requirement = z.infer<typeof requirement>;
export type ClockRule = z.infer<typeof clockSchema>;
