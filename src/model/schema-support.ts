import { z } from 'zod';
import { stayPlaces } from './fact-choices.ts';
import { needs, performerKinds, principals } from './needs.ts';
import {
  bilingual,
  cells,
  clause,
  duration,
  endTime,
  id,
  line,
  municipality,
  part,
  quantity,
  time,
  weekday,
} from './schema-atoms.ts';
import {
  answerers,
  answersGiven,
  callers,
  callerUnits,
  carriers,
  eventKinds,
  morningListParts,
  rhythmKinds,
  routeKinds,
  supportNeeds,
  urgencies,
} from './vocabulary.ts';

/** Physician support: who carries the responsibility, how a physician is reached, and what happens when nobody answers. */

/** How responsibility comes to a carrier, or leaves it. */
const move = part({
  clause,
  on: bilingual.describe('what makes it move'),
  event: z.enum(eventKinds).optional(),
  needs: z.array(z.enum(['referral', 'consent', 'acceptance', 'enrolment'])).default([]),
  within: duration.optional(),
});

export const physicianSchema = z
  .array(
    part({
      id,
      clause,
      carriedBy: z.enum(carriers),
      performer: z.enum(performerKinds).describe('the sort of unit the physician works at'),
      title: bilingual,
      covers: z
        .union([
          z.literal('others'),
          part({
            share: part({ min: z.number().min(0).max(100), max: z.number().min(0).max(100) })
              .optional()
              .describe('per cent of the patients'),
            criteria: bilingual.optional(),
            when: cells.default({}).describe('what the patient must be, as in a responsibility table'),
            municipalities: z.array(municipality).optional(),
          }),
        ])
        .describe('`others`: everybody whom no carrier before covers'),
      moves: move.optional(),
      movesBack: move.optional(),
      substitute: bilingual.optional(),
    }),
  )
  .min(1);

/** For whom and from whom the model promises a way to a physician at every hour; the checker holds it to that. */
export const reachSchema = z
  .array(
    part({
      clause,
      callers: z.array(z.enum(callers)).min(1),
      needs: z.array(z.enum(needs)).default([...supportNeeds]),
      urgencies: z.array(z.enum(urgencies)).default(['acute', 'same-day', 'planned']),
      when: cells.default({}).describe('which patients, as in a responsibility table'),
    }),
  )
  .min(1);

/** One stretch of hours. A night that ends before it begins passes midnight and belongs to the day it begins. */
const openHours = z.union([
  part({ calendar: id }),
  part({ outside: z.union([id, z.array(id).min(1)]).describe('whenever none of these calendars is open') }),
  part({
    days: z.union([z.enum(['every-day', 'working-days', 'days-off']), z.array(weekday).min(1)]),
    from: time,
    to: endTime,
    holidays: z
      .enum(['as-other-days', 'closed'])
      .default('as-other-days')
      .describe('for weekdays by number: whether holidays and eves count'),
  }),
]);

/** Until when one may come, counted from when the route (or the slot) begins or ends. */
const cutOff = z.union([
  z.literal('start'),
  z.literal('end'),
  part({ daysBefore: z.number().int().min(0).max(60), at: time }),
  part({ minutesBeforeEnd: z.number().int().min(1).max(1440) }),
]);

const routeCaller = part({
  by: z.array(z.enum(callers)).min(1),
  units: z.array(z.enum(callerUnits)).optional().describe('only callers at such units'),
  opens: part({ daysBefore: z.number().int().min(0).max(90), at: time.optional() }).optional(),
  until: cutOff.default('end'),
  clause: clause.optional(),
});

const target = part({
  urgencies: z.array(z.enum(urgencies)).min(1),
  what: z.enum(['answer', 'visit', 'decision']),
  within: z.union([z.literal('slot'), duration]).describe('`slot`: begins within the booked opening'),
  counts: z.enum(['elapsed', 'open-hours']).default('elapsed'),
  clause: clause.optional(),
});

const capacity = part({
  parallel: quantity.describe('how many cases at once: physicians, cars, lines'),
  minutesEach: quantity.describe('how long a case takes'),
  demandPerWeek: quantity.optional().describe('how many come in a week'),
  resource: id.optional().describe('which of `resources` does it'),
  clause: clause.optional(),
});

