import type { Kysely } from 'kysely';
import { type Instant, plus, systemClock } from '../../src/kernel/instant.ts';
import { dateAt } from '../../src/kernel/zone.ts';
import { signInDirectly } from '../support/http-person.ts';
import { textInForce, withRoute } from './altered-model.ts';
import { completeHandover } from './enrolment.ts';
import { aSmallCounty, type SmallCounty } from './organisation.ts';
import { aPatient } from './patient.ts';
import { completeFacts } from './referral.ts';
import { sbar } from './support.ts';

/** The four people of the main job, signed in, at the units of one place. */
export interface CareTeam {
  place: SmallCounty;
  sender: string;
  receiver: string;
  nurse: string;
  centre: string;
}

/** Dalarna's agreement, with the health centre's line open at every hour. */
const alwaysOpen = () =>
  withRoute('dalarna-2012', 'health-centre-line', ({ targets = [] }) => ({
    hours: 'always',
    targets: targets.map(({ counts: _, ...target }) => target),
  }));

/** Makes `count` places (each a ward, a health centre and home care) where Dalarna's agreement is in force. */
export async function careTeams(owner: Kysely<unknown>, count: number): Promise<CareTeam[]> {
  const teams: CareTeam[] = [];
  for (let index = 0; index < count; index += 1) {
    const place = await aSmallCounty(owner);
    if (index === 0) await textInForce(owner, alwaysOpen(), ['2082']);
    teams.push({ place, ...(await signInTeam(owner, place)) });
  }
  return teams;
}

/** Signs the team's people in; again, when earlier sessions may have ended. */
export async function signInTeam(owner: Kysely<unknown>, place: SmallCounty): Promise<Omit<CareTeam, 'place'>> {
  return {
    sender: await signInDirectly(owner, place.wardNurse),
    receiver: await signInDirectly(owner, place.receiver),
    nurse: await signInDirectly(owner, place.homeCareNurse),
    centre: await signInDirectly(owner, place.centreNurse),
  };
}

/** A patient to be taken through the chain. */
export function aChainPatient(owner: Kysely<unknown>, { place }: CareTeam) {
  const { county, ward, healthCentre } = place;
  return aPatient(owner, { county, municipality: '2082', owner: ward, listedAt: healthCentre });
}

/** What is known of one patient's way in and out, as far as it has come. */
export interface ChainState {
  patientId: string;
  referralId: string;
  version: number;
  enrolment: { id: string; version: number };
  request: { id: string; version: number };
}

export interface ChainStep {
  name: string;
  by: 'sender' | 'receiver' | 'nurse' | 'centre';
  method: 'GET' | 'POST';
  path(state: ChainState): string;
  body?(state: ChainState, place: SmallCounty): unknown;
  /** What the answer adds to the state. */
  learn?(state: ChainState, answer: never): void;
}

export function newChain(patientId: string): ChainState {
  return { patientId, referralId: '', version: 0, enrolment: { id: '', version: 1 }, request: { id: '', version: 0 } };
}

const seen = (state: ChainState, answer: { version: number }) => {
  state.version = answer.version;
};
const onReferral = (
  name: string,
  by: ChainStep['by'],
  action: string,
  more: (state: ChainState, place: SmallCounty) => object = () => ({}),
): ChainStep => ({
  name,
  by,
  method: 'POST',
  path: ({ referralId }) => `/api/referrals/${referralId}/${action}`,
  body: (state, place) => ({ version: state.version, ...more(state, place) }),
  learn: seen,
});

/** From draft to enrolled and back out again: ten requests by four people. */
export const careChain: readonly ChainStep[] = [
  {
    name: 'write draft',
    by: 'sender',
    method: 'POST',
    path: () => '/api/referrals',
    body: ({ patientId }) => ({ patientId, kind: 'enrol' }),
    learn(state, answer: { id: string; version: number }) {
      state.referralId = answer.id;
      state.version = answer.version;
    },
  },
  onReferral('save facts', 'sender', 'save', () => ({
    patch: { ...completeFacts(), consentDate: dateAt(systemClock.now()) },
    confirmed: ['placeOfCare', 'responsiblePhysician'],
  })),
  onReferral('send', 'sender', 'send', (_state, { homeCare }) => ({ toUnitId: homeCare.id })),
  onReferral('receive', 'receiver', 'receive'),
  onReferral('start assessment', 'receiver', 'start-assessment'),
  onReferral('accept (enrol)', 'receiver', 'accept', () => ({ levels: [{ level: 'nurse' }] })),
  { name: 'worklist', by: 'nurse', method: 'GET', path: () => '/api/worklist' },
  {
    name: 'patient overview',
    by: 'nurse',
    method: 'GET',
    path: ({ patientId }) => `/api/patients/${patientId}/overview`,
    learn(state, answer: { enrolments: { id: string }[] }) {
      state.enrolment.id = answer.enrolments[0]?.id ?? '';
    },
  },
  {
    name: 'propose end',
    by: 'nurse',
    method: 'POST',
    path: () => '/api/enrolments/propose-end',
    body: ({ enrolment }, { healthCentre }) => ({
      enrolments: [enrolment],
      toUnitId: healthCentre.id,
      reason: 'Såret har läkt.',
      handover: completeHandover,
      proposedEndAt: inAWeek(),
    }),
    learn(state, answer: { enrolments: { id: string; version: number }[] }) {
      state.enrolment.version = answer.enrolments.find(({ id }) => id === state.enrolment.id)?.version ?? 0;
    },
  },
  {
    name: 'accept end',
    by: 'centre',
    method: 'POST',
    path: () => '/api/enrolments/accept-end',
    body: ({ enrolment }) => ({ enrolments: [enrolment] }),
  },
];

const onRequest = (name: string, by: ChainStep['by'], action: string, more: object = {}): ChainStep => ({
  name,
  by,
  method: 'POST',
  path: ({ request }) => `/api/support-requests/${request.id}/${action}`,
  body: ({ request }) => ({ version: request.version, ...more }),
  learn(state, answer: { version: number }) {
    state.request.version = answer.version;
  },
});

/** The nurse asks for a physician about the enrolled patient, is answered, and confirms: three requests by two people. */
const supportSteps: readonly ChainStep[] = [
  {
    name: 'ask physician',
    by: 'nurse',
    method: 'POST',
    path: () => '/api/support-requests',
    body: ({ patientId }) => ({ patientId, routeId: 'health-centre-line', urgency: 'same-day', ...sbar }),
    learn(state, answer: { id: string; version: number }) {
      state.request = answer;
    },
  },
  onRequest('answer nurse', 'centre', 'answer', {
    answer: { kind: 'advice', body: 'Ge vätska. Ring om febern stiger.' },
  }),
  onRequest('confirm answer', 'nurse', 'confirm'),
];

/** The care chain with physician support while the patient is enrolled. */
export const wholeChain: readonly ChainStep[] = [...careChain.slice(0, -2), ...supportSteps, ...careChain.slice(-2)];

function inAWeek(): Instant {
  return plus(systemClock.now(), { days: 7 });
}
