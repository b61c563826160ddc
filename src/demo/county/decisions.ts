import { type Instant, plus } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { accessPaths, type Opening } from '../../modules/access/contract.ts';
import { enrol, someone, type Telling } from './steps.ts';

/** What patients have decided about who may read, and what was opened: each told of somebody who is enrolled. */

const homeCareNurse = ({ patient, random }: Telling) => someone(patient.homeCare, 'home-care-nurse', random);

/** Enrolled; when that was done. */
async function enrolled(telling: Telling, at: Instant): Promise<Instant> {
  await enrol(telling, 'enrol', at);
  return plus(at, { hours: 2 });
}

function records(telling: Telling, path: string, at: Instant, body: JsonObject): Promise<unknown> {
  const { player, patient } = telling;
  return player.act(homeCareNurse(telling), path, at, { body: { patientId: patient.id, how: 'oral', ...body } });
}

/** Consents to home care reading what the region has written. */
export async function consents(telling: Telling, at: Instant): Promise<void> {
  const then = await enrolled(telling, at);
  await records(telling, accessPaths.giveConsent, then, { note: 'Frågad vid första hembesöket.' });
}

/** Has home care's notes kept from the municipality's other units. */
export async function blocksWithin(telling: Telling, at: Instant): Promise<void> {
  const then = await enrolled(telling, at);
  await records(telling, accessPaths.block, then, { kind: 'unit', requestedBy: 'patient' });
}

/** Consents, thinks better of it, and objects to other providers seeing anything of the municipality's. */
export async function optsOut(telling: Telling, at: Instant): Promise<void> {
  const then = await enrolled(telling, at);
  await records(telling, accessPaths.giveConsent, then, {});
  await records(telling, accessPaths.optOut, plus(then, { hours: 1 }), {
    extent: 'own-controller',
    requestedBy: 'patient',
    note: 'Vill inte att andra läser.',
  });
}

/** Cannot take a stand; the relatives have told what the patient has wanted. */
export async function cannotDecide(telling: Telling, at: Instant): Promise<void> {
  const then = await enrolled(telling, at);
  const { player, patient } = telling;
  await player.act(homeCareNurse(telling), accessPaths.recordAttitude, then, {
    body: {
      patientId: patient.id,
      capacity: 'lastingly-without',
      clarifiedHow: 'Dottern och vårdcentralens sjuksköterska säger båda att patienten alltid har velat att alla vet.',
      wouldObject: false,
    },
  });
}

const danger = {
  among: 'other-controllers',
  danger: 'Hittad medvetslös hemma, misstänkt läkemedelsförgiftning.',
  whyNoConsent: 'Svarar inte på tilltal.',
} as const;

async function statesEmergency(telling: Telling, at: Instant) {
  const { player, patient } = telling;
  const nurse = homeCareNurse(telling);
  const path = accessPaths.emergencySources;
  const opening = await player.act<Opening>(nurse, path, at, { body: { patientId: patient.id, ...danger } });
  return { nurse, opening };
}

/** Was found unconscious: the region's data were opened, and the head of the unit is to go through it. */
export async function openedInEmergency(telling: Telling, at: Instant): Promise<void> {
  const then = plus(await enrolled(telling, at), { hours: 2 });
  const { nurse, opening } = await statesEmergency(telling, then);
  await telling.player.act(nurse, accessPaths.emergencyOpen, plus(then, { minutes: 2 }), {
    id: opening.id,
    body: {
      sourceIds: opening.sources.map(({ id }) => id),
      necessity: 'Vilka läkemedel som är satta avgör vad ambulansen ger.',
    },
  });
}

/** Has objected to others seeing what the region has written, and is then found unconscious: the region is asked to lift. */
export async function liftIsAsked(telling: Telling, at: Instant): Promise<void> {
  const { player, patient, random } = telling;
  const then = await enrolled(telling, at);
  const centre = someone(patient.healthCentre, 'health-centre-nurse', random);
  await player.act(centre, accessPaths.optOut, then, {
    body: { patientId: patient.id, extent: 'own-controller', requestedBy: 'patient', how: 'oral' },
  });
  const found = plus(then, { minutes: 150 });
  const { nurse, opening } = await statesEmergency(telling, found);
  const blocked = opening.sources.find((source) => source.blocked);
  if (blocked === undefined) throw new Error('nothing is blocked');
  await player.act(nurse, accessPaths.askToLift, plus(found, { minutes: 3 }), {
    body: {
      openingId: opening.id,
      sourceId: blocked.id,
      necessity: 'Vilka läkemedel som är satta avgör vad ambulansen ger.',
    },
  });
}