export const routesSchema = z
  .array(
    part({
      id,
      clause,
      kind: z.enum(routeKinds),
      title: bilingual.describe('what the nurse does: "Boka akut hembesök"'),
      needs: z
        .array(z.enum(needs))
        .min(1)
        .default([...supportNeeds]),
      urgencies: z.array(z.enum(urgencies)).min(1),
      when: cells.default({}).describe('for which patients; columns as in a responsibility table, with `carrier`'),
      municipalities: z.array(municipality).optional().describe('only patients who stay there; else the whole area'),
      districts: z.array(id).optional(),
      servedBy: part({
        performer: z.enum(performerKinds),
        unit: line.optional().describe('HSA id or name of one certain unit'),
        answeredBy: z.array(z.enum(answerers)).min(1),
      }),
      hours: z.union([z.literal('always'), z.array(openHours).min(1)]),
      callers: z.array(routeCaller).min(1),
      targets: z.array(target).default([]),
      capacity: capacity.optional(),
      gives: z.array(z.enum(answersGiven)).min(1).default(['advice', 'prescription']),
      missed: part({
        next: z.union([z.literal('absent-support'), id]).describe('id of the route that takes over'),
        clause: clause.optional(),
      }),
      reportTo: z
        .enum(['responsible-physician', 'nobody'])
        .default('responsible-physician')
        .describe('who is told when another than the responsible physician has answered'),
      reason: bilingual.optional().describe('why this way, when the clause’s heading does not say it'),
      switchedOff: part({ why: bilingual, clause: clause.optional() })
        .optional()
        .describe('a way that the sources speak of but that does not run'),
    }),
  )
  .min(1);

/** Support that never came: notice, time to correct, and the municipality's right to engage a physician. */
export const absentSupportSchema = part({
  clause,
  means: bilingual.describe('what counts as absent support'),
  notice: part({
    by: z.array(z.enum(callers)).min(1),
    to: z.enum(principals),
    within: duration,
    clause: clause.optional(),
  }),
  correction: part({ period: duration, clause: clause.optional() }),
  engage: part({ by: z.enum(principals), says: bilingual, clause: clause.optional() }),
  bill: part({ reimbursement: id, evidence: z.array(bilingual).min(1), clause: clause.optional() }),
});

/** Work that comes back. `each`: how often and when on the day. */
export const rhythmSchema = z.array(
  part({
    id,
    clause,
    kind: z.enum(rhythmKinds),
    title: bilingual,
    each: part({
      every: z.number().int().min(1).max(60).default(1),
      unit: z.enum(['day', 'working-day', 'week', 'month', 'year']),
      weekday: weekday.optional(),
      at: time.optional(),
      per: z.enum(['unit', 'patient', 'physician', 'agreement']).default('unit'),
      after: z.enum(eventKinds).optional().describe('counted from this; else from the first day of the period'),
    }),
    leads: z.union([z.enum(callers), z.enum(answerers)]),
    takesPart: z.array(z.union([z.enum(callers), z.enum(answerers)])).default([]),
    shows: z.array(z.enum(morningListParts)).default([]),
    agenda: z.array(bilingual).default([]),
    when: cells.default({}).describe('only for such patients'),
    switchedOff: part({ why: bilingual }).optional(),
  }),
);

/** Cars, teams, posts, beds and rooms, with who staffs them. `status` keeps what only is planned apart. */
export const resourcesSchema = z.array(
  part({
    id,
    clause,
    kind: z.enum(['team', 'car', 'post', 'bed', 'room', 'equipment', 'unit']),
    title: bilingual,
    count: quantity,
    performer: z.enum(performerKinds).optional(),
    crew: z
      .array(part({ who: bilingual, count: quantity.optional(), employer: z.enum(principals).optional() }))
      .default([]),
    districts: z.number().int().min(1).optional(),
    staffedFor: duration.optional().describe('how long the same crew stays'),
    use: z.enum(['planned', 'acute', 'both']).default('both'),
    status: z.enum(['running', 'starting', 'planned', 'wanted']).default('running'),
    when: z.array(z.enum(stayPlaces)).optional().describe('where the patients are'),
  }),
);
