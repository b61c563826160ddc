import { type Instant, instantFromMilliseconds, millisecondsOf, plus } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { Role } from '../../kernel/roles.ts';
import { dateAt } from '../../kernel/zone.ts';
import { factKeys, type Level, type ReferralFacts, type ReferralKind } from '../../model/index.ts';
import type { UserActor } from '../../platform/actor.ts';
import { demoFacts, demoHandover } from './facts.ts';
import type { DemoUnit } from './organisation-builder.ts';
import type { DemoPatient } from './patients.ts';
import type { Player } from './player.ts';
import type { Random } from './random.ts';

/** What happens in a case of the demo, from the first draft on. Every state of a referral and of an enrolment has at least one. */
export const storylines = [
  'enrolled',
  'end-proposed',
  'end-contested',
  'ended',
  'draft',
  'sent',
  'received',
  'under-assessment',
  'completion-asked',
  'completion-answered',
  'declined',
  'declined-closed',
  'withdrawn',
  'acute-unconfirmed',
  'acute-enrolled',
  'single-visit',
  'in-part',
  'rehabilitation',
  'assistive-device',
] as const;
export type Storyline = (typeof storylines)[number];

/** How often each open storyline occurs beside the enrolled. */
const openStorylines: readonly (readonly [Storyline, number])[] = [
  ['end-proposed', 6],
  ['end-contested', 4],
  ['ended', 20],
  ['draft', 8],
  ['sent', 16],
  ['received', 12],
  ['under-assessment', 10],
  ['completion-asked', 8],
  ['completion-answered', 5],
  ['declined', 8],
  ['declined-closed', 10],
  ['withdrawn', 5],
  ['acute-unconfirmed', 4],
  ['acute-enrolled', 4],
  ['single-visit', 8],
  ['in-part', 4],
  ['rehabilitation', 8],
  ['assistive-device', 6],
];

/** Decides the storyline of the patient with this place in the list: the first ones are enrolled, then each storyline once, then by weight. */
export function storylineOf(index: number, enrolled: number, random: Random): Storyline {
  if (index < enrolled) return 'enrolled';
  return storylines[index - enrolled] ?? random.weighted(openStorylines);
}

interface Telling {
  player: Player;
  random: Random;
  patient: DemoPatient;
  sender: UserActor;
  receiver: UserActor;
  enrolmentsFrom: EnrolmentsFrom;
}

/** Looks up which enrolments an accepted referral gave. */
export type EnrolmentsFrom = (referralId: string) => Promise<{ id: string; version: number }[]>;

interface Receipt {
  id: string;
  version: number;
}

/** What every case is played with. */
export interface Stage {
  player: Player;
  wards: readonly DemoUnit[];
  enrolmentsFrom: EnrolmentsFrom;
  now: Instant;
}

/** Plays one patient's case up to where its storyline ends. */
export async function playCase(
  stage: Stage,
  random: Random,
  patient: DemoPatient,
  storyline: Storyline,
): Promise<void> {
  const sender = random.chance(0.5)
    ? someone(random.pick(stage.wards), 'ward-nurse', random)
    : someone(patient.healthCentre, 'health-centre-nurse', random);
  const receiver = someone(patient.homeCare, 'receiver', random);
  const telling = { player: stage.player, enrolmentsFrom: stage.enrolmentsFrom, random, patient, sender, receiver };
  try {
    await plays[storyline](telling, startOf(storyline, random, stage.now));
  } catch (error) {
    throw new Error(`the demo's storyline '${storyline}' in ${patient.municipality.name} was refused`, {
      cause: error,
    });
  }
}

function someone(unit: DemoUnit, role: Role, random: Random): UserActor {
  return random.pick(unit.actors.filter((actor) => actor.role === role));
}

const days = 24 * 60;

/** Long ago for what is over or under way, hours or days ago for what is open. Minutes before now. */
function startOf(storyline: Storyline, random: Random, now: Instant): Instant {
  const lasting: readonly Storyline[] = ['enrolled', 'ended', 'declined-closed', 'end-proposed', 'end-contested'];
  const minutesAgo =
    storyline === 'acute-unconfirmed'
      ? random.between(20, 90)
      : lasting.includes(storyline)
        ? random.between(20 * days, 900 * days)
        : random.between(2 * 60, 4 * days);
  return instantFromMilliseconds(millisecondsOf(now) - minutesAgo * 60_000);
}

async function write(
  telling: Telling,
  kind: ReferralKind,
  at: Instant,
  given: Partial<ReferralFacts> | null = {},
): Promise<Receipt> {
  const { player, patient, sender, random } = telling;
  const draft = await player.act<Receipt>(sender, '/api/referrals', at, { body: { patientId: patient.id, kind } });
  if (given === null) return draft;
  const facts = { ...demoFacts(patient, kind, dateAt(at), random), ...given };
  const patch = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as JsonObject;
  return player.act<Receipt>(sender, '/api/referrals/:id/save', plus(at, { minutes: 3 }), {
    id: draft.id,
    body: { version: draft.version, patch, toUnitId: patient.homeCare.id, confirmed: [...factKeys] },
  });
}

