import type { TestPatient } from '../factories/patient.ts';
import { aPng, sbar, type SupportPlace } from '../factories/support.ts';
import type { Client } from '../support/app.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

interface Sent {
  id: string;
  version: number;
}

async function posted<Body = Sent>(by: Client, path: string, body: object): Promise<Body> {
  const answer = await by.post<Body>(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

interface Offered {
  now: { routeId: string; how: string }[];
}

async function aRequest(place: SupportPlace, patient?: TestPatient) {
  const { id: patientId } = patient ?? (await place.patient());
  const { now } = await posted<Offered>(place.nurse, '/api/support-requests/ways', { patientId, urgency: 'acute' });
  const way = now.find(({ how }) => how === 'send');
  return { patientId, routeId: way?.routeId ?? 'none', urgency: 'acute', ...sbar };
}

async function sent(place: SupportPlace, patient?: TestPatient): Promise<Sent> {
  return posted(place.nurse, '/api/support-requests', await aRequest(place, patient));
}

const halfAnswer = {
  kind: 'advice',
  body: 'Ge alve',
  at: { date: '', time: '' },
  link: '',
  lines: [],
  unit: null,
  report: null,
};
const advice = { kind: 'advice', body: 'Ge alvedon och ring om fyra timmar.' };

const act =
  (by: 'nurse' | 'onCall', more: object = {}) =>
  async (world: ExampleWorld): Promise<Example> => {
    const place = world.support;
    const { id, version } = await sent(place);
    return { by: place[by], params: { id }, body: { version, ...more } };
  };

async function aPhoto(place: SupportPlace): Promise<string> {
  const { id } = await place.patient();
  const added = await place.nurse.upload<{ id: string }>(`/api/patients/${id}/support-photos`, aPng(), 'bild.png');
  return added.body.id;
}

export const supportExamples: Examples = {
  'POST /api/support-requests': async (world) => {
    const place = world.support;
    return { by: place.nurse, body: await aRequest(place) };
  },
  'POST /api/support-requests/ways': async (world) => {
    const place = world.support;
    return { by: place.nurse, body: { patientId: (await place.patient()).id, urgency: 'acute' } };
  },
  'POST /api/support-requests/meet': async (world) => {
    const place = world.support;
    return { by: place.ambulance, body: { patientId: (await place.patient()).id } };
  },
  'POST /api/support-requests/drafts/save': async (world) => {
    const place = world.support;
    const draft = { urgency: 'acute', cause: null, ...sbar, measured: { pulse: '9' }, photoIds: [] };
    return { by: place.nurse, body: { patientId: (await place.patient()).id, draft } };
  },
  'POST /api/support-requests/drafts/load': async (world) => {
    const place = world.support;
    return { by: place.nurse, body: { patientId: (await place.patient()).id } };
  },
  'POST /api/patients/:id/support-photos': async (world) => {
    const place = world.support;
    const { id } = await place.patient();
    return { by: place.nurse, params: { id }, file: { name: 'bild.png', bytes: aPng() } };
  },
  'POST /api/support-photos/:id/remove': async (world) => {
    const place = world.support;
    return { by: place.nurse, params: { id: await aPhoto(place) } };
  },
  'GET /api/support-photos/:id': async (world) => {
    const place = world.support;
    return { by: place.nurse, params: { id: await aPhoto(place) } };
  },
  'POST /api/support-requests/search': async (world) => {
    const place = world.support;
    return { by: place.onCall, body: { box: 'received', states: ['sent'], limit: 10 } };
  },
  'GET /api/support-requests/:id': async (world) => {
    const place = world.support;
    return { by: place.onCall, params: { id: (await sent(place)).id } };
  },
  'GET /api/support-requests/:id/onward': async ({ support }) => ({
    by: support.onCall,
    params: { id: (await sent(support)).id },
  }),
  'POST /api/support-requests/:id/receive': act('onCall'),
  'POST /api/support-requests/:id/answer': act('onCall', { answer: advice }),
  'POST /api/support-requests/:id/answer-draft/save': async (world) => {
    const place = world.support;
    const { id } = await sent(place);
    return { by: place.onCall, params: { id }, body: { draft: halfAnswer } };
  },
  'POST /api/support-requests/:id/answer-draft/load': async (world) => {
    const place = world.support;
    const { id } = await sent(place);
    return { by: place.onCall, params: { id } };
  },
  'POST /api/support-requests/:id/refer-on': async ({ support }) => {
    const { id, version } = await sent(support, await support.patientElsewhere());
    const body = { version, routeId: 'night-line', reason: 'Bilen är långt borta.' };
    return { by: support.onCall, params: { id }, body };
  },
  'POST /api/support-requests/:id/confirm': async (world) => {
    const place = world.support;
    const { id, version } = await sent(place);
    const path = `/api/support-requests/${id}/answer`;
    const answered = await posted(place.onCall, path, { version, answer: advice });
    return { by: place.nurse, params: { id }, body: { version: answered.version } };
  },
  'POST /api/support-requests/:id/move': async (world) => {
    const { number } = await world.support.patient();
    return act('nurse', { number, reason: 'Två personer med samma namn.' })(world);
  },
  'POST /api/support-requests/:id/withdraw': act('nurse', { reason: 'Bättre nu.' }),
};
