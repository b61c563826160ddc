import type { Client } from '../support/app.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

interface Sent {
  id: string;
  version: number;
}

async function question({ county, patientOfWard }: ExampleWorld) {
  const { id } = await patientOfWard();
  return {
    patientId: id,
    about: { kind: 'patient', id },
    toUnitId: county.homeCare.id,
    kind: 'question',
    subject: 'Sårvård',
    body: 'Kan ni ta emot i morgon?',
    answerDueAt: '2026-11-23T09:00:00.000Z',
  };
}

async function posted(by: Client, path: string, body: object): Promise<Sent> {
  const answer = await by.post<Sent>(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A question from the ward to home care. */
export const aMessage = async (world: ExampleWorld) =>
  posted(world.county.sender, '/api/messages', await question(world));

const action =
  (by: 'sender' | 'receiver', body: (world: ExampleWorld) => object = () => ({})) =>
  async (world: ExampleWorld): Promise<Example> => {
    const { id, version } = await aMessage(world);
    return { by: world.county[by], params: { id }, body: { version, ...body(world) } };
  };

export const messagingExamples: Examples = {
  'POST /api/messages': async (world) => ({ by: world.county.sender, body: await question(world) }),
  'POST /api/messages/drafts/save': async (world) => {
    const { patientId, about, toUnitId: id } = await question(world);
    const to = { id, name: world.county.homeCare.name };
    const draft = {
      to,
      kind: 'question',
      subject: 'Sårvård',
      body: 'Kan ni',
      answerBy: { date: '2026-11-', time: '' },
    };
    return { by: world.county.sender, body: { patientId, about, draft } };
  },
  'POST /api/messages/drafts/load': async (world) => {
    const { patientId, about } = await question(world);
    return { by: world.county.sender, body: { patientId, about } };
  },
  'POST /api/messages/search': async (world) => ({
    by: world.county.receiver,
    body: {
      box: 'inbox',
      states: ['sent'],
      kinds: ['question'],
      text: 'Sår',
      patientId: (await world.patientOfWard()).id,
      limit: 10,
    },
  }),
  'GET /api/messages/:id': async (world) => ({
    by: world.county.receiver,
    params: { id: (await aMessage(world)).id },
  }),
  'POST /api/messages/:id/receive': action('receiver'),
  'POST /api/messages/:id/answer': action('receiver', () => ({ body: 'Ja, klockan tio.' })),
  'POST /api/messages/:id/forward': action('receiver', ({ county }) => ({
    toUnitId: county.healthCentre.id,
    reason: 'Läkaren avgör',
  })),
  'POST /api/messages/:id/withdraw': action('sender', () => ({ reason: 'Löst ändå.' })),
  'POST /api/messages/:id/mis-sent': action('receiver', () => ({ reason: 'Inte vår patient' })),
  'POST /api/messages/:id/resend': async (world) => {
    const { id, version } = await aMessage(world);
    const wrong = await posted(world.county.receiver, `/api/messages/${id}/mis-sent`, { version, reason: 'Fel enhet' });
    return {
      by: world.county.sender,
      params: { id },
      body: { version: wrong.version, toUnitId: world.county.healthCentre.id },
    };
  },
};
