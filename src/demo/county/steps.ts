import { type Instant, plus } from '../../kernel/instant.ts';
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

export interface Telling {
  player: Player;
  random: Random;
  patient: DemoPatient;
  sender: UserActor;
  receiver: UserActor;
  /** Levels of care of those who are enrolled at once and stay so. */
  levels: readonly Level[];
  enrolmentsFrom: EnrolmentsFrom;
}

/** Looks up which enrolments an accepted referral gave. */
export type EnrolmentsFrom = (
  referralId: string,
) => Promise<{ id: string; version: number; responsibleStaffId: string | null }[]>;

export interface Receipt {
  id: string;
  version: number;
}

export function someone(unit: DemoUnit, role: Role, random: Random): UserActor {
  return random.pick(unit.actors.filter((actor) => actor.role === role));
}

export async function write(
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

export async function send(
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

export function step(
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

export async function receive(
  telling: Telling,
  kind: ReferralKind,
  at: Instant,
  given: Partial<ReferralFacts> = {},
): Promise<Receipt> {
  const sent = await send(telling, kind, at, given);
  return step(telling.player, telling.receiver, 'receive', sent, plus(at, { minutes: 40 }));
}

export async function assess(
  telling: Telling,
  kind: ReferralKind,
  at: Instant,
  given: Partial<ReferralFacts> = {},
): Promise<Receipt> {
  const received = await receive(telling, kind, at, given);
  return step(telling.player, telling.receiver, 'start-assessment', received, plus(at, { minutes: 60 }));
}

/** The end of an acceptance: which levels, by whom. */
export function acceptance(telling: Telling, levels: readonly Level[]): JsonObject {
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

export async function enrol(
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

/** Those who were named responsible have read the referral and take over, some hours after the decision. */
export async function takeOn(telling: Telling, referralId: string, at: Instant): Promise<void> {
  const { player, patient } = telling;
  for (const { id, responsibleStaffId } of await telling.enrolmentsFrom(referralId)) {
    const responsible = patient.homeCare.actors.find(({ userId }) => userId === responsibleStaffId);
    if (responsible === undefined) throw new Error('the responsible person does not work at the unit');
    await player.act(responsible, '/api/enrolments/:id/take-on', at, {
      id,
      body: { seenResponsibleId: responsible.userId },
    });
  }
}

export interface Enrolled {
  enrolments: { id: string; version: number }[];
}

/** Proposes that the enrolments of an accepted referral end; they are told apart by the referral's decision. */
export async function proposeEnd(telling: Telling, at: Instant, enrolments: Enrolled['enrolments']): Promise<Enrolled> {
  const { player, patient, random } = telling;
  const nurse = someone(patient.homeCare, 'home-care-nurse', random);
  return player.act<Enrolled>(nurse, '/api/enrolments/propose-end', at, {
    body: {
      enrolments,
      toUnitId: patient.healthCentre.id,
      reason: 'Målet är nått och patienten kan ta sig till vårdcentralen.',
      handover: demoHandover(['nurse'], dateAt(plus(at, { days: 7 })), random),
      proposedEndAt: plus(at, { days: 7 }),
    },
  });
}

/** Enrolled long ago, end proposed `daysAgo`-ish: gives the moment of the proposal. */
export async function enrolledWithEnd(
  telling: Telling,
  at: Instant,
): Promise<{ proposed: Enrolled; proposedAt: Instant }> {
  const accepted = await enrol(telling, 'enrol', at);
  await takeOn(telling, accepted.id, plus(at, { hours: 5 }));
  const enrolments = await telling.enrolmentsFrom(accepted.id);
  const proposedAt = plus(at, { days: 18 });
  return { proposed: await proposeEnd(telling, proposedAt, versions({ enrolments })), proposedAt };
}

export const versions = ({ enrolments }: Enrolled) => enrolments.map(({ id, version }) => ({ id, version }));

export function answerEnd(
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

export async function question(telling: Telling, at: Instant): Promise<{ id: string; version: number; at: Instant }> {
  const { player, patient, random } = telling;
  const accepted = await enrol(telling, 'enrol', at);
  await takeOn(telling, accepted.id, plus(at, { hours: 5 }));
  const asked = plus(at, { days: 15 });
  const nurse = someone(patient.homeCare, 'home-care-nurse', random);
  const message = await player.act<Receipt>(nurse, '/api/messages', asked, {
    body: {
      patientId: patient.id,
      about: { kind: 'patient', id: patient.id },
      toUnitId: patient.healthCentre.id,
      kind: 'question',
      subject: 'Blodtryck och läkemedel',
      body: 'Blodtrycket har legat lågt vid de tre senaste besöken. Ska dosen ändras?',
      answerDueAt: plus(asked, { days: 2 }),
    },
  });
  return { ...message, at: asked };
}

export async function ask(telling: Telling, at: Instant): Promise<Receipt> {
  const assessing = await assess(telling, 'enrol', at);
  return step(telling.player, telling.receiver, 'ask-completion', assessing, plus(at, { minutes: 70 }), {
    question: 'När byttes katetern senast och när är nästa byte planerat?',
    missingFacts: ['alerts', 'alertsText'],
  });
}

export async function decline(telling: Telling, at: Instant): Promise<Receipt> {
  const facts = demoFacts(telling.patient, 'enrol', dateAt(at), telling.random, false);
  const received = await receive(telling, 'enrol', at, facts);
  return step(telling.player, telling.receiver, 'decline', received, plus(at, { minutes: 120 }), {
    code: 'threshold-not-met',
    reason: 'Patienten tar sig själv till vårdcentralen enligt uppgifterna. Omläggningen görs där.',
    clause: 'threshold',
  });
}
