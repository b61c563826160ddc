import { z } from 'zod';

export const alertKinds = ['allergy', 'infection', 'device', 'no-cpr', 'safety', 'other'] as const;

export const text = (max: number) => z.string().trim().min(1).max(max);
export const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 -]{5,20}$/, 'digits, spaces and hyphens, 5 to 20');
export const postalCode = z
  .string()
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{5}$/, 'five digits'));

export const addressFacts = z.strictObject({ line: text(200), postalCode, city: text(80) });
export const relativeFacts = z.strictObject({
  name: text(120),
  relation: text(80),
  phone: phone.nullable().default(null),
  mayBeInformed: z.boolean().default(false),
});
export const alertFacts = z.strictObject({ kind: z.enum(alertKinds), description: text(500) });
