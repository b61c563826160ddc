import { z } from 'zod';
import { needs, performerKinds, principals } from './needs.ts';
import { indicatorMeasures, measureIds } from './indicator-measures.ts';
import { bilingual, clause, date, duration, id, line, municipality, part, quantity } from './schema-atoms.ts';
import { callers, eventKinds, moneyParties } from './vocabulary.ts';

/** Intervals, money, disputes, indicators and what surrounds the rules. */

export const delegationSchema = part({
  clause,
  validFor: duration,
  followUpEvery: duration.optional(),
  receivers: z.array(z.enum(callers)).min(1),
  tests: z.array(z.enum(['knowledge', 'practical'])).default([]),
  tasks: z.array(part({ id, title: bilingual, clause: clause.optional() })).default([]),
  says: bilingual.optional(),
});

export const selfCareSchema = part({
  clause,
  assessedBy: bilingual.describe('who assesses'),
  before: z.array(z.enum(['medication-help', 'enrolment', 'device'])).min(1),
  reassessEvery: duration.optional(),
  reassessOn: z.array(z.enum(eventKinds)).default([]),
});

export const medicationSchema = part({
  clause,
  listMaxAge: duration,
  reviewEvery: duration,
  reviewBy: bilingual,
  acknowledgeWithin: duration,
  receivers: z.array(z.enum(performerKinds)).min(1),
});

const amount = z.union([
  part({ sek: quantity, per: z.enum(['event', 'hour', 'day', 'month', 'visit', 'patient-month']).default('event') }),
  part({ share: z.number().gt(0).max(1), of: line.describe('of what; the event carries that sum') }),
  part({ actualCost: z.literal(true) }),
]);

export const reimbursementSchema = z.array(
  part({
    id,
    clause,
    title: bilingual,
    events: z.array(z.enum(eventKinds)).min(1),
    when: z.string().optional().describe('FEEL condition on the facts of the event'),
    amount,
    payer: z.enum(moneyParties),
    payee: z.enum(moneyParties),
    ceiling: part({ sek: quantity, per: z.enum(['event', 'day', 'month', 'year', 'patient']) }).optional(),
    evidence: z.array(bilingual).min(1),
    switchedOff: part({ why: bilingual }).optional(),
  }),
);

export const disputeSchema = part({
  clause,
  levels: z
    .array(
      part({
        id,
        title: bilingual,
        sits: z.array(bilingual).min(1),
        within: duration,
        clause: clause.optional(),
        decides: z.boolean().default(false).describe('true for the level whose word is final'),
      }),
    )
    .min(1),
});

export const indicatorsSchema = z.array(
  part({
    id,
    clause,
    title: bilingual,
    measure: z.union([
      z.enum(measureIds).describe(Object.keys(indicatorMeasures).join(', ')),
      part({ from: line, by: line }).describe('counted elsewhere: from what, delivered by whom'),
    ]),
    direction: z.enum(['up', 'down']),
    target: part({ value: quantity, unit: line }).optional(),
    reviewEvery: duration,
  }),
);

/** Numbers that change over the years. The value in force is the last whose `from` is not later. */
export const parametersSchema = z.array(
  part({
    id,
    clause,
    title: bilingual,
    unit: line,
    values: z.array(part({ from: date, value: z.number() })).min(1),
  }),
);

/** What a party has bound itself to, with how it is shown. */
export const obligationsSchema = z.array(
  part({
    id,
    clause,
    who: z.enum(moneyParties),
    says: bilingual,
    needs: z.array(z.enum(needs)).default([]),
    evidence: z.array(bilingual).default([]),
  }),
);

/** Effects that somebody has reported; no rule follows from them, the simulator may take them as named assumptions. */
export const effectsSchema = z.array(
  part({
    id,
    clause,
    title: bilingual,
    from: z.number().optional(),
    to: z.number().optional(),
    changePercent: z.number().optional(),
    unit: line,
  }),
);

/** What the sources tell about the place and the way of working that no rule follows from: numbers, history, wishes. */
export const backgroundSchema = z.array(
  part({ id, clause, says: bilingual, value: z.number().optional(), unit: line.optional() }),
);

export const phasesSchema = z.array(
  part({
    id,
    clause,
    title: bilingual,
    from: date.optional(),
    needs: z.array(z.enum(needs)).default([]),
    municipalities: z.array(municipality).default([]),
  }),
);

export const testPeriodSchema = part({
  clause,
  until: date,
  evaluation: date,
  by: z.array(line).min(1),
  indicators: z.array(id).min(1),
});

/** The county model that this local one refines: everything not written here comes from it. */
export const includesSchema = z.strictObject({ model: id, version: z.number().int().min(1) });

/** A place where a local model departs from the county's on purpose, with the clause that allows it. */
export const departuresSchema = z.array(
  part({
    from: line.describe('path: routes.on-call-car'),
    drop: z.boolean().default(false).describe('the included rule is left out'),
    clause,
    why: bilingual,
  }),
);

export const partySchema = part({ id, name: line, principal: z.enum(principals) });
