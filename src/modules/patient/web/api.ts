import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post } from '../../../web/api/client.ts';
import { afterSaving } from '../../../web/ui/autosave.ts';
import { municipalitiesAnswer } from '../../organisation/contract.ts';
import {
  correctionsAnswer,
  correctionsPath,
  findAnswer,
  patientFactsSchema,
  registrationDraftAnswer,
  registrationDraftPaths,
  searchAnswer,
} from '../contract.ts';

export type PatientFacts = z.output<typeof patientFactsSchema>;
export type FoundPatient = z.output<typeof findAnswer>['patient'];

/** Patients of the unit by name or number. The words go in the body, never in an address, and are forgotten with the screen. */
export const searchQuery = (text: string, page: number) =>
  queryOptions({
    queryKey: ['patients', 'search', text, page],
    queryFn: ({ signal }) => post('/api/patients/search', searchAnswer, { text, page }, { signal }),
    enabled: text.length >= 2,
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

/** Who has a complete number, in the whole county. Logged each time, so asked only when the button is pressed. */
export async function findByNumber(number: string): Promise<FoundPatient> {
  return (await post('/api/patients/find', findAnswer, { number })).patient;
}

/** A patient's basic facts, for the dialogs that change them. */
export const factsQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['patient-facts', patientId],
    queryFn: ({ signal }) => get(`/api/patients/${patientId}`, patientFactsSchema, { signal }),
    staleTime: 0,
  });

/** How facts of the patient's read before they were corrected; asked for when the dialog is opened. */
export const correctionsQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['fact-corrections', patientId],
    queryFn: ({ signal }) => get(correctionsPath.replace(':id', patientId), correctionsAnswer, { signal }),
    staleTime: 0,
  });

/** The registration that one has begun to write, fetched anew each time the form is opened. */
export const registrationDraftQuery = queryOptions({
  queryKey: ['registration-draft'],
  queryFn: () => afterSaving(() => get(registrationDraftPaths.load, registrationDraftAnswer)),
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 0,
});

/** Municipalities of a county. */
export const municipalitiesQuery = (county: string | undefined) =>
  queryOptions({
    queryKey: ['municipalities', county],
    queryFn: ({ signal }) => get('/api/municipalities', municipalitiesAnswer, { query: { county }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });
