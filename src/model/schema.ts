import { z } from 'zod';
import { levels, referralKinds } from './fact-choices.ts';
import { needs, outcomes, payingParties, performerKinds, principals } from './needs.ts';
import {
  bilingual,
  cells,
  clause,
  county,
  date,
  id,
  line,
  municipality,
  part,
  prose,
  time,
  weekday,
} from './schema-atoms.ts';
import * as rules from './schema-rules.ts';
import * as support from './schema-support.ts';
import { eventKinds } from './vocabulary.ts';

/** Where a clause comes from: a place in a source text, the law, or a stated assumption with its reason. */
export const sourceSchema = z.union([
  z.strictObject({ seed: line, place: line, quote: prose.optional() }),
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

const thresholdRow = part({ id, when: cells, outcome: z.enum(outcomes), says: bilingual, clause });

export const eligibilitySchema = z.strictObject({
  threshold: z.strictObject({
    hit: z.enum(['first', 'unique']),
    inputs: z.array(z.string()).min(1),
    rows: z.array(thresholdRow).min(1),
  }),
});

const requirement = part({
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

const responsibilityRow = part({
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
  dayparts: part({ day: time, evening: time, night: time, calendar: id, clause }),
  firstWeekHome: part({
    days: z.number().int().min(0).max(60),
    after: z
      .array(z.enum(['hospital', 'short-term-place']))
      .min(1)
      .default(['hospital'])
      .describe('which stays count as having been away'),
    clause,
  }),
  interim: part({ clause, says: bilingual }),
  endOfEnrolment: part({ clause }),
  needs: z.array(needRule),
});

export const calendarSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('always') }),
  part({
    kind: z.literal('hours'),
    weekdays: z.array(weekday).min(1).max(7),
    from: time,
    to: time,
    closedOnHolidays: z.boolean(),
    closedOnEves: z.boolean(),
    clause,
  }),
]);

export const clockSchema = part({
  id: id.describe('one of the clocks every model has, or a further one with `events`'),
  starts: line,
  stops: line,
  events: part({ start: z.array(z.enum(eventKinds)).min(1), stop: z.array(z.enum(eventKinds)).min(1) }).optional(),
  amount: z.number().positive().max(1000),
  unit: z.enum(['hours', 'days', 'working-days']),
  calendar: id,
  warnAfter: z.number().gt(0).max(1).describe('share of the time that has gone when a warning is given'),
  breach: bilingual,
  clause,
});

/**
 * The shape of a cooperation model document. Unknown keys are refused so that a misspelt rule is never silently ignored.
 * What is optional here is optional in the language too, but for the parts that `check-parts.ts` asks for by name.
 */
export const modelSchema = z.strictObject({
  id,
  version: z.number().int().min(1),
  title: line,
  titleEn: line,
  about: prose,
  includes: rules.includesSchema.optional(),
  departures: rules.departuresSchema.default([]),
  parties: z.array(rules.partySchema).min(2),
  area: part({
    county,
    municipalities: z.array(municipality).min(1),
    districts: z.array(part({ id, name: line, municipality: municipality.optional() })).default([]),
    units: z.array(part({ name: line, hsaId: line.optional() })).default([]),
  }),
  valid: part({ from: date, to: date.nullable() }),
  testPeriod: rules.testPeriodSchema.optional(),
  runningCases: z
    .enum(['keep-their-version', 'move-to-this'])
    .default('keep-their-version')
    .describe('what happens to cases that run when this version comes into force'),
  clauses: z.array(clauseSchema).min(1),
  interpretations: z.array(interpretationSchema).default([]),
  parameters: rules.parametersSchema.default([]),
  calendars: z.record(id, calendarSchema),
  eligibility: eligibilitySchema,
  completeness: completenessSchema,
  responsibility: responsibilitySchema,
  physician: support.physicianSchema.optional(),
  reach: support.reachSchema.optional(),
  routes: support.routesSchema.optional(),
  absentSupport: support.absentSupportSchema.optional(),
  rhythm: support.rhythmSchema.default([]),
  resources: support.resourcesSchema.default([]),
  clocks: z.array(clockSchema),
  delegation: rules.delegationSchema.optional(),
  selfCare: rules.selfCareSchema.optional(),
  medication: rules.medicationSchema.optional(),
  reimbursement: rules.reimbursementSchema.default([]),
  dispute: rules.disputeSchema.optional(),
  indicators: rules.indicatorsSchema.default([]),
  obligations: rules.obligationsSchema.default([]),
  phases: rules.phasesSchema.default([]),
  effects: rules.effectsSchema.default([]),
  background: rules.backgroundSchema.default([]),
});

export type ModelDocument = z.infer<typeof modelSchema>;
export type Clause = z.infer<typeof clauseSchema>;
export type Interpretation = z.infer<typeof interpretationSchema>;
export type ThresholdRow = z.infer<typeof thresholdRow>;
export type ResponsibilityRow = z.infer<typeof responsibilityRow>;
export type Requirement = z.infer<typeof requirement>;
export type ClockRule = z.infer<typeof clockSchema>;
export type Route = NonNullable<ModelDocument['routes']>[number];
export type RouteCaller = Route['callers'][number];
export type RouteTarget = Route['targets'][number];
export type PhysicianCarrier = NonNullable<ModelDocument['physician']>[number];
export type RhythmItem = ModelDocument['rhythm'][number];
export type Reimbursement = ModelDocument['reimbursement'][number];
export type AbsentSupport = NonNullable<ModelDocument['absentSupport']>;
export type Resource = ModelDocument['resources'][number];
export type Indicator = ModelDocument['indicators'][number];
