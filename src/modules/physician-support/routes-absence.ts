import type { z } from 'zod';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import type { AbsenceId } from './absence-queries.ts';
import {
  answerClaim,
  claimCost,
  closeAbsence,
  correctAbsence,
  engagePhysician,
  notifyRegion,
} from './act-on-absence.ts';
import * as c from './contract.ts';
import { may } from './policy.ts';
import { absenceStands, listAbsences, showAbsence } from './show-absence.ts';

const { absencePaths: paths } = c;

/** An act on a case; the answer is where it then stands. */
function act<Body extends z.ZodType>(
  path: `/api/absent-support/:id/${string}`,
  summary: string,
  body: Body,
  perform: (work: Work, id: AbsenceId, body: z.output<Body>) => Promise<{ id: AbsenceId }>,
): Endpoint {
  return command({
    path,
    permission: may.absence,
    log: `physician-support.absence-${path.split('/').at(-1)}`,
    summary,
    params: c.absenceParams,
    body,
    answer: c.absenceReceipt,
    perform: (work, { params, body: given }) => perform(work, params.id, given as z.output<Body>),
    respond: (work, { params }) => absenceStands(work, params.id),
  });
}

/** Absent physician support: the case file, the notice, the correction, the physician whom the municipality engages, and the claim. */
export const absenceRoutes: readonly Endpoint[] = [
  query({
    path: paths.list,
    method: 'GET',
    permission: may.absence,
    log: 'physician-support.absences',
    summary: "The unit's cases of absent physician support, newest first.",
    answer: c.absenceList,
    handle: (work) => listAbsences(work),
  }),
  query({
    path: paths.show,
    method: 'GET',
    permission: may.absence,
    log: 'physician-support.absence',
    summary: 'The case file: what was asked, when, by which clause, and what has been done since.',
    params: c.absenceParams,
    answer: c.absenceAnswer,
    handle: (work, { params }) => showAbsence(work, params.id),
  }),
  act(paths.notify, 'Notify the region of absent support.', c.notifyBody, notifyRegion),
  act(paths.correct, 'The region has corrected it.', c.correctBody, correctAbsence),
  act(paths.engage, 'The municipality has engaged a physician.', c.engageBody, engagePhysician),
  act(paths.claim, 'Claim what the physician cost, with evidence.', c.claimBody, claimCost),
  act(paths.answerClaim, 'Accept or contest the claim.', c.answerClaimBody, answerClaim),
  act(paths.close, 'Nothing more is to be done, and why.', c.closeBody, closeAbsence),
];
