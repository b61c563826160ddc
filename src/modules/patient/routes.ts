import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import { changeAddress, endStayAddress } from './change-address.ts';
import { addAlert, endAlert } from './change-alerts.ts';
import { changeContact } from './change-contact.ts';
import { changeListing } from './change-listing.ts';
import { addRelative, endRelative } from './change-relatives.ts';
import { changeStay } from './change-stay.ts';
import { beginOtherCare, endOtherCare } from './change-other-care.ts';
import * as c from './contract.ts';
import { findPatient } from './find-patient.ts';
import { draftKept, loadRegistrationDraft, saveRegistrationDraft } from './keep-draft.ts';
import { may } from './policy.ts';
import { protectIdentity } from './protect-identity.ts';
import { registerPatient } from './register-patient.ts';
import { searchPatients } from './search-patients.ts';
import { showPatient } from './show-patient.ts';
import { correctFact } from './correct-fact.ts';
import { showCorrections } from './show-corrections.ts';
import { showForVisit } from './whereabouts.ts';

/** The answer of a change tells nothing about the patient; the look was authorised and logged when it was made. */
async function changed(work: Work, { id }: { id: string }): Promise<z.input<typeof c.changedAnswer>> {
  authorise(work, allow('no-patient-data'));
  return Promise.resolve({ id: id as PatientId });
}

/** Both tell whether a number is somebody's: enough for those who type numbers, too few for a program that tries them. */
const guessesPerMinute = 30;

const looks: Endpoint[] = [
  query({
    method: 'POST',
    path: '/api/patients/search',
    permission: may.read,
    log: 'patient.search',
    summary: 'Search among the own unit’s patients',
    body: c.searchBody,
    answer: c.searchAnswer,
    handle: (work, { body }) => searchPatients(work, body),
  }),
  query({
    method: 'POST',
    path: '/api/patients/find',
    permission: may.find,
    log: 'patient.find',
    summary: 'Who has this complete number',
    perMinute: guessesPerMinute,
    body: c.findBody,
    answer: c.findAnswer,
    handle: (work, { body }) => findPatient(work, body),
  }),
  query({
    method: 'GET',
    path: '/api/patients/:id',
    permission: may.read,
    log: 'patient.show',
    summary: 'Basic facts of a patient',
    params: c.patientParams,
    answer: c.patientFactsSchema,
    handle: (work, { params }) => showPatient(work, params.id),
  }),
  query({
    method: 'POST',
    path: c.visitAddressPath,
    permission: may.read,
    log: 'patient.show-for-visit',
    summary: 'Where a patient is, for the visit itself',
    params: c.patientParams,
    body: c.visitAddressBody,
    answer: c.visitAddressAnswer,
    handle: showForVisit,
  }),
];

const registration = command({
  path: '/api/patients',
  permission: may.register,
  log: 'patient.register',
  summary: 'Register a patient who is missing',
  perMinute: guessesPerMinute,
  body: c.registerBody,
  answer: c.changedAnswer,
  perform: (work, { body }) => registerPatient(work, body),
  respond: changed,
});

const drafts: Endpoint[] = [
  command({
    path: c.registrationDraftPaths.save,
    permission: may.register,
    log: 'patient.save-draft',
    summary: 'Keep the registration that one is writing, at the acting unit',
    body: c.saveRegistrationDraftBody,
    answer: c.draftSaved,
    perform: saveRegistrationDraft,
    respond: draftKept,
  }),
  query({
    method: 'GET',
    path: c.registrationDraftPaths.load,
    permission: may.register,
    log: 'patient.load-draft',
    summary: 'The registration that one has begun to write at the acting unit',
    answer: c.registrationDraftAnswer,
    handle: loadRegistrationDraft,
  }),
];

/** A change of one patient's facts at /api/patients/:id… */
function change<Body extends z.ZodType>(
  path: '' | `/${string}`,
  summary: string,
  body: Body,
  perform: (work: Work, id: PatientId, body: z.output<Body>) => Promise<{ id: PatientId }>,
): Endpoint {
  return command({
    path: `/api/patients/:id${path}`,
    permission: may.change,
    log: 'patient.change',
    summary,
    params: c.patientParams,
    body,
    answer: c.changedAnswer,
    perform: (work, input) => perform(work, input.params.id, input.body as z.output<Body>),
    respond: changed,
  });
}

const changes: Endpoint[] = [
  change('', 'Change telephone, language, interpreter, municipality', c.changeContactBody, changeContact),
  change('/address', 'Give a new address', c.changeAddressBody, changeAddress),
  change('/stay-address/end', 'End the address of stay', c.versionBody, endStayAddress),
  change('/listing', 'List at a health centre', c.changeListingBody, changeListing),
  change('/stay', 'Say where and in what housing the patient stays', c.changeStayBody, changeStay),
  change('/protected-identity', 'Set or clear the mark of protected identity', c.protectIdentityBody, protectIdentity),
  change('/relatives', 'Add a relative', c.addRelativeBody, addRelative),
  change('/alerts', 'Add an alert', c.addAlertBody, addAlert),
  change('/other-care', 'Palliative care, psychiatry or home service begins', c.beginOtherCareBody, beginOtherCare),
  command({
    path: '/api/patients/:id/relatives/:relativeId/end',
    permission: may.change,
    log: 'patient.change',
    summary: 'Remove a relative',
    params: c.relativeParams,
    answer: c.changedAnswer,
    perform: (work, { params }) => endRelative(work, params.id, params.relativeId),
    respond: changed,
  }),
  command({
    path: '/api/patients/:id/alerts/:alertId/end',
    permission: may.change,
    log: 'patient.change',
    summary: 'End an alert',
    params: c.alertParams,
    answer: c.changedAnswer,
    perform: (work, { params }) => endAlert(work, params.id, params.alertId),
    respond: changed,
  }),
  command({
    path: '/api/patients/:id/other-care/:careId/end',
    permission: may.change,
    log: 'patient.change',
    summary: 'Palliative care, psychiatry or home service ends',
    params: c.otherCareParams,
    answer: c.changedAnswer,
    perform: (work, { params }) => endOtherCare(work, params.id, params.careId),
    respond: changed,
  }),
];

const corrections: Endpoint[] = [
  change('/correct', 'Put right a relative, an alert or an address that was wrong', c.correctFactBody, correctFact),
  query({
    method: 'GET',
    path: c.correctionsPath,
    permission: may.read,
    log: 'patient.show-corrections',
    summary: 'Facts that have been corrected: how they read, who corrected them, when and why',
    params: c.patientParams,
    answer: c.correctionsAnswer,
    handle: (work, { params }) => showCorrections(work, params.id),
  }),
];

export const routes: Endpoint[] = [...looks, registration, ...drafts, ...changes, ...corrections];
