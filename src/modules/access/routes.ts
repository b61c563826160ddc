import { command, type Endpoint, query } from '../../platform/http/endpoint.ts';
import { acknowledgeEmergency } from './acknowledge-emergency.ts';
import { answerBlockRequest } from './answer-block-request.ts';
import { askToLift } from './ask-to-lift.ts';
import { blockData } from './block-data.ts';
import { showRequest } from './block-requests.ts';
import * as contract from './contract.ts';
import type { BlockRequestId, OpeningId } from './domain/ids.ts';
import { correctConsent } from './correct-consent.ts';
import { giveConsent } from './give-consent.ts';
import { liftBlock } from './lift-block.ts';
import { lookForData } from './look-for-data.ts';
import { openContent } from './open-content.ts';
import { openInEmergency } from './open-in-emergency.ts';
import { optOut } from './opt-out.ts';
import { may } from './policy.ts';
import { recordAttitude } from './record-attitude.ts';
import { seeSources } from './see-sources.ts';
import { showOpening } from './show-opening.ts';
import { showEntry, showStanding } from './show-standing.ts';
import { stateEmergency } from './state-emergency.ts';
import { withdrawConsent } from './withdraw-consent.ts';

const { accessPaths: paths } = contract;

/** Consents, attitudes and blocks. */
const standing: readonly Endpoint[] = [
  query({
    path: paths.standing,
    method: 'GET',
    permission: may.read,
    log: 'access.show-standing',
    summary: 'Consents, attitudes and blocks of a patient, with history.',
    params: contract.patientParams,
    query: contract.standingQuery,
    answer: contract.standingAnswer,
    handle: (work, { params, query: page }) => showStanding(work, params.id, page),
  }),
  command({
    path: paths.giveConsent,
    permission: may.record,
    log: 'access.give-consent',
    summary: "Record the patient's consent to reading others' data.",
    body: contract.giveConsentRequest,
    answer: contract.consentSchema,
    perform: giveConsent,
    respond: (work, { id }) => showEntry(work, id, 'consent'),
  }),
  command({
    path: paths.withdrawConsent,
    permission: may.record,
    log: 'access.withdraw-consent',
    summary: 'The patient takes the consent back.',
    params: contract.consentParams,
    body: contract.withdrawConsentRequest,
    answer: contract.consentSchema,
    perform: withdrawConsent,
    respond: (work, { id }) => showEntry(work, id, 'consent'),
  }),
  command({
    path: paths.correctConsent,
    permission: may.record,
    log: 'access.correct-consent',
    summary: 'Corrects how or when a consent was given; how it read stays.',
    params: contract.consentParams,
    body: contract.correctConsentRequest,
    answer: contract.consentSchema,
    perform: correctConsent,
    respond: (work, { id }) => showEntry(work, id, 'consent'),
  }),
  command({
    path: paths.recordAttitude,
    permission: may.record,
    log: 'access.record-attitude',
    summary: 'Record the attitude of somebody who cannot take a stand.',
    body: contract.recordAttitudeRequest,
    answer: contract.attitudeSchema,
    perform: recordAttitude,
    respond: (work, { id }) => showEntry(work, id, 'attitude'),
  }),
  command({
    path: paths.block,
    permission: may.record,
    log: 'access.block',
    summary: "Block a unit's or a matter's data for the controller's other units.",
    body: contract.blockDataRequest,
    answer: contract.blockSchema,
    perform: blockData,
    respond: (work, { id }) => showEntry(work, id, 'block'),
  }),
  command({
    path: paths.optOut,
    permission: may.record,
    log: 'access.opt-out',
    summary: 'The patient objects to coherent documentation.',
    body: contract.optOutRequest,
    answer: contract.blockSchema,
    perform: optOut,
    respond: (work, { id }) => showEntry(work, id, 'block'),
  }),
  command({
    path: paths.liftBlock,
    permission: may.lift,
    log: 'access.lift-block',
    summary: 'Lift a block.',
    params: contract.blockParams,
    body: contract.liftBlockRequest,
    answer: contract.blockSchema,
    perform: liftBlock,
    respond: (work, { id }) => showEntry(work, id, 'block'),
  }),
];

