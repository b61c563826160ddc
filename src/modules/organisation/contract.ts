import { localDateSchema } from '../../kernel/local-date.ts';
import { z } from 'zod';
import { countySchema, idSchema } from '../../kernel/ids.ts';
import { roles } from '../../kernel/roles.ts';
import {
  hsaId,
  municipalityCode,
  page,
  phoneNumber,
  postalCode,
  staffSummarySchema,
  text,
  unitId,
} from './domain/shapes/words.ts';

export * from './domain/shapes/staff.ts';
export * from './domain/shapes/words.ts';

export const unitKinds = [
  'health-centre',
  'home-care',
  'ward',
  'home-service',
  'care-home',
  'rehab',
  'mobile-team',
  'on-call',
  'care-management',
  'palliative-team',
  'emergency-department',
  'ambulance',
  'administration',
] as const;
export type UnitKind = (typeof unitKinds)[number];

/** Who may ring a number. */
export const audiences = ['staff', 'physicians', 'patients'] as const;
/** What a unit does in a district. */
export const serviceLevels = ['nurse', 'ot', 'pt', 'home-service'] as const;
export type ServiceLevel = (typeof serviceLevels)[number];
/** A unit as other modules and lists know it. */
export const unitSummarySchema = z.strictObject({
  id: unitId,
  name: z.string(),
  kind: z.enum(unitKinds),
  county: countySchema,
  providerId: idSchema<'provider'>(),
  providerName: z.string(),
  principalId: idSchema<'principal'>(),
  principalName: z.string(),
  principalKind: z.enum(['region', 'municipality', 'joint']),
  municipalityCode: z.string().nullable(),
  /** First number for staff, or for physicians when there is none. */
  staffPhone: z.string().nullable(),
  /** False when the unit has closed. */
  active: z.boolean(),
});
export type UnitSummary = z.infer<typeof unitSummarySchema>;

export const unitParams = z.strictObject({ id: unitId });

/* Directory */
export const unitListQuery = z.strictObject({
  text: z.string().trim().max(100).optional(),
  kind: z.enum(unitKinds).optional(),
  municipality: municipalityCode.optional(),
  /** Only units of the own principal, also those that have closed or not yet opened: for administration. */
  own: z.stringbool().default(false),
  page,
});
export const openingSchema = z.strictObject({
  /** Null when the unit has not given its hours. */
  open: z.boolean().nullable(),
  /** Today's hours as '08:00–17:00', holidays counted as such; empty when closed all day. */
  today: z.array(z.string()),
  /** True when today counts as a public holiday. */
  holiday: z.boolean(),
});
export type Opening = z.infer<typeof openingSchema>;
export const unitListItemSchema = unitSummarySchema.extend({
  municipalityName: z.string().nullable(),
  opening: openingSchema,
  lastConfirmedOn: z.string().nullable(),
});
export const unitListAnswer = z.strictObject({
  units: z.array(unitListItemSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});

export const unitNumberSchema = z.strictObject({
  audience: z.enum(audiences),
  label: text(80),
  phone: phoneNumber,
});
export const unitHoursSchema = z.strictObject({
  /** 1 Monday … 7 Sunday, 8 public holiday. */
  weekday: z.number().int().min(1).max(8),
  opensAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'HH:MM'),
  closesAt: z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 'HH:MM or 24:00'),
});
export type UnitHours = z.infer<typeof unitHoursSchema>;
export const servesSchema = z.strictObject({
  districtId: idSchema<'district'>(),
  districtName: z.string(),
  municipalityCode: z.string(),
  level: z.enum(serviceLevels),
});

export const unitDetailSchema = unitListItemSchema.extend({
  hsaId: z.string(),
  address: z.string().nullable(),
  activeFrom: z.string(),
  activeTo: z.string().nullable(),
  version: z.number().int(),
  numbers: z.array(unitNumberSchema.extend({ label: z.string(), phone: z.string() })),
  hours: z.array(unitHoursSchema),
  serves: z.array(servesSchema),
  /** Who answers in the unit's place, and when; those that are over are left out. */
  substitutes: z.array(
    z.strictObject({
      unitId,
      name: z.string(),
      phone: z.string().nullable(),
      firstDay: localDateSchema,
      lastDay: localDateSchema.nullable(),
    }),
  ),
  staff: z.array(staffSummarySchema.extend({ role: z.enum(roles) })),
  /** What the one who asks may do. */
  may: z.strictObject({ change: z.boolean(), confirm: z.boolean() }),
});
export type UnitDetail = z.infer<typeof unitDetailSchema>;

const unitFacts = {
  name: text(120).min(2),
  hsaId,
  municipalityCode: municipalityCode.nullable(),
  address: text(200).nullable(),
  numbers: z.array(unitNumberSchema).max(20),
  hours: z.array(unitHoursSchema).max(40),
  serves: z.array(z.strictObject({ districtId: idSchema<'district'>(), level: z.enum(serviceLevels) })).max(400),
};
export const addUnitBody = z.strictObject({
  providerId: idSchema<'provider'>(),
  kind: z.enum(unitKinds),
  activeFrom: localDateSchema.optional(),
  ...unitFacts,
});
export const changeUnitBody = z.strictObject({
  version: z.number().int().min(1),
  activeTo: localDateSchema.nullable(),
  ...unitFacts,
});
export const substituteSchema = z.strictObject({
  unitId,
  firstDay: localDateSchema,
  lastDay: localDateSchema.nullable(),
});
export type SubstituteGiven = z.output<typeof substituteSchema>;
/** What a unit keeps itself. */
export const changeContactsBody = z.strictObject({
  version: z.number().int().min(1),
  numbers: unitFacts.numbers,
  hours: unitFacts.hours,
  substitutes: z.array(substituteSchema).max(10),
});
export type UnitFacts = Pick<z.output<typeof addUnitBody>, keyof typeof unitFacts>;
export const versionBody = z.strictObject({ version: z.number().int().min(1) });

export const municipalitySchema = z.strictObject({ code: z.string(), name: z.string(), county: z.string() });
export const municipalitiesAnswer = z.strictObject({ municipalities: z.array(municipalitySchema) });
export const municipalitiesQuery = z.strictObject({
  county: z
    .string()
    .regex(/^\d{2}$/)
    .optional(),
});

export const districtsQuery = z.strictObject({ municipality: municipalityCode });
export const districtsAnswer = z.strictObject({
  districts: z.array(z.strictObject({ id: idSchema<'district'>(), name: z.string(), municipalityCode: z.string() })),
});
export const providersAnswer = z.strictObject({
  providers: z.array(
    z.strictObject({ id: idSchema<'provider'>(), name: z.string(), ownership: z.enum(['public', 'private']) }),
  ),
});

/** Where a referral may go, with the reason that makes it the suggestion. */
export const forReferralQuery = z.strictObject({
  municipality: municipalityCode,
  postalCode: postalCode.optional(),
  level: z.enum(serviceLevels),
});
export const receiverReasons = [
  'serves-postal-code',
  'serves-municipality',
  'only-unit-in-municipality',
  'in-municipality',
] as const;
export const forReferralAnswer = z.strictObject({
  receivers: z.array(
    z.strictObject({
      unit: unitSummarySchema,
      reason: z.enum(receiverReasons),
      /** The reason as a sentence in both languages, with the names filled in. */
      sentence: z.strictObject({ sv: z.string(), en: z.string() }),
      opening: openingSchema,
    }),
  ),
});
