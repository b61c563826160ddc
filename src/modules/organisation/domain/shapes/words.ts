import { z } from 'zod';
import { parseHsaId } from '../../../../kernel/hsa-id.ts';
import { idSchema } from '../../../../kernel/ids.ts';

export const purposes = ['care', 'quality', 'administration'] as const;

export const unitId = idSchema<'unit'>();
export const staffId = idSchema<'staff'>();
export const text = (max: number) => z.string().trim().min(1).max(max);
export const municipalityCode = z.string().regex(/^\d{4}$/, 'four digits');
export const postalCode = z
  .string()
  .transform((typed) => typed.replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^\d{5}$/, 'five digits'));
export const phoneNumber = z
  .string()
  .trim()
  .regex(/^\+?[0-9 -]{5,20}$/, 'digits, spaces and hyphens, 5 to 20');
export const hsaId = z
  .string()
  .transform((typed) => typed.trim().toUpperCase())
  .refine((id) => parseHsaId(id) !== null, 'not an HSA-id (SE + ten digits + hyphen + letters and digits)');

export const staffSummarySchema = z.strictObject({
  id: staffId,
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
});
export type StaffSummary = z.infer<typeof staffSummarySchema>;

export const page = z.coerce.number().int().min(1).max(10_000).default(1);
export const pageSize = 50;
