import { aDraft, aSentReferral, completeFacts, type Matter } from '../factories/referral.ts';
import type { Client } from '../support/app.ts';
import type { Example, Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

type Stage = 'draft' | 'sent' | 'received' | 'assessing' | 'asked' | 'accepted' | 'declined' | 'acute';

const acute = {
  acuteNeed: 'Dropp i kväll',
  acuteBy: 'I kväll',
  senderPhone: '0225-1',
  reason: 'Uttorkning',
  placeOfCare: 'ordinary-home' as const,
  levels: ['nurse' as const],
};
const decline = { code: 'capacity', reason: 'Fullt i kväll.', clause: 'threshold' };
const question = { question: 'Vad är målet?', missingFacts: ['goal'] };
const patch = { goal: 'Läkt sår', visitsPerMonth: 13 };

/** A matter that has come so far. */
export async function aMatterAt({ test, county }: ExampleWorld, stage: Stage): Promise<Matter> {
  const { receiver } = county;
  if (stage === 'draft') return aDraft(test, county);
  if (stage === 'acute') return aSentReferral(test, county, { kind: 'acute', facts: acute });
  const matter = await aSentReferral(test, county);
  if (stage === 'sent') return matter;
  await matter.done(receiver, 'receive');
  if (stage === 'assessing') await matter.done(receiver, 'start-assessment');
  if (stage === 'asked') await matter.done(receiver, 'ask-completion', question);
  if (stage === 'accepted') await matter.done(receiver, 'accept', { levels: [{ level: 'nurse' }] });
  if (stage === 'declined')
    await matter.done(receiver, 'decline', { ...decline, deviationReason: 'Vi har inte plats.' });
  return matter;
}

const action =
  (stage: Stage, by: 'sender' | 'receiver', body: (world: ExampleWorld) => object = () => ({})) =>
  async (world: ExampleWorld): Promise<Example> => {
    const { id, version } = await aMatterAt(world, stage);
    return { by: world.county[by], params: { id }, body: { version, ...body(world) } };
  };

const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');

async function withFile(world: ExampleWorld): Promise<{ by: Client; params: { id: string; attachmentId: string } }> {
  const matter = await aMatterAt(world, 'sent');
  const by = world.county.sender;
  const added = await by.upload(`/api/referrals/${matter.id}/attachments`, pdf, 'remiss.pdf');
  if (added.status !== 200) throw new Error(JSON.stringify(added.body));
  const [file] = (await matter.seenBy(by)).attachments;
  return { by, params: { id: matter.id, attachmentId: file?.id ?? '' } };
}

const actions: Examples = {
  'POST /api/referrals/:id/save': action('draft', 'sender', ({ county }) => ({
    patch,
    kind: 'enrol',
    toUnitId: county.homeCare.id,
    confirmed: ['placeOfCare'],
  })),
  'POST /api/referrals/:id/discard': action('draft', 'sender'),
  'POST /api/referrals/:id/send': action('draft', 'sender', ({ county }) => ({ toUnitId: county.homeCare.id })),
  'POST /api/referrals/:id/receive': action('sent', 'receiver'),
  'POST /api/referrals/:id/confirm': action('acute', 'receiver'),
  'POST /api/referrals/:id/start-assessment': action('received', 'receiver'),
  'POST /api/referrals/:id/assess': action('assessing', 'receiver', () => ({ findings: { visitsPerMonth: 4 } })),
  'POST /api/referrals/:id/ask-completion': action('received', 'receiver', () => question),
  'POST /api/referrals/:id/answer-completion': action('asked', 'sender', () => ({ answer: 'Läkt sår.', patch })),
  'POST /api/referrals/:id/supply-facts': action('sent', 'sender', () => ({ patch, reason: 'Räknade fel.' })),
  'POST /api/referrals/:id/accept': action('received', 'receiver', ({ county }) => ({
    levels: [
      {
        level: 'nurse',
        unitId: county.homeCare.id,
        responsibleStaffId: county.homeCareNurse.id,
        namedContactId: county.homeCareNurse.id,
      },
    ],
    declinedLevels: [],
    startsAt: '2026-11-24T08:00:00.000Z',
    firstVisitOn: '2026-11-25',
    messageToSender: 'Vi kommer på onsdag.',
  })),
  'POST /api/referrals/:id/decline': action('received', 'receiver', () => ({
    ...decline,
    deviationReason: 'Vi har inte plats.',
  })),
  'POST /api/referrals/:id/withdraw': action('sent', 'sender', () => ({ reason: 'Inlagd igen.' })),
  'POST /api/referrals/:id/close': action('accepted', 'sender'),
  'POST /api/referrals/:id/accept-decline': action('declined', 'sender', () => ({ note: 'Vi löser det.' })),
};

const rest: Examples = {
  'POST /api/referrals': async (world) => ({
    by: world.county.sender,
    body: { patientId: (await world.patientOfWard()).id, kind: 'enrol' },
  }),
  'POST /api/referrals/:id/attachments': async (world) => ({
    by: world.county.sender,
    params: { id: (await aMatterAt(world, 'sent')).id },
    file: { name: 'remiss.pdf', bytes: pdf },
  }),
  'GET /api/referrals/:id/attachments/:attachmentId': withFile,
  'POST /api/referrals/:id/attachments/:attachmentId/remove': withFile,
  'POST /api/referrals/search': async (world) => ({
    by: world.county.receiver,
    body: {
      box: 'received',
      text: 'Testsson',
      states: ['sent', 'under-assessment'],
      kind: 'enrol',
      patientId: (await world.patientOfWard()).id,
      limit: 25,
    },
  }),
  'POST /api/referrals/preview': ({ county }) => ({
    by: county.sender,
    body: { municipalityCode: '2082', kind: 'enrol', facts: completeFacts(), age: 81, enrolled: false },
  }),
  'GET /api/referrals/:id': async (world) => ({
    by: world.county.receiver,
    params: { id: (await aMatterAt(world, 'sent')).id },
  }),
  'POST /api/referrals/:id/receivers': async (world) => ({
    by: world.county.sender,
    params: { id: (await aMatterAt(world, 'draft')).id },
    body: { kind: 'enrol', levels: ['nurse'] },
  }),
  'POST /api/referrals/:id/decision-text': async (world) => ({
    by: world.county.receiver,
    params: { id: (await aMatterAt(world, 'received')).id },
    body: { outcome: 'accept', levels: ['nurse'], startsAt: '2026-11-24T08:00:00.000Z' },
  }),
};

export const referralExamples: Examples = { ...actions, ...rest };
