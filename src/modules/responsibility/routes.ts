import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import { type Endpoint, query } from '../../platform/http/endpoint.ts';
import { decideOnPatient } from '../access/index.ts';
import { responsibilitiesAnswer, responsibilitiesParams, responsibilitiesQuery } from './contract.ts';
import { may } from './policy.ts';
import { responsibilitiesOf } from './responsibilities-of.ts';
import { responsibilityTexts } from './texts/index.ts';

export const routes: readonly Endpoint[] = [
  query({
    method: 'GET',
    path: '/api/patients/:id/responsibilities',
    permission: may.view,
    log: 'responsibility.show',
    summary: 'Who answers for each need of the patient, now or at any other moment',
    params: responsibilitiesParams,
    query: responsibilitiesQuery,
    answer: responsibilitiesAnswer,
    handle: async (work, { params, query: asked }) => {
      authorise(work, await decideOnPatient(work, params.id), { patientId: params.id });
      const at = asked.at ?? work.now;
      const answers = await responsibilitiesOf(work, params.id, at, asked.need && [asked.need]);
      if (answers === undefined) {
        throw notFound(
          'patient-not-found',
          both(responsibilityTexts, (t) => t.patientNotFound),
        );
      }
      return { at, answers };
    },
  }),
];
