import type { z } from 'zod';
import { newId, type PatientId, type UnitId } from '../../kernel/ids.ts';
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { due, type PhysicianCarrier, spanAfter } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnCare, relate } from '../access/index.ts';
import { unitsById } from '../organisation/index.ts';
import { type Carrying, carryingOf } from './carrying.ts';
import type { askBody } from './contract.ts';
import { type CarrierChoice, ofOtherUnits } from './domain/carriers.ts';
import { kindsOfPerformer } from './performers.ts';
import { entryAbout } from './entry.ts';
import { insertTransfer, lockPatient, openTransferOf } from './queries.ts';
import { physicianTexts } from './texts/index.ts';

type Asked = z.output<typeof askBody>;

/** Where responsibility is to go, by which rule of the model, and by when the other unit is to answer. */
interface Aim {
  carrier: CarrierChoice;
  clause: string;
  dueAt: Instant;
}

/**
 * The unit that carries a patient asks another to take over the physician's responsibility, or hands it back to the listed centre.
 * Nothing moves before the other unit has accepted.
 */
export async function askTransfer(work: Work, patientId: PatientId, body: Asked): Promise<{ id: string }> {
  const { unitId, unitName } = userOf(work.actor);
  authorise(work, await decideOnCare(work, patientId), { patientId });
  await lockPatient(work, patientId);
  const carrying = await carryingOf(work, patientId);
  if (carrying.unitId !== unitId)
    throw wrongState(
      'not-carrying',
      both(physicianTexts, (t) => t.notCarrying),
    );
  if ((await openTransferOf(work, patientId)) !== undefined)
    throw wrongState(
      'transfer-open',
      both(physicianTexts, (t) => t.transferOpen),
    );
  const aim = body.direction === 'to' ? aimTo(work, carrying, body) : aimBack(work, carrying, body);
  const receiver = await receiverOf(work, body.toUnitId, aim.carrier, unitId);
  const id = newId<'transfer'>();
  const { carriedBy: carrier, performer } = aim.carrier;
  await insertTransfer(work, {
    id,
    patientId,
    direction: body.direction,
    fromUnitId: unitId,
    toUnitId: body.toUnitId,
    carrier,
    performer,
    modelHash: carrying.hash,
    clause: aim.clause,
    reason: body.reason,
    dueAt: aim.dueAt,
  });
  const relation = {
    patientId,
    scope: 'process',
    ground: 'responsible-physician',
    caseKind: 'physician-transfer',
  } as const;
  await relate(work, [
    { ...relation, unitId, caseId: id },
    { ...relation, unitId: body.toUnitId, caseId: id },
  ]);
  const params = { from: unitName, to: receiver.name };
  const clause = `${carrying.hash}#${aim.clause}`;
  const times = { dueAt: aim.dueAt, warnAt: quarterLeft(work.now, aim.dueAt), clause };
  const action = 'responsible-physician.answer-transfer';
  work.record({
    type: 'responsible-physician.transfer-asked',
    ...entryAbout({ id, patientId }, [unitId, body.toUnitId]),
    params,
    work: [
      { op: 'open', unit: body.toUnitId, action, params, ...times },
      { op: 'open', unit: unitId, action, waits: true, waitsFor: body.toUnitId, params, ...times },
    ],
  });
  return { id };
}

function aimTo(work: Work, { carriers, hash, model, term }: Carrying, { carriedBy }: Asked): Aim {
  const carrier = ofOtherUnits(carriers).find((one) => one.carriedBy === carriedBy);
  if (carrier?.moves === undefined || carrier.moves === null || term?.carrier === carriedBy) throw notInModel();
  return { carrier, clause: carrier.moves.clause, dueAt: answerDue(work, { hash, model }, carrier.moves) };
}

function aimBack(work: Work, { carriers, hash, model, term, centre }: Carrying, { toUnitId }: Asked): Aim {
  const away = term !== undefined && term.performer !== 'health-centre';
  const present = carriers.find((one) => away && one.carriedBy === term.carrier);
  const listed = carriers.findLast((one) => one.performer === 'health-centre');
  if (!away || listed === undefined || centre === null || centre !== toUnitId) throw notInModel();
  const rule = present?.movesBack ?? undefined;
  return { carrier: listed, clause: rule?.clause ?? listed.clause, dueAt: answerDue(work, { hash, model }, rule) };
}

/** The time that the model gives for this move; else as for a referral's decision. */
function answerDue(
  work: Work,
  { model }: Pick<Carrying, 'hash' | 'model'>,
  rule: PhysicianCarrier['moves'] | undefined,
): Instant {
  if (rule?.within !== undefined) return spanAfter(model, work.now, rule.within);
  return due(model, 'referral.decide', work.now).dueAt;
}

function quarterLeft(from: Instant, dueAt: Instant): Instant {
  const start = millisecondsOf(from);
  return instantFromMilliseconds(Math.round(start + (millisecondsOf(dueAt) - start) * 0.75));
}

async function receiverOf(work: Work, id: UnitId, { performer }: CarrierChoice, own: UnitId) {
  const unit = (await unitsById(work, [id])).get(id);
  const fits = unit !== undefined && (kindsOfPerformer[performer] ?? []).includes(unit.kind);
  if (fits && unit.active && unit.county === work.actor.county && id !== own) return unit;
  const text = both(physicianTexts, (t) => t.noSuchReceiver);
  throw badInput('no-such-receiver', text, { toUnitId: text });
}

function notInModel() {
  const text = both(physicianTexts, (t) => t.notInModel);
  return badInput('not-in-model', text, { carriedBy: text });
}
