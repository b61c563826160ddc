import { aPng, aSupportPlace, sbar, type SupportPlace } from '../factories/support.ts';
import type { Client } from '../support/app.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

interface Sent {
  id: string;
  version: number;
}

const places = new WeakMap<ExampleWorld, Promise<SupportPlace>>();

function placeOf(world: ExampleWorld): Promise<SupportPlace> {
  const known = places.get(world) ?? aSupportPlace(world.test, world.county);
  places.set(world, known);
  return known;
}

async function posted<Body = Sent>(by: Client, path: string, body: object): Promise<Body> {
  const answer = await by.post<Body>(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

interface Offered {
  ways: { routeId: string; when: string; how: string }[];
}

async function aRequest(place: SupportPlace) {
  const { id: patientId } = await place.patient();
  const { ways } = await posted<Offered>(place.nurse, '/api/support-requests/ways', { patientId, urgency: 'acute' });
  const way = ways.find(({ when, how }) => when === 'now' && how === 'send');
  return { patientId, routeId: way?.routeId ?? 'none', urgency: 'acute', ...sbar };
}

async function sent(place: SupportPlace): Promise<Sent> {
  return posted(place.nurse, '/api/support-requests', await aRequest(place));
}

const advice = { kind: 'advice', body: 'Ge alvedon och ring om fyra timmar.' };

const act =
  (by: 'nurse' | 'onCall', more: object = {}) =>
  async (world: ExampleWorld): Promise<Example> => {
    const place = await placeOf(world);
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
    const place = await placeOf(world);
    return { by: place.nurse, body: await aRequest(place) };
  },
  'POST /api/support-requests/ways': async (world) => {
    const place = await placeOf(world);
    return { by: place.nurse, body: { patientId: (await place.patient()).id, urgency: 'acute' } };
  },
  'POST /api/support-requests/meet': async (world) => {
    const place = await placeOf(world);
    return { by: place.ambulance, body: { patientId: (await place.patient()).id } };
  },
  'POST /api/support-requests/drafts/save': async (world) => {
    const place = await placeOf(world);
    const draft = { urgency: 'acute', cause: null, ...sbar, measured: { pulse: '9' }, photoIds: [] };
    return { by: place.nurse, body: { patientId: (await place.patient()).id, draft } };
  },
  'POST /api/support-requests/drafts/load': async (world) => {
    const place = await placeOf(world);
    return { by: place.nurse, body: { patientId: (await place.patient()).id } };
  },
  'POST /api/patients/:id/support-photos': async (world) => {
    const place = await placeOf(world);
    const { id } = await place.patient();
    return { by: place.nurse, params: { id }, file: { name: 'bild.png', bytes: aPng() } };
  },
  'POST /api/support-photos/:id/remove': async (world) => {
    const place = await placeOf(world);
    return { by: place.nurse, params: { id: await aPhoto(place) } };
  },
  'GET /api/support-photos/:id': async (world) => {
    const place = await placeOf(world);
    return { by: place.nurse, params: { id: await aPhoto(place) } };
  },
  'POST /api/support-requests/search': async (world) => {
    const place = await placeOf(world);
    return { by: place.onCall, body: { box: 'received', states: ['sent'], limit: 10 } };
  },
  'GET /api/support-requests/:id': async (world) => {
    const place = await placeOf(world);
    return { by: place.onCall, params: { id: (await sent(place)).id } };
  },
  'POST /api/support-requests/:id/receive': act('onCall'),
  'POST /api/support-requests/:id/answer': act('onCall', { answer: advice }),
  'POST /api/support-requests/:id/confirm': async (world) => {
    const place = await placeOf(world);
    const { id, version } = await sent(place);
    const path = `/api/support-requests/${id}/answer`;
    const answered = await posted(place.onCall, path, { version, answer: advice });
    return { by: place.nurse, params: { id }, body: { version: answered.version } };
  },
  'POST /api/support-requests/:id/withdraw': act('nurse', { reason: 'Bättre nu.' }),
};
