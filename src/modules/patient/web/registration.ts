import { z } from 'zod';
import { isLocalDate } from '../../../kernel/local-date.ts';
import type { Texts } from '../../../kernel/texts.ts';
import { places, protectedIdentities, sexes } from '../contract.ts';
import type { webSv } from '../texts/web-sv.ts';

type T = Texts<typeof webSv>;

const phoneForm = /^\+?[0-9 -]{5,20}$/;

/** A telephone number or nothing. */
export const optionalPhone = (t: T) =>
  z
    .string()
    .trim()
    .refine((value) => value === '' || phoneForm.test(value), t.needPhone);
/** Five digits, with or without a space. */
export const postalCodeText = (t: T) =>
  z.string().refine((value) => /^\d{5}$/.test(value.replaceAll(/\s/g, '')), t.needPostalCode);

/** The form as it is written; everything is text until it is sent. */
export const registrationForm = (t: T) =>
  z
    .object({
      noNumber: z.boolean(),
      number: z.string().trim().max(20),
      birthDate: z.string().trim(),
      sex: z.enum(['', ...sexes]),
      givenName: z.string().trim().min(1, t.needGivenName).max(80),
      familyName: z.string().trim().min(1, t.needFamilyName).max(80),
      protectedIdentity: z.enum(protectedIdentities),
      municipalityCode: z.string(),
      line: z.string().trim().max(200),
      postalCode: z.string().trim(),
      city: z.string().trim().max(80),
      place: z.enum(['', ...places]),
      stayMunicipality: z.string(),
      phone: optionalPhone(t),
      language: z.string(),
      interpreterLanguage: z.string(),
      listing: z.object({ id: z.string(), name: z.string() }).nullable(),
    })
    .superRefine((form, context) => {
      const fault = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
      if (!form.noNumber && form.number.length < 10) fault('number', t.needNumber);
      if (form.noNumber && !isLocalDate(form.birthDate)) fault('birthDate', t.needBirthDate);
      if (form.noNumber && form.sex === '') fault('sex', t.needSex);
      if (form.line !== '' || form.postalCode !== '' || form.city !== '') {
        if (form.line === '') fault('line', t.needAddressLine);
        if (!/^\d{5}$/.test(form.postalCode.replaceAll(/\s/g, ''))) fault('postalCode', t.needPostalCode);
        if (form.city === '') fault('city', t.needCity);
      }
      if (form.place !== '' && stayCode(form) === '') fault('stayMunicipality', t.needStayMunicipality);
      if (form.place === '' && form.stayMunicipality !== '') fault('place', t.needPlace);
    });
export type RegistrationForm = z.input<ReturnType<typeof registrationForm>>;

export const emptyRegistration: RegistrationForm = {
  noNumber: false,
  number: '',
  birthDate: '',
  sex: '',
  givenName: '',
  familyName: '',
  protectedIdentity: 'none',
  municipalityCode: '',
  line: '',
  postalCode: '',
  city: '',
  place: '',
  stayMunicipality: '',
  phone: '',
  language: 'sv',
  interpreterLanguage: '',
  listing: null,
};

/** Where the patient stays: the municipality of registration unless another is chosen. */
function stayCode(form: Pick<RegistrationForm, 'stayMunicipality' | 'municipalityCode'>): string {
  return form.stayMunicipality === '' ? form.municipalityCode : form.stayMunicipality;
}

/** The form as the server takes it. */
export function registrationRequest(form: RegistrationForm): Record<string, unknown> {
  const orNull = (text: string) => (text === '' ? null : text);
  return {
    ...(form.noNumber ? { number: null, birthDate: form.birthDate, sex: form.sex } : { number: form.number }),
    givenName: form.givenName,
    familyName: form.familyName,
    protectedIdentity: form.protectedIdentity,
    municipalityCode: orNull(form.municipalityCode),
    language: form.language,
    interpreterLanguage: orNull(form.interpreterLanguage),
    phone: orNull(form.phone),
    address: form.line === '' ? null : { line: form.line, postalCode: form.postalCode, city: form.city },
    stay: form.place === '' ? null : { place: form.place, municipalityCode: stayCode(form) },
    listing: form.listing === null ? null : { unitId: form.listing.id },
  };
}
