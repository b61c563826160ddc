import { sql } from 'kysely';
import { type Id, newId, type PatientId, type ProviderId, type UnitId } from '../../kernel/ids.ts';
import type { Side } from '../../kernel/side.ts';
import { both } from '../../kernel/texts.ts';
import { badInput, Refusal, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { unitById } from '../organisation/index.ts';
import type { BlockId } from './domain/ids.ts';
import { ownerNow } from './names.ts';
import { accessTexts } from './texts/index.ts';

export interface NewBlock {
  patientId: PatientId;
  kind: 'unit' | 'process' | 'across';
  source: { providerId: ProviderId; side: Side; unitId: UnitId | null } | null;
  process: { kind: string; id: Id<string> } | null;
  requestedBy: 'patient' | 'guardian' | 'representative';
  how: string;
  note: string | null;
}

/** A guardian has no say over a child's blocks: patientdatalagen 4 kap. 4 §, lag 2022:913 2 kap. 3 §. */
export function refuseGuardian(requestedBy: NewBlock['requestedBy']): void {
  if (requestedBy === 'guardian')
    throw new Refusal(
      'cannot-be-done',
      'guardian-may-not',
      both(accessTexts, (t) => t.guardianMayNot),
    );
}

/** The name of a unit of the acting controller; refuses others. */
export async function ownUnit(work: Work, unitId: UnitId): Promise<string> {
  const { actor } = ownerNow(work);
  if (unitId === actor.unitId) return actor.unitName;
  const unit = await unitById(work, unitId);
  if (unit !== undefined && unit.providerId === actor.providerId && unit.county === actor.county) return unit.name;
  const text = both(accessTexts, (t) => t.notOwnUnit);
  throw badInput('not-own-unit', text, { unitId: text });
}

/** Writes a block, in force from now; refuses a second one of the same. */
export async function insertBlock(work: Work, block: NewBlock): Promise<BlockId> {
  const { actor, providerId, side, unitId } = ownerNow(work);
  const { source, process } = block;
  const { rows } = await sql<{
    id: BlockId;
  }>`insert into access.block (county, id, patient_id, owner_provider_id, owner_side,
      owner_unit_id, kind, source_provider_id, source_side, source_unit_id, case_kind, case_id, requested_by, how, note, recorded_by, valid_from)
    values (${actor.county}, ${newId()}, ${block.patientId}, ${providerId}, ${side}, ${unitId}, ${block.kind},
      ${source?.providerId ?? null}::uuid, ${source?.side ?? null}::text, ${source?.unitId ?? null}::uuid,
      ${process?.kind ?? null}::text, ${process?.id ?? null}::uuid, ${block.requestedBy}, ${block.how}, ${block.note}, ${actor.userId}, ${work.now})
    on conflict do nothing returning id`.execute(work.tx);
  const id = rows[0]?.id;
  if (id !== undefined) return id;
  throw wrongState(
    'block-there',
    both(accessTexts, (t) => t.blockThere),
  );
}