const shown = (work: Parameters<typeof showOpening>[0], id: string) => showOpening(work, id as OpeningId);

/** The steps. */
const openings: readonly Endpoint[] = [
  command({
    path: paths.look,
    permission: may.open,
    log: 'access.look-for-data',
    summary: 'Step 1: look whether others hold data about a patient.',
    body: contract.lookRequest,
    answer: contract.openingAnswer,
    perform: lookForData,
    respond: (work, { id }) => shown(work, id),
  }),
  query({
    path: paths.opening,
    method: 'GET',
    permission: may.open,
    log: 'access.show-opening',
    summary: 'An opening as it stands.',
    params: contract.openingParams,
    answer: contract.openingAnswer,
    handle: (work, { params }) => shown(work, params.id),
  }),
  command({
    path: paths.sources,
    permission: may.open,
    log: 'access.see-sources',
    summary: 'Step 2: see who holds.',
    params: contract.openingParams,
    body: contract.sourcesRequest,
    answer: contract.openingAnswer,
    perform: seeSources,
    respond: (work, { id }) => shown(work, id),
  }),
  command({
    path: paths.open,
    permission: may.open,
    log: 'access.open-content',
    summary: 'Step 3: open chosen sources.',
    params: contract.openingParams,
    body: contract.openRequest,
    answer: contract.openingAnswer,
    perform: openContent,
    respond: (work, { id }) => shown(work, id),
  }),
  command({
    path: paths.emergencySources,
    permission: may.emergency,
    log: 'access.state-emergency',
    signedInAnew: true,
    summary: 'Emergency, step 1: state the danger and see who holds.',
    body: contract.emergencySourcesRequest,
    answer: contract.openingAnswer,
    perform: stateEmergency,
    respond: (work, { id }) => shown(work, id),
  }),
  command({
    path: paths.emergencyOpen,
    permission: may.emergency,
    log: 'access.open-in-emergency',
    signedInAnew: true,
    summary: 'Emergency, step 2: state the necessity and open.',
    params: contract.openingParams,
    body: contract.emergencyOpenRequest,
    answer: contract.openingAnswer,
    perform: openInEmergency,
    respond: (work, { id }) => shown(work, id),
  }),
  command({
    path: paths.acknowledge,
    permission: may.acknowledge,
    log: 'access.acknowledge-emergency',
    summary: 'The head of the unit has gone through an emergency opening.',
    params: contract.openingParams,
    body: contract.acknowledgeRequest,
    answer: contract.openingAnswer,
    perform: acknowledgeEmergency,
    respond: (work, { id }) => shown(work, id),
  }),
];

/** Asking another controller to lift its block. */
const requests: readonly Endpoint[] = [
  command({
    path: paths.askToLift,
    permission: may.emergency,
    log: 'access.ask-to-lift',
    signedInAnew: true,
    summary: 'Ask another controller to lift its block in an emergency.',
    body: contract.askToLiftRequest,
    answer: contract.blockRequestAnswer,
    perform: askToLift,
    respond: (work, { id }) => showRequest(work, id as BlockRequestId),
  }),
  query({
    path: paths.blockRequest,
    method: 'GET',
    permission: may.read,
    log: 'access.show-block-request',
    summary: 'A request to lift a block.',
    params: contract.blockRequestParams,
    answer: contract.blockRequestAnswer,
    handle: (work, { params }) => showRequest(work, params.id),
  }),
  command({
    path: paths.answerBlockRequest,
    permission: may.lift,
    log: 'access.answer-block-request',
    summary: 'Lift the block for the one who asks, or refuse.',
    params: contract.blockRequestParams,
    body: contract.answerBlockRequestRequest,
    answer: contract.blockRequestAnswer,
    perform: answerBlockRequest,
    respond: (work, { id }) => showRequest(work, id as BlockRequestId),
  }),
];

export const routes: readonly Endpoint[] = [...standing, ...openings, ...requests];