async function send(
  telling: Telling,
  kind: ReferralKind,
  at: Instant,
  given: Partial<ReferralFacts> = {},
): Promise<Receipt> {
  const saved = await write(telling, kind, at, given);
  return step(telling.player, telling.sender, 'send', saved, plus(at, { minutes: 5 }), {
    toUnitId: telling.patient.homeCare.id,
  });
}

function step(
  player: Player,
  actor: UserActor,
  action: string,
  receipt: Receipt,
  at: Instant,
  body: JsonObject = {},
): Promise<Receipt> {
  return player.act<Receipt>(actor, `/api/referrals/:id/${action}`, at, {
    id: receipt.id,
    body: { version: receipt.version, ...body },
  });
}

async function receive(
  telling: Telling,
  kind: ReferralKind,
  at: Instant,
  given: Partial<ReferralFacts> = {},
): Promise<Receipt> {
  const sent = await send(telling, kind, at, given);
  return step(telling.player, telling.receiver, 'receive', sent, plus(at, { minutes: 40 }));
}

async function assess(
  telling: Telling,
  kind: ReferralKind,
  at: Instant,
  given: Partial<ReferralFacts> = {},
): Promise<Receipt> {
  const received = await receive(telling, kind, at, given);
  return step(telling.player, telling.receiver, 'start-assessment', received, plus(at, { minutes: 60 }));
}

/** The end of an acceptance: which levels, by whom. */
function acceptance(telling: Telling, levels: readonly Level[]): JsonObject {
  const { patient, random } = telling;
  const nurse = () => someone(patient.homeCare, 'home-care-nurse', random).userId;
  return {
    levels: levels.map((level) => ({
      level,
      unitId: patient.homeCare.id,
      responsibleStaffId:
        level === 'nurse'
          ? nurse()
          : someone(patient.homeCare, level === 'ot' ? 'occupational-therapist' : 'physiotherapist', random).userId,
      namedContactId: nurse(),
    })),
  };
}

async function enrol(
  telling: Telling,
  kind: ReferralKind,
  at: Instant,
  levels: readonly Level[] = ['nurse'],
): Promise<Receipt> {
  const received = await receive(telling, kind, at, { levels: [...levels] });
  // Where the model leaves rehabilitation and aids to the region, the municipality may still take one on, and says why.
  const kept =
    kind === 'enrol' ? {} : { deviationReason: 'Vi tar insatsen i hemmet eftersom patienten redan har våra besök.' };
  const body = { ...acceptance(telling, levels), ...kept };
  return step(telling.player, telling.receiver, 'accept', received, plus(at, { minutes: 90 }), body);
}

interface Enrolled {
  enrolments: { id: string; version: number }[];
}

/** Proposes that the enrolments of an accepted referral end; they are told apart by the referral's decision. */
async function proposeEnd(telling: Telling, at: Instant, enrolments: Enrolled['enrolments']): Promise<Enrolled> {
  const { player, patient, random } = telling;
  const nurse = someone(patient.homeCare, 'home-care-nurse', random);
  return player.act<Enrolled>(nurse, '/api/enrolments/propose-end', at, {
    body: {
      enrolments,
      toUnitId: patient.healthCentre.id,
      reason: 'Målet är nått och patienten kan ta sig till vårdcentralen.',
      handover: demoHandover(['nurse'], dateAt(plus(at, { days: 7 })), random) as JsonObject,
      proposedEndAt: plus(at, { days: 7 }),
    },
  });
}

/** Enrolled long ago, end proposed `daysAgo`-ish: gives the moment of the proposal. */
async function enrolledWithEnd(telling: Telling, at: Instant): Promise<{ proposed: Enrolled; proposedAt: Instant }> {
  const accepted = await enrol(telling, 'enrol', at);
  const enrolments = await telling.enrolmentsFrom(accepted.id);
  const proposedAt = plus(at, { days: 18 });
  return { proposed: await proposeEnd(telling, proposedAt, enrolments), proposedAt };
}

const versions = ({ enrolments }: Enrolled) => enrolments.map(({ id, version }) => ({ id, version }));

function answerEnd(
  telling: Telling,
  answer: 'accept' | 'contest',
  proposed: Enrolled,
  at: Instant,
  body: JsonObject,
): Promise<Enrolled> {
  const { player, patient, random } = telling;
  const nurse = someone(patient.healthCentre, 'health-centre-nurse', random);
  return player.act<Enrolled>(nurse, `/api/enrolments/${answer}-end`, at, {
    body: { enrolments: versions(proposed), ...body },
  });
}

