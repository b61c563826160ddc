import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, Refusal, wrongState } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { decideOnCare } from '../access/index.ts';
import { type Carrying, carryingOf } from './carrying.ts';
import type { nameBody } from './contract.ts';
import type { CarrierChoice } from './domain/carriers.ts';
import { unitsTold } from './entry.ts';
import { physiciansOfUnit } from './people.ts';
import { beginTerm, lockPatient } from './queries.ts';
import { physicianTexts } from './texts/index.ts';

/** The unit that carries a patient names which of its physicians is responsible, as the model lets it. */
export async function namePhysician(
  work: Work,
  patientId: PatientId,
  body: z.output<typeof nameBody>,
): Promise<{ id: PatientId }> {
  const actor = userOf(work.actor);
  authorise(work, await decideOnCare(work, patientId), { patientId });
  await lockPatient(work, patientId);
  const carrying = await carryingOf(work, patientId);
  if (carrying.unitId !== actor.unitId) throw notCarrying();
  if ((carrying.term?.id ?? null) !== body.seen) throw changedSince();
  const choice = choiceFor(carrying, body.carriedBy);
  const physician = (await physiciansOfUnit(work)).find(({ id }) => id === body.staffId);
  if (physician === undefined) throw notAPhysician();
  await beginTerm(work, {
    patientId,
    carrier: choice.carriedBy,
    performer: choice.performer,
    unitId: actor.unitId,
    staffId: physician.id,
    modelHash: carrying.hash,
    clause: choice.clause,
    // Who is responsible at a unit that took over is still there by that transfer.
    transferId: carrying.term?.transferId ?? null,
  });
  work.record({
    type: 'responsible-physician.named',
    subject: aboutPatient(patientId),
    case: { kind: 'patient', id: patientId },
    participants: await unitsTold(work, patientId, [actor.unitId]),
    params: { physician: physician.name, unit: actor.unitName },
    payload: { staffId: physician.id, carrier: choice.carriedBy, clause: `${carrying.hash}#${choice.clause}` },
  });
  return { id: patientId };
}

/** At the centre one of its ways of carrying; elsewhere the way that responsibility came by. */
export function choiceFor({ carriers, term }: Carrying, carriedBy: CarrierChoice['carriedBy']): CarrierChoice {
  const away = term !== undefined && term.performer !== 'health-centre';
  const possible = carriers.filter((one) =>
    away ? one.carriedBy === term.carrier : one.performer === 'health-centre',
  );
  const choice = possible.find((one) => one.carriedBy === carriedBy);
  if (choice !== undefined) return choice;
  const text = both(physicianTexts, (t) => t.notInModel);
  throw badInput('not-in-model', text, { carriedBy: text });
}

function notCarrying(): Refusal {
  return wrongState(
    'not-carrying',
    both(physicianTexts, (t) => t.notCarrying),
  );
}

function changedSince(): Refusal {
  return new Refusal(
    'stale',
    'physician-changed',
    both(physicianTexts, (t) => t.changedSince),
  );
}

export function notAPhysician(): Refusal {
  const text = both(physicianTexts, (t) => t.notAPhysician);
  return badInput('not-a-physician', text, { staffId: text });
}
