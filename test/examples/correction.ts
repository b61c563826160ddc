import type { MatterTexts } from '../../src/modules/correction/contract.ts';
import type { Example, Examples } from './example.ts';
import { aMessage } from './messaging.ts';
import { aMatterAt } from './referral.ts';
import type { ExampleWorld } from './world.ts';

/** The reason in a referral that has been sent, as its writer sees it. */
async function aText(world: ExampleWorld) {
  const matter = { kind: 'referral', id: (await aMatterAt(world, 'sent')).id };
  const { body } = await world.county.sender.get<MatterTexts>(`/api/corrections/referral/${matter.id}`);
  const found = body.texts.find(({ field }) => field === 'facts.reason');
  if (found === undefined) throw new Error('no text to correct');
  return { ...matter, objectId: found.objectId, field: found.field, oldText: found.text };
}

const correction = async (world: ExampleWorld) => ({
  ...(await aText(world)),
  newText: 'Omläggning av vänster underben.',
  reason: 'Fel sida angavs.',
});

/** To the patient whom it should have been about. */
const move = async (world: ExampleWorld, { id, version }: { id: string; version: number }): Promise<Example> => ({
  by: world.county.sender,
  params: { id },
  body: { version, number: (await world.patientOfWard()).number, reason: 'Två personer med samma namn.' },
});

export const correctionExamples: Examples = {
  'POST /api/referrals/:id/move': async (world) => move(world, await aMatterAt(world, 'sent')),
  'POST /api/messages/:id/move': async (world) => move(world, await aMessage(world)),
  'GET /api/corrections/:kind/:id': async (world) => ({
    by: world.county.sender,
    params: { kind: 'referral', id: (await aMatterAt(world, 'sent')).id },
  }),
  'POST /api/corrections/correct': async (world) => ({ by: world.county.sender, body: await correction(world) }),
  'POST /api/corrections/object': async (world) => ({
    by: world.county.sender,
    body: { ...(await aText(world)), words: 'Patienten menar att såret är på vänster ben.' },
  }),
  'POST /api/corrections/read': async (world) => {
    const body = await correction(world);
    const made = await world.county.sender.post('/api/corrections/correct', body);
    if (made.status !== 200) throw new Error(JSON.stringify(made.body));
    return { by: world.county.receiver, body: { kind: body.kind, id: body.id } };
  },
};
