import { describe, expect, it } from 'vitest';
import { registerBody } from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import { emptyRegistration, type RegistrationForm, registrationForm, registrationRequest } from './registration.ts';

const t = patientWebTexts.sv;
const named = { ...emptyRegistration, number: '19400101-9802', givenName: 'Åsa', familyName: 'Öberg' };

function faults(form: RegistrationForm): string[] {
  const result = registrationForm(t).safeParse(form);
  return result.success ? [] : result.error.issues.map((issue) => issue.path.join('.'));
}

describe('the form for a new patient', () => {
  it('asks for number and names, and nothing more', () => {
    expect(faults(emptyRegistration)).toEqual(['givenName', 'familyName', 'number']);
    expect(faults({ ...emptyRegistration, givenName: 'Åsa', familyName: 'Öberg' })).toEqual(['number']);
    expect(faults(named)).toEqual([]);
  });

  it('asks for birth date and sex of somebody without number', () => {
    expect(faults({ ...named, noNumber: true, birthDate: '1940-02-30' })).toEqual(['birthDate', 'sex']);
    expect(faults({ ...named, noNumber: true, birthDate: '1940-02-29', sex: 'female' })).toEqual([]);
  });

  it('wants the whole address or none of it', () => {
    expect(faults({ ...named, postalCode: '783 3' })).toEqual(['line', 'postalCode', 'city']);
  });

  it('lets the stay be where the patient is registered, unless another municipality is chosen', () => {
    expect(faults({ ...named, place: 'care-home' })).toEqual(['stayMunicipality']);
    const form = { ...named, place: 'care-home', municipalityCode: '2082' } as const;
    expect(registrationRequest(form)['stay']).toEqual({ place: 'care-home', municipalityCode: '2082' });
    expect(registrationRequest({ ...form, stayMunicipality: '2080' })['stay']).toEqual({
      place: 'care-home',
      municipalityCode: '2080',
    });
  });

  it('becomes a request that the server takes', () => {
    const full: RegistrationForm = { ...named, line: 'Salutorget 1', postalCode: '783 30', city: 'Säter' };
    expect(registerBody.safeParse(registrationRequest(full)).success).toBe(true);
    const without: RegistrationForm = { ...named, noNumber: true, birthDate: '1940-01-01', sex: 'unknown' };
    expect(registerBody.safeParse(registrationRequest(without)).success).toBe(true);
  });
});
