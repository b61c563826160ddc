import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { z } from 'zod';
import { get, post } from '../../../web/api/client.ts';
import type { ReferralFacts } from '../../../model/index.ts';
import { unitListAnswer } from '../../organisation/contract.ts';
import {
  enrolledPageSchema,
  enrolmentDetailSchema,
  endCheckSchema,
  endDraftAnswerSchema,
  type searchEnrolledSchema,
} from '../contract.ts';

/** The unit's enrolled patients. By POST, so that what is searched for is in no address. */
export const enrolledQuery = (asked: z.input<typeof searchEnrolledSchema>) =>
  queryOptions({
    queryKey: ['enrolments', 'list', asked],
    queryFn: ({ signal }) => post('/api/enrolments/search', enrolledPageSchema, asked, { signal }),
    placeholderData: keepPreviousData,
  });

/** One enrolment with what may be done. */
export const enrolmentQuery = (id: string) =>
  queryOptions({
    queryKey: ['enrolments', 'one', id],
    queryFn: ({ signal }) => get(`/api/enrolments/${id}`, enrolmentDetailSchema, { signal }),
  });

/** What has been written of an end. Always fetched anew: a colleague may have written more. */
export const endDraftQuery = (id: string) =>
  queryOptions({
    queryKey: ['enrolments', 'end-draft', id],
    queryFn: ({ signal }) => get(`/api/enrolments/${id}/end-draft`, endDraftAnswerSchema, { signal }),
    staleTime: 0,
    gcTime: 0,
  });

/** How complete a handover is. */
export const endCheckQuery = (id: string, handover: ReferralFacts) =>
  queryOptions({
    queryKey: ['enrolments', 'end-check', id, handover],
    queryFn: ({ signal }) => post(`/api/enrolments/${id}/end-check`, endCheckSchema, { handover }, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });

/** Health centres of the county, to hand back to. */
export const healthCentresQuery = queryOptions({
  queryKey: ['health-centres'],
  queryFn: async ({ signal }) => {
    const ask = (page: number) => get('/api/units', unitListAnswer, { query: { kind: 'health-centre', page }, signal });
    const first = await ask(1);
    const pages = Math.ceil(first.total / first.pageSize);
    const rest = await Promise.all(Array.from({ length: pages - 1 }, (_, index) => ask(index + 2)));
    return [first, ...rest].flatMap(({ units }) => units);
  },
  staleTime: 300_000,
});
