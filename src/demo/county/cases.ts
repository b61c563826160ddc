import { type Instant, instantFromMilliseconds, millisecondsOf, plus } from '../../kernel/instant.ts';
import type { Level } from '../../model/index.ts';
import type { UserActor } from '../../platform/actor.ts';
import { blocksWithin, cannotDecide, consents, liftIsAsked, openedInEmergency, optsOut } from './decisions.ts';
import {
  acceptance,
  answerEnd,
  ask,
  assess,
  decline,
  enrol,
  enrolledWithEnd,
  type EnrolmentsFrom,
  question,
  receive,
  type Receipt,
  send,
  someone,
  step,
  takeOn,
  type Telling,
  write,
} from './steps.ts';
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
  'question-open',
  'question-answered',
  'consents',
  'blocks-within',
  'opts-out',
  'cannot-decide',
  'opened-in-emergency',
  'lift-is-asked',
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
  ['question-open', 6],
  ['question-answered', 6],
  ['consents', 8],
  ['blocks-within', 2],
  ['opts-out', 2],
  ['cannot-decide', 3],
];

/** Decides the storyline of the patient with this place in the list: the first ones are enrolled, then each storyline once, then by weight. */
export function storylineOf(index: number, enrolled: number, random: Random): Storyline {
  if (index < enrolled) return 'enrolled';
  return storylines[index - enrolled] ?? random.weighted(openStorylines);
}

/** What every case is played with. */
export interface Stage {
  player: Player;
  wards: readonly DemoUnit[];
  enrolmentsFrom: EnrolmentsFrom;
  now: Instant;
}

/** Who sends and who receives, from when: what is settled before a case begins. */
export interface Opening {
  sender: UserActor;
  receiver: UserActor;
  startedAt: Instant;
  levels: Level[];
}

/** Settles who meets in a case and when it begins. */
export function openingOf(stage: Stage, random: Random, patient: DemoPatient, storyline: Storyline): Opening {
  const ward = random.pick(stage.wards);
  const fromWard = random.chance(0.5);
  // Half-written ones wait where a test user can go on with them.
  const sender =
    storyline === 'draft' || fromWard
      ? someone((storyline === 'draft' ? stage.wards[0] : undefined) ?? ward, 'ward-nurse', random)
      : someone(patient.healthCentre, 'health-centre-nurse', random);
  const receiver = someone(patient.homeCare, 'receiver', random);
  const levels = random.weighted<Level[]>([
    [['nurse'], 78],
    [['nurse', 'ot'], 14],
    [['nurse', 'pt'], 8],
  ]);
  return { sender, receiver, levels, startedAt: startOf(storyline, random, stage.now) };
}

/** Plays one patient's case up to where its storyline ends. */
export async function playCase(
  stage: Stage,
  random: Random,
  patient: DemoPatient,
  storyline: Storyline,
  opening: Opening,
): Promise<void> {
  const { sender, receiver, levels, startedAt } = opening;
  const telling = {
    player: stage.player,
    enrolmentsFrom: stage.enrolmentsFrom,
    random,
    patient,
    sender,
    receiver,
    levels,
  };
  try {
    await plays[storyline](telling, startedAt);
  } catch (error) {
    throw new Error(`the demo's storyline '${storyline}' in ${patient.municipality.name} was refused`, {
      cause: error,
    });
  }
}

const days = 24 * 60;

/** Where it is not hours or days ago. An end is proposed 18 days after the start, a question asked after 15, answered the same day: those are still fresh. */
const begins: Partial<Record<Storyline, readonly [number, number]>> = {
  enrolled: [20 * days, 900 * days],
  ended: [30 * days, 900 * days],
  'declined-closed': [10 * days, 500 * days],
  'question-answered': [15 * days + 300, 17 * days],
  'end-proposed': [18 * days + 60, 21 * days],
  'end-contested': [19 * days + 60, 24 * days],
  'question-open': [15 * days + 60, 17 * days],
  'acute-unconfirmed': [20, 90],
  'opened-in-emergency': [6 * 60, 20 * 60],
  // Asked 273 minutes after the start, to be answered within the hour.
  'lift-is-asked': [283, 313],
};

/** Long ago for what is over or under way, hours or days ago for what is open. Minutes before now. */
function startOf(storyline: Storyline, random: Random, now: Instant): Instant {
  const [low, high] = begins[storyline] ?? [2 * 60, 4 * days];
  const minutesAgo = random.between(low, high);
  return instantFromMilliseconds(millisecondsOf(now) - minutesAgo * 60_000);
}

const plays: Record<Storyline, (telling: Telling, at: Instant) => Promise<unknown>> = {
  async enrolled(telling, at) {
    const accepted = await enrol(telling, 'enrol', at, telling.levels);
    await takeOn(telling, accepted.id, plus(at, { hours: 3 }));
    // Weeks ago at least: the sender has read the decision since.
    await step(telling.player, telling.sender, 'close', accepted, plus(at, { hours: 4 }));
  },
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
  'question-open': question,
  async 'question-answered'(telling, at) {
    const asked = await question(telling, at);
    const { player, patient, random } = telling;
    const nurse = someone(patient.healthCentre, 'health-centre-nurse', random);
    const received = await player.act<Receipt>(nurse, '/api/messages/:id/receive', plus(asked.at, { hours: 1 }), {
      id: asked.id,
      body: { version: asked.version },
    });
    await player.act(nurse, '/api/messages/:id/answer', plus(asked.at, { hours: 3 }), {
      id: asked.id,
      body: {
        version: received.version,
        body: 'Läkaren halverar dosen från i morgon. Ny kontroll om en vecka.',
      },
    });
  },
  consents,
  'blocks-within': blocksWithin,
  'opts-out': optsOut,
  'cannot-decide': cannotDecide,
  'opened-in-emergency': openedInEmergency,
  'lift-is-asked': liftIsAsked,
};
