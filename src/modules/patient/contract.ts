import { z } from 'zod';
import { idSchema } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { type LocalDate, localDateSchema as date } from '../../kernel/local-date.ts';
import { isLocalTime, type LocalTime } from '../../kernel/zone.ts';
import { placesOfCare } from '../../model/index.ts';
import { addressFacts, alertFacts, alertKinds, phone, relativeFacts, text } from './domain/facts.ts';
import { type OtherCare, otherCareFacts, otherCareSchema } from './domain/other-care.ts';

export * from './domain/correcting.ts';
export { alertKinds } from './domain/facts.ts';
export { givenBy, type OtherCare, type OtherCareKind, otherCareKinds } from './domain/other-care.ts';

export const numberKinds = ['personnummer', 'samordningsnummer', 'reserve'] as const;
export const sexes = ['female', 'male', 'unknown'] as const;
/** none; sekretessmarkering; skyddad folkbokföring. */
export const protectedIdentities = ['none', 'confidentiality-mark', 'protected-registration'] as const;
/** The words of the cooperation models, so that nobody has to translate. */
export const places = placesOfCare;
export const addressKinds = ['registered', 'stay'] as const;

const patientId = idSchema<'patient'>();
const unitId = idSchema<'unit'>();
const language = z.string().regex(/^[a-z]{2,3}$/, 'a language code of two or three letters');
const municipalityCode = z.string().regex(/^\d{4}$/, 'four digits');
const time = z.string().refine(isLocalTime, 'not a time of day (HH:MM)') as unknown as z.ZodType<LocalTime, string>;
const instantText = z.string() as unknown as z.ZodType<Instant, Instant>;
const dateText = z.string() as unknown as z.ZodType<LocalDate, LocalDate>;

/** Who the patient is; what lists and headers show. Never where the patient lives. */
export const patientIdentitySchema = z.strictObject({
  id: patientId,
  /** 'ÅÅÅÅMMDD-NNNN', or a reserve number as given. */
  number: z.string(),
  numberKind: z.enum(numberKinds),
  givenName: z.string(),
  familyName: z.string(),
  name: z.string(),
  birthDate: dateText,
  sex: z.enum(sexes),
  protectedIdentity: z.enum(protectedIdentities),
  municipalityCode: z.string().nullable(),
  language: z.string(),
  interpreterLanguage: z.string().nullable(),
  phone: z.string().nullable(),
  deceasedOn: dateText.nullable(),
  version: z.number().int(),
});
export type PatientIdentity = z.infer<typeof patientIdentitySchema>;

export const staySchema = z.strictObject({
  id: idSchema<'stay'>(),
  place: z.enum(places),
  municipalityCode: z.string(),
  /** The housing, where it is a unit of the directory. */
  unitId: unitId.nullable(),
  validFrom: instantText,
  validTo: instantText.nullable(),
});
export type Stay = z.infer<typeof staySchema>;
export const listingSchema = z.strictObject({
  id: idSchema<'listing'>(),
  unitId,
  physicianId: idSchema<'staff'>().nullable(),
  validFrom: instantText,
  validTo: instantText.nullable(),
});
export type Listing = z.infer<typeof listingSchema>;
export const addressSchema = z.strictObject({
  id: idSchema<'address'>(),
  kind: z.enum(addressKinds),
  line: z.string(),
  postalCode: z.string(),
  city: z.string(),
  validFrom: instantText,
  validTo: instantText.nullable(),
});
export type Address = z.infer<typeof addressSchema>;
export const relativeSchema = z.strictObject({
  id: idSchema<'relative'>(),
  name: z.string(),
  relation: z.string(),
  phone: z.string().nullable(),
  mayBeInformed: z.boolean(),
  recordedAt: instantText,
});
export type Relative = z.infer<typeof relativeSchema>;
export const alertSchema = z.strictObject({
  id: idSchema<'alert'>(),
  kind: z.enum(alertKinds),
  description: z.string(),
  recordedAt: instantText,
});
export type Alert = z.infer<typeof alertSchema>;

/** Everything about where and with whom the patient lives. Periods newest first; relatives and alerts only those that hold. */
export interface Situation {
  identity: PatientIdentity;
  stays: Stay[];
  listings: Listing[];
  otherCare: OtherCare[];
  /** Empty when hidden. */
  addresses: Address[];
  /** True when there are addresses that this reader is not shown. */
  addressesHidden: boolean;
  /**
   * True for somebody with protected identity whom the reader's unit does not care for: stays, listings, addresses, municipality and
   * telephone are left out, since each tells where.
   */
  whereaboutsHidden: boolean;
  relatives: Relative[];
  alerts: Alert[];
}

export const patientParams = z.strictObject({ id: patientId });
export const relativeParams = z.strictObject({ id: patientId, relativeId: idSchema<'relative'>() });
export const otherCareParams = z.strictObject({ id: patientId, careId: idSchema<'other_care'>() });
export const alertParams = z.strictObject({ id: patientId, alertId: idSchema<'alert'>() });

/** Where a patient is, for somebody who is to go there. */
export const visitAddressPath = '/api/patients/:id/address-for-visit';
export const visitAddressBody = z.strictObject({
  /** visit: the reader goes there; sending: the reader sends somebody. Kept in the access log. */
  neededFor: z.enum(['visit', 'sending']),
});
export const visitAddressAnswer = z.strictObject({
  addresses: z.array(addressSchema),
  stay: staySchema.nullable(),
  phone: z.string().nullable(),
});

