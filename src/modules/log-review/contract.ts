import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { localDateSchema as day } from '../../kernel/local-date.ts';
import { roles } from '../../kernel/roles.ts';
import { locales } from '../../kernel/texts.ts';
import { followUpKinds, outcomes } from './domain/closing.ts';
import { flagKinds } from './domain/flags.ts';

export { followUpKinds, outcomes } from './domain/closing.ts';
export type { FollowUpKind, Outcome } from './domain/closing.ts';

/** Addresses of the module's endpoints, for both sides. */
export const reviewPaths = {
  search: '/api/log-reviews/search',
  months: '/api/log-reviews/months',
  basis: '/api/log-reviews/basis',
  start: '/api/log-reviews',
  startDue: '/api/log-reviews/:id/start',
  show: '/api/log-reviews/:id',
  judge: '/api/log-reviews/:id/judge',
  followUp: '/api/log-reviews/:id/follow-up',
  close: '/api/log-reviews/:id/close',
} as const;

export const reportPaths = {
  find: '/api/access-reports/find',
  show: '/api/access-reports/:id',
  csv: '/api/access-reports/:id/csv/:from/:to/:locale',
  wellKnown: '/api/access-reports/:id/well-known',
} as const;

export const reviewScopes = ['unit', 'controller'] as const;
export const reviewStates = ['due', 'open', 'closed'] as const;
export type ReviewState = (typeof reviewStates)[number];

const reviewId = idSchema<'review'>();
const patientId = idSchema<'patient'>();
const words = (least: number) => z.string().trim().min(least).max(2000);
const version = z.number().int().positive();
const named = z.object({ id: z.string(), name: z.string() });

export const reviewParams = z.object({ id: reviewId });
export const reportParams = z.object({ id: patientId });
export const csvParams = z.object({ id: patientId, from: day, to: day, locale: z.enum(locales) });

/** Days from and up to and including. */
const period = { from: day, to: day };

export const startReviewRequest = z.strictObject({
  scope: z.enum(reviewScopes),
  /** The unit whose looks are reviewed; only with scope unit. */
  unitId: idSchema<'unit'>().nullable(),
  ...period,
});
export const startDueRequest = z.strictObject({ version });
export const judgeRequest = z.strictObject({
  version,
  positions: z.array(z.number().int().positive()).min(1).max(400),
  outcome: z.enum(outcomes),
  comment: words(0),
});
export const followUpRequest = z.strictObject({
  version,
  position: z.number().int().positive(),
  kind: z.enum(followUpKinds),
  note: words(3),
});
export const closeRequest = z.strictObject({ version, conclusion: words(3) });

export const searchReviewsRequest = z.strictObject({
  states: z.array(z.enum(reviewStates)).max(3),
  page: z.number().int().min(1).max(10_000),
});

export const reviewSummary = z.object({
  id: reviewId,
  scope: z.enum(reviewScopes),
  /** The unit whose looks are reviewed; null for the whole controller. */
  ofUnit: named.nullable(),
  from: day,
  to: day,
  state: z.enum(reviewStates),
  plannedAt: instantSchema,
  dueAt: instantSchema,
  startedBy: z.string().nullable(),
  startedAt: instantSchema.nullable(),
  closedBy: z.string().nullable(),
  closedAt: instantSchema.nullable(),
  looks: z.number().int(),
  judged: z.number().int(),
  unauthorised: z.number().int(),
});
export type ReviewSummary = z.output<typeof reviewSummary>;
export const reviewPage = z.object({
  reviews: z.array(reviewSummary),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});

/** What came of the reviews, month by month (of closing). */
export const monthsAnswer = z.object({
  months: z.array(
    z.object({
      month: z.string(),
      closed: z.number().int(),
      late: z.number().int(),
      looks: z.number().int(),
      inOrder: z.number().int(),
      explained: z.number().int(),
      unauthorised: z.number().int(),
    }),
  ),
  due: z.number().int(),
  overdue: z.number().int(),
  open: z.number().int(),
});

export const ruleSchema = z.object({
  scope: z.enum(reviewScopes),
  validFrom: day,
  everyDays: z.number().int(),
  dueDays: z.number().int(),
  flaggedLooks: z.number().int(),
  randomLooks: z.number().int(),
  historyDays: z.number().int(),
  nightFrom: z.number().int(),
  nightTo: z.number().int(),
  nightShare: z.number(),
  volumeFactor: z.number(),
  volumeLeast: z.number().int(),
  source: z.string(),
});
export type ReviewRule = z.output<typeof ruleSchema>;

/** What a new review can be of, and by which rule. */
export const basisAnswer = z.object({
  providerName: z.string(),
  scopes: z.array(z.enum(reviewScopes)),
  units: z.array(named),
  rules: z.array(ruleSchema),
  proposed: z.object({ ...period }),
  today: day,
});

const flag = z.object({
  kind: z.enum(flagKinds),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
const followUp = z.object({ kind: z.enum(followUpKinds), note: z.string(), by: z.string(), at: instantSchema });

export const sampledLook = z.object({
  position: z.number().int(),
  drawnBy: z.enum(['rule', 'chance']),
  patient: z.object({ id: patientId, name: z.string(), number: z.string(), protectedIdentity: z.boolean() }).nullable(),
  person: z.object({ id: idSchema<'staff'>(), name: z.string(), title: z.string() }),
  unit: named,
  role: z.enum(roles).nullable(),
  firstAt: instantSchema,
  lastAt: instantSchema,
  looks: z.number().int(),
  denied: z.number().int(),
  actions: z.array(z.string()),
  grounds: z.array(z.string()),
  flags: z.array(flag),
  outcome: z.enum(outcomes).nullable(),
  comment: z.string(),
  judgedBy: z.string().nullable(),
  judgedAt: instantSchema.nullable(),
  followUps: z.array(followUp),
  /** The reviewer's own look: somebody else must judge it. */
  own: z.boolean(),
});
export type SampledLook = z.output<typeof sampledLook>;

export const reviewDetail = z.object({
  review: reviewSummary,
  providerName: z.string(),
  rule: ruleSchema.nullable(),
  seed: z.string().nullable(),
  population: z.number().int().nullable(),
  flagged: z.number().int().nullable(),
  conclusion: z.string().nullable(),
  sample: z.array(sampledLook),
  /** Why it cannot be closed yet; null when it can, or is. */
  hinder: z
    .object({ why: z.enum(['not-judged', 'under-investigation', 'no-follow-up']), looks: z.number().int() })
    .nullable(),
  version,
});
export type ReviewDetail = z.output<typeof reviewDetail>;

export const findReportRequest = z.strictObject({ number: z.string().trim().min(6).max(20) });
export const findReportAnswer = z.object({ patientId: patientId.nullable() });

/** The period of a report; a year back unless said otherwise. */
export const reportQuery = z.strictObject({ from: day.optional(), to: day.optional() });
export const accessReport = z.object({
  patient: z.object({ id: patientId, name: z.string(), number: z.string(), protectedIdentity: z.boolean() }),
  providerName: z.string(),
  from: day,
  to: day,
  madeAt: instantSchema,
  lines: z.array(
    z.object({
      at: instantSchema,
      unit: z.string(),
      /** Who the unit belongs to, when that is another controller, who saw what this one holds. */
      provider: z.string().nullable(),
      role: z.enum(roles).nullable(),
      /** The name of another system, where it was none of the staff. */
      system: z.string().nullable(),
      action: z.string(),
      ground: z.string(),
      denied: z.boolean(),
    }),
  ),
  /** There is more than is shown: a shorter period shows it. */
  cut: z.boolean(),
  wellKnown: z.object({ reason: z.string(), setBy: z.string(), setAt: instantSchema }).nullable(),
});
export type AccessReport = z.output<typeof accessReport>;

/** A mark needs its reason, the removal of one too. */
export const wellKnownRequest = z.strictObject({ on: z.boolean(), reason: words(3) });