const plays: Record<Storyline, (telling: Telling, at: Instant) => Promise<unknown>> = {
  enrolled: (telling, at) =>
    enrol(
      telling,
      'enrol',
      at,
      telling.random.weighted<Level[]>([
        [['nurse'], 78],
        [['nurse', 'ot'], 14],
        [['nurse', 'pt'], 8],
      ]),
    ),
  'end-proposed': enrolledWithEnd,
  async 'end-contested'(telling, at) {
    const { proposed, proposedAt } = await enrolledWithEnd(telling, at);
    const reason =
      'Patienten kan inte ta sig till vårdcentralen vintertid. Vi ser ett fortsatt behov av besök i hemmet.';
    await answerEnd(telling, 'contest', proposed, plus(proposedAt, { hours: 20 }), { reason });
  },
  async ended(telling, at) {
    const { proposed, proposedAt } = await enrolledWithEnd(telling, at);
    await answerEnd(telling, 'accept', proposed, plus(proposedAt, { hours: 26 }), {});
  },
  draft: (telling, at) => write(telling, 'enrol', at, { medicationList: [], functionalStatus: '', followUp: '' }),
  sent: (telling, at) => send(telling, 'enrol', at),
  received: (telling, at) => receive(telling, 'enrol', at),
  'under-assessment': (telling, at) => assess(telling, 'enrol', at),
  'completion-asked': ask,
  async 'completion-answered'(telling, at) {
    const asked = await ask(telling, at);
    await step(telling.player, telling.sender, 'answer-completion', asked, plus(at, { minutes: 100 }), {
      answer: 'Katetern byttes den 12:e, nästa byte om tio veckor.',
      patch: { alerts: ['urinary-catheter'], alertsText: 'Kateter CH 14, byts var tolfte vecka.' },
    });
  },
  declined: decline,
  async 'declined-closed'(telling, at) {
    const declined = await decline(telling, at);
    await step(telling.player, telling.sender, 'accept-decline', declined, plus(at, { minutes: 300 }));
  },
  async withdrawn(telling, at) {
    const sent = await send(telling, 'enrol', at);
    await step(telling.player, telling.sender, 'withdraw', sent, plus(at, { minutes: 60 }), {
      reason: 'Patienten blir kvar på avdelningen.',
    });
  },
  'acute-unconfirmed': (telling, at) => send(telling, 'acute', at),
  async 'acute-enrolled'(telling, at) {
    const sent = await send(telling, 'acute', at, { levels: ['nurse'] });
    const confirmed = await step(telling.player, telling.receiver, 'confirm', sent, plus(at, { minutes: 12 }));
    await step(
      telling.player,
      telling.receiver,
      'accept',
      confirmed,
      plus(at, { minutes: 50 }),
      acceptance(telling, ['nurse']),
    );
  },
  async 'single-visit'(telling, at) {
    const received = await receive(telling, 'single-visit', at, { levels: ['nurse'] });
    await step(telling.player, telling.receiver, 'accept', received, plus(at, { minutes: 80 }), {
      ...acceptance(telling, ['nurse']),
      deviationReason: 'Ett besök räcker för att ta proverna, enligt överenskommelse med avsändaren.',
    });
  },
  async 'in-part'(telling, at) {
    const received = await receive(telling, 'enrol', at, { levels: ['nurse', 'pt'] });
    await step(telling.player, telling.receiver, 'accept', received, plus(at, { minutes: 90 }), {
      ...acceptance(telling, ['nurse']),
      declinedLevels: [
        { level: 'pt', reason: 'Träningen fortsätter på vårdcentralens rehab, dit patienten tar sig med färdtjänst.' },
      ],
    });
  },
  rehabilitation: (telling, at) => enrol(telling, 'rehabilitation', at, ['pt']),
  'assistive-device': (telling, at) => enrol(telling, 'assistive-device', at, ['ot']),
};

async function ask(telling: Telling, at: Instant): Promise<Receipt> {
  const assessing = await assess(telling, 'enrol', at);
  return step(telling.player, telling.receiver, 'ask-completion', assessing, plus(at, { minutes: 70 }), {
    question: 'När byttes katetern senast och när är nästa byte planerat?',
    missingFacts: ['alerts', 'alertsText'],
  });
}

async function decline(telling: Telling, at: Instant): Promise<Receipt> {
  const facts = demoFacts(telling.patient, 'enrol', dateAt(at), telling.random, false);
  const received = await receive(telling, 'enrol', at, facts);
  return step(telling.player, telling.receiver, 'decline', received, plus(at, { minutes: 120 }), {
    code: 'threshold-not-met',
    reason: 'Patienten tar sig själv till vårdcentralen enligt uppgifterna. Omläggningen görs där.',
    clause: 'threshold',
  });
}
