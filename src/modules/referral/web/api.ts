import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import type { Level, ReferralFacts, ReferralKind } from '../../../model/index.ts';
import { get, post } from '../../../web/api/client.ts';
import { afterSaving } from '../../../web/ui/autosave.ts';
import { unitDetailSchema } from '../../organisation/contract.ts';
import { findAnswer, searchAnswer as patientSearchAnswer } from '../../patient/contract.ts';
import {
  type decisionTextBody,
  decisionTextAnswer,
  previewAnswer,
  type ReferralAnswer,
  receiversAnswer,
  referralAnswer,
  searchAnswer,
  type searchBody,
  type searchRowSchema,
} from '../contract.ts';

export type Referral = ReferralAnswer;
export type ReferralRow = z.output<typeof searchRowSchema>;
export type Search = Omit<z.input<typeof searchBody>, 'after' | 'limit'>;
export type Threshold = NonNullable<ReferralAnswer['threshold']>;
export type Completeness = NonNullable<ReferralAnswer['completeness']>;

/** One referral with everything that its screens show. */
export const referralQuery = (id: string) =>
  queryOptions({
    queryKey: ['referral', id],
    queryFn: ({ signal }) => get(`/api/referrals/${id}`, referralAnswer, { signal }),
  });

/** A referral being written, as it was last saved: whoever comes back does not begin with what the screen once began with. */
export const draftQuery = (id: string) =>
  queryOptions({
    queryKey: ['referral', id, 'draft'],
    queryFn: ({ signal }) => afterSaving(() => get(`/api/referrals/${id}`, referralAnswer, { signal })),
    gcTime: 0,
  });

/** The unit's referrals, a page at a time. By POST: search words may name a patient. */
export const referralsQuery = (search: Search) =>
  infiniteQueryOptions({
    queryKey: ['referrals', search],
    queryFn: ({ pageParam, signal }) =>
      post(
        '/api/referrals/search',
        searchAnswer,
        { ...search, ...(pageParam === null ? {} : { after: pageParam }) },
        { signal },
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });

/** Who could receive, best first. */
export const receiversQuery = (id: string, kind: ReferralKind, levels: readonly Level[]) =>
  queryOptions({
    queryKey: ['referral', id, 'receivers', kind, levels],
    queryFn: ({ signal }) =>
      post(
        `/api/referrals/${id}/receivers`,
        receiversAnswer,
        { kind, ...(levels.length === 0 ? {} : { levels }) },
        { signal },
      ),
    placeholderData: keepPreviousData,
    staleTime: 5 * 60_000,
  });

interface PreviewOf {
  readonly municipalityCode: string;
  readonly kind: ReferralKind;
  readonly facts: ReferralFacts;
  readonly age: number;
  readonly enrolled: boolean;
}

/** Completeness and threshold on facts as they stand on the screen, before anything is saved. */
export const previewQuery = (of: PreviewOf) =>
  queryOptions({
    queryKey: ['referral-preview', of],
    queryFn: ({ signal }) => post('/api/referrals/preview', previewAnswer, of, { signal }),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });

/** The words to the patient before the decision is made. */
export const decisionTextQuery = (id: string, decision: z.input<typeof decisionTextBody>) =>
  queryOptions({
    queryKey: ['referral', id, 'decision-text', decision],
    queryFn: ({ signal }) => post(`/api/referrals/${id}/decision-text`, decisionTextAnswer, decision, { signal }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  });

/** A unit with the people who work there. */
export const unitQuery = (id: string) =>
  queryOptions({
    queryKey: ['directory', 'unit', id],
    queryFn: ({ signal }) => get(`/api/units/${id}`, unitDetailSchema, { signal }),
    staleTime: 5 * 60_000,
  });

/** The unit's own patients by name or number; forgotten when the screen is left. */
export const ownPatientsQuery = (text: string) =>
  queryOptions({
    queryKey: ['patients', 'own', text],
    queryFn: ({ signal }) => post('/api/patients/search', patientSearchAnswer, { text }, { signal }),
    enabled: text.length >= 2,
    gcTime: 0,
  });

/** The patient with a complete number, in the whole county. */
export const findPatientQuery = (number: string | null) =>
  queryOptions({
    queryKey: ['patients', 'find', number],
    queryFn: ({ signal }) => post('/api/patients/find', findAnswer, { number }, { signal }),
    enabled: number !== null,
    gcTime: 0,
  });
