import { z } from 'zod';
import { localDateSchema, type Weekday } from '../kernel/local-date.ts';
import { isLocalTime, type LocalTime } from '../kernel/zone.ts';
import { atomTexts } from './texts/atoms.ts';

/** The small parts that every rule of a model document is made of. */
export const id = z.string().regex(/^[a-z0-9]+([.-][a-z0-9]+)*$/, atomTexts.id.en);
export const line = z.string().trim().min(1).max(300);
export const prose = z.string().trim().min(1).max(4000);
export const bilingual = z.strictObject({ sv: prose, en: prose });
export { localDateSchema as date };
export const time = z.string().refine(isLocalTime, atomTexts.time.en) as unknown as z.ZodType<LocalTime>;
/** As `time`, but the midnight that ends the day may be written "24:00". */
export const endTime = z
  .string()
  .refine((text) => text === '24:00' || isLocalTime(text), atomTexts.time.en) as unknown as z.ZodType<LocalTime>;
export const weekday = z.number().int().min(1).max(7) as unknown as z.ZodType<Weekday>;
export const clause = id.describe('id of the clause that the rule follows from');
export const county = z.string().regex(/^\d{2}$/, atomTexts.county.en);
export const municipality = z.string().regex(/^\d{4}$/, atomTexts.municipality.en);

/** Table cells by input; an input that is left out is "-" (any value). A bare number or yes/no is taken as its text. */
export const cells = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));

/**
 * A part of a rule. Whatever in it the sources do not give is said in `assumption`, with the reason; the printout counts them.
 */
export function part<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({
    ...shape,
    assumption: prose.optional().describe('what here the sources do not give, and why'),
  });
}

/** A number, or one that changes over the years and stands under `parameters`. */
export const quantity = z.union([z.number().min(0), z.strictObject({ parameter: id })]);
export type Quantity = z.infer<typeof quantity>;

const durationUnits = ['minutes', 'hours', 'days', 'working-days', 'weeks', 'months', 'years'] as const;

/** How long: `hours` and `minutes` are elapsed time, `working-days` those of the calendar. */
export const duration = part({
  amount: quantity,
  unit: z.enum(durationUnits),
  calendar: id.optional().describe('whose working days; the calendar `office` unless said'),
});
export type Span = z.infer<typeof duration>;
