import { z } from 'zod';
import type { Noting } from './problem.ts';

/** The parts of FHIR R4 that are read. Strict on those, blind to all others. */
const short = z.string().max(500);
const codeText = z
  .string()
  .regex(/^\S+( \S+)*$/)
  .max(200);

export const codingSchema = z.object({
  system: short.optional(),
  code: codeText.optional(),
  display: z.string().max(1000).optional(),
});
export const conceptSchema = z.object({
  coding: z.array(codingSchema).optional(),
  text: z.string().max(4000).optional(),
});
export type Concept = z.infer<typeof conceptSchema>;

export const identifierSchema = z.object({
  use: short.optional(),
  system: short.optional(),
  value: z.string().max(200).optional(),
});
export const referenceSchema = z.object({
  reference: z.string().max(2000).optional(),
  identifier: identifierSchema.optional(),
  display: short.optional(),
});
export type Reference = z.infer<typeof referenceSchema>;
const periodSchema = z.object({ start: short.optional(), end: short.optional() });

// FHIR puts null in an array where a value has only extensions.
const nameParts = z.array(short.nullable());
export const nameSchema = z.object({
  use: short.optional(),
  text: short.optional(),
  family: short.optional(),
  given: nameParts.optional(),
  prefix: nameParts.optional(),
});
export type HumanName = z.infer<typeof nameSchema>;
const telecomSchema = z.object({ system: short.optional(), value: short.optional(), use: short.optional() });
export const addressSchema = z.object({
  use: short.optional(),
  text: short.optional(),
  line: nameParts.optional(),
  city: short.optional(),
  state: short.optional(),
  postalCode: short.optional(),
  country: short.optional(),
});
export type FhirAddress = z.infer<typeof addressSchema>;
const metaSchema = z.object({ security: z.array(codingSchema).optional() });
const extensionSchema = z.object({ url: z.string().optional(), valueBoolean: z.boolean().optional() });

export const patientSchema = z.object({
  meta: metaSchema.optional(),
  extension: z.array(extensionSchema).optional(),
  identifier: z.array(identifierSchema).optional(),
  name: z.array(nameSchema).optional(),
  telecom: z.array(telecomSchema).optional(),
  gender: z.enum(['male', 'female', 'other', 'unknown']).optional(),
  birthDate: short.optional(),
  deceasedBoolean: z.boolean().optional(),
  deceasedDateTime: short.optional(),
  address: z.array(addressSchema).optional(),
  communication: z.array(z.object({ language: conceptSchema, preferred: z.boolean().optional() })).optional(),
});
export type FhirPatient = z.infer<typeof patientSchema>;

export const practitionerSchema = z.object({
  identifier: z.array(identifierSchema).optional(),
  name: z.array(nameSchema).optional(),
  telecom: z.array(telecomSchema).optional(),
  qualification: z.array(z.object({ code: conceptSchema.optional() })).optional(),
});

export const organizationSchema = z.object({
  identifier: z.array(identifierSchema).optional(),
  name: short.optional(),
});

const subject = { subject: referenceSchema.optional() };
export const conditionSchema = z.object({
  ...subject,
  code: conceptSchema.optional(),
  clinicalStatus: conceptSchema.optional(),
  verificationStatus: conceptSchema.optional(),
  onsetDateTime: short.optional(),
  onsetPeriod: periodSchema.optional(),
  abatementDateTime: short.optional(),
  abatementPeriod: periodSchema.optional(),
  recordedDate: short.optional(),
});
const medication = {
  ...subject,
  status: codeText.optional(),
  medicationCodeableConcept: conceptSchema.optional(),
  medicationReference: referenceSchema.optional(),
};
export const medicationRequestSchema = z.object({ ...medication, authoredOn: short.optional() });
export const medicationStatementSchema = z.object({
  ...medication,
  effectiveDateTime: short.optional(),
  effectivePeriod: periodSchema.optional(),
  dateAsserted: short.optional(),
});
export const medicationSchema = z.object({ id: short.optional(), code: conceptSchema.optional() });
export const encounterSchema = z.object({
  ...subject,
  status: codeText.optional(),
  class: codingSchema.optional(),
  type: z.array(conceptSchema).optional(),
  period: periodSchema.optional(),
});

const mostFaultsNamed = 3;

/** Reads a resource by its schema; what cannot be read is a fault that names the field, never its value. */
export function readAs<Schema extends z.ZodType>(
  schema: Schema,
  resource: unknown,
  noting: Noting,
): z.output<Schema> | undefined {
  const result = schema.safeParse(resource);
  if (result.success) return result.data;
  for (const { path } of result.error.issues.slice(0, mostFaultsNamed)) {
    noting.fault('unreadable-field', { field: path.join('.') });
  }
  return undefined;
}
