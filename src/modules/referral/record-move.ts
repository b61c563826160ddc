import type { UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import { type CooperationModel, due } from '../../model/index.ts';
import { aboutPatient, type Work, type WorkChange } from '../../platform/work.ts';
import { unitsById } from '../organisation/index.ts';
import type { ReferralStage } from './contract.ts';
import type { Side } from './domain/states.ts';
import { type WorkItem, workChanges, workIn } from './domain/work.ts';
import { actingUser, type Referral } from './queries.ts';

/** Where a referral stood: what its work is derived from. */
export interface Standing {
  stage: ReferralStage;
  owesFacts: boolean;
}

/** A move that has been made: the saved referral, and where it stood before and after. */
export interface Moved {
  referral: Referral;
  model: CooperationModel;
  before: Standing;
  after: Standing;
  type: `referral.${string}`;
  params?: JsonObject;
  payload?: JsonObject;
  /** The one who acts takes hold of the decision. */
  holds?: boolean;
}

/** Records a move in the journal, for both units, with the work and the deadlines that it ends and begins. */
export async function recordMove(work: Work, moved: Moved): Promise<void> {
  const { referral, before, after } = moved;
  const { ended, begun } = workChanges(workIn(before.stage, before.owesFacts), workIn(after.stage, after.owesFacts));
  const matter = await matterOf(work, referral);
  const changes: WorkChange[] = [
    ...ended.map((item): WorkChange => ({ op: 'close', unit: unitOf(referral, item.side), action: item.action })),
    ...begun.map((item) => open(work, moved, item)),
  ];
  if (moved.holds === true) {
    const unit = unitOf(referral, 'receiver');
    changes.push({ op: 'assign', unit, action: 'referral.decide', holder: actingUser(work) });
  }
  work.record({
    type: moved.type,
    subject: aboutPatient(referral.patientId),
    case: { kind: 'referral', id: referral.id },
    participants: matter.units,
    params: { ...matter.params, ...moved.params },
    payload: { state: referral.state, version: referral.version, ...moved.payload },
    work: changes,
  });
}

/** Names for the sentences, and the units that see the entry. No health text. */
export async function matterOf(work: Work, referral: Referral): Promise<{ units: UnitId[]; params: JsonObject }> {
  const units = referral.toUnitId === null ? [referral.fromUnitId] : [referral.fromUnitId, referral.toUnitId];
  const names = await unitsById(work, units);
  const name = (id: UnitId | null) => (id === null ? '–' : (names.get(id)?.name ?? '–'));
  return {
    units,
    params: {
      kind: referral.kind,
      caseNumber: referral.caseNumber,
      from: name(referral.fromUnitId),
      to: name(referral.toUnitId),
    },
  };
}

function open(work: Work, moved: Moved, item: WorkItem): WorkChange {
  const { referral, model } = moved;
  const other: Side = item.side === 'sender' ? 'receiver' : 'sender';
  return {
    op: 'open',
    unit: unitOf(referral, item.side),
    action: item.action,
    ...(item.waits ? { waits: true, waitsFor: unitOf(referral, other) } : {}),
    ...(item.clock === null ? {} : timesOf(referral, model, item.clock, work.now)),
    caseOpenedAt: referral.sentAt ?? work.now,
  };
}

function timesOf(referral: Referral, model: CooperationModel, clock: NonNullable<WorkItem['clock']>, now: Instant) {
  const { dueAt, warnAt, clause } = due(model, clock, now);
  return { dueAt, warnAt, clause: `${referral.modelHash ?? ''}#${clause}` };
}

/** The unit on a side of a referral that has been sent. */
export function unitOf(referral: Referral, side: Side): UnitId {
  if (side === 'sender') return referral.fromUnitId;
  if (referral.toUnitId === null) throw new Error('a referral that is not sent has no receiver');
  return referral.toUnitId;
}