export const pageSize = 50;
export const searchBody = z.strictObject({
  /** Name, part of a name, or a number with or without century and hyphen. */
  text: z.string().trim().min(2).max(100),
  page: z.number().int().min(1).max(1000).default(1),
});
export const searchHitSchema = patientIdentitySchema.pick({
  id: true,
  number: true,
  numberKind: true,
  name: true,
  birthDate: true,
  sex: true,
  protectedIdentity: true,
  deceasedOn: true,
});
export const searchAnswer = z.strictObject({
  patients: z.array(searchHitSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});

export const findBody = z.strictObject({ number: z.string().trim().min(10).max(20) });
export const findAnswer = z.strictObject({
  patient: z
    .strictObject({
      id: patientId,
      number: z.string(),
      /** Null when the identity is protected and the unit has no relation yet: the number typed says enough. */
      name: z.string().nullable(),
      birthDate: dateText,
      protectedIdentity: z.enum(protectedIdentities),
      /** True when the unit already has a relation and may open the patient. */
      related: z.boolean(),
    })
    .nullable(),
});

/** A moment on the Swedish wall clock; midnight when no time is said. */
const since = z.strictObject({ date, time: time.optional() });
export type Since = z.output<typeof since>;

/** Who is registered: with a number, or without one and then with birth date and sex (a reserve number is given). */
const numbered = z.strictObject({ number: z.string().trim().min(10).max(20) });
const unnumbered = z.strictObject({ number: z.null(), birthDate: date, sex: z.enum(sexes) });
const registerFacts = {
  givenName: text(80),
  familyName: text(80),
  protectedIdentity: z.enum(protectedIdentities).default('none'),
  municipalityCode: municipalityCode.nullable(),
  language: language.default('sv'),
  interpreterLanguage: language.nullable().default(null),
  phone: phone.nullable().default(null),
  address: addressFacts.nullable().default(null),
  stay: z
    .strictObject({ place: z.enum(places), municipalityCode, unitId: unitId.nullable().default(null) })
    .nullable()
    .default(null),
  listing: z
    .strictObject({ unitId, physicianId: idSchema<'staff'>().nullable().default(null) })
    .nullable()
    .default(null),
  relatives: z.array(relativeFacts).max(10).default([]),
  alerts: z.array(alertFacts).max(20).default([]),
};
export const registerBody = z.union([numbered.extend(registerFacts), unnumbered.extend(registerFacts)]);
export type Registration = z.output<typeof registerBody>;

const written = z.string().max(500);
/** The form of a registration as it is written so far; nothing in it needs to be right yet. */
export const registrationDraft = z.strictObject({
  noNumber: z.boolean(),
  number: written,
  birthDate: written,
  sex: z.enum(['', ...sexes]),
  givenName: written,
  familyName: written,
  protectedIdentity: z.enum(protectedIdentities),
  municipalityCode: written,
  line: written,
  postalCode: written,
  city: written,
  place: z.enum(['', ...places]),
  stayMunicipality: written,
  phone: written,
  language: written,
  interpreterLanguage: written,
  listing: z.strictObject({ id: unitId, name: written }).nullable(),
});

export const registrationDraftPaths = {
  save: '/api/patients/drafts/save',
  load: '/api/patients/drafts/load',
} as const;

/** Null throws it away. */
export const saveRegistrationDraftBody = z.strictObject({ draft: registrationDraft.nullable() });
export const draftSaved = z.strictObject({ id: idSchema<string>() });
export const registrationDraftAnswer = z.strictObject({
  draft: registrationDraft.nullable(),
  savedAt: instantText.nullable(),
});

const version = z.number().int().min(1);
export const changeContactBody = z.strictObject({
  version,
  phone: phone.nullable(),
  language,
  interpreterLanguage: language.nullable(),
  municipalityCode: municipalityCode.nullable(),
});
export const changeAddressBody = z.strictObject({
  version,
  kind: z.enum(addressKinds),
  ...addressFacts.shape,
  since: since.optional(),
});
/** Ends the address of stay: the patient is back at the registered address. */
export const versionBody = z.strictObject({ version });
export const changeListingBody = z.strictObject({
  version,
  unitId,
  physicianId: idSchema<'staff'>().nullable().default(null),
  since: since.optional(),
});
export const changeStayBody = z.strictObject({
  version,
  place: z.enum(places),
  municipalityCode,
  unitId: unitId.nullable().default(null),
  since: since.optional(),
});
export const protectIdentityBody = z.strictObject({ version, protectedIdentity: z.enum(protectedIdentities) });
export const addRelativeBody = relativeFacts;
export const addAlertBody = alertFacts;
export const beginOtherCareBody = otherCareFacts.extend({ since: since.optional() });

/** The answer of every change: what was changed; the screen fetches the patient again. */
export const changedAnswer = z.strictObject({ id: patientId });

/** Basic facts. Addresses of a protected person are shown only to a unit that takes part in the care. */
export const patientFactsSchema = z.strictObject({
  identity: patientIdentitySchema,
  age: z.number().int(),
  stay: staySchema.nullable(),
  listing: listingSchema
    .extend({
      unitName: z.string(),
      unitPhone: z.string().nullable(),
      physicianName: z.string().nullable(),
      physicianPhone: z.string().nullable(),
    })
    .nullable(),
  addresses: z.array(addressSchema),
  addressesHidden: z.boolean(),
  relatives: z.array(relativeSchema),
  alerts: z.array(alertSchema),
  /** What holds now. */
  otherCare: z.array(otherCareSchema.extend({ unitName: z.string().nullable(), unitPhone: z.string().nullable() })),
  may: z.strictObject({ change: z.boolean() }),
});
