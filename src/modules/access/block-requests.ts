import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { Side } from '../../kernel/side.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, holds } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { blockRequestAnswer } from './contract.ts';
import { decisionOn } from './decisions.ts';
import type { BlockRequestId, OpeningId } from './domain/ids.ts';
import { namesOf } from './names.ts';
import { may } from './policy.ts';
import { accessTexts } from './texts/index.ts';

export interface RequestRow {
  id: BlockRequestId;
  patientId: PatientId;
  state: 'asked' | 'lifted' | 'refused';
  providerId: ProviderId;
  side: Side;
  unitId: UnitId;
  askedBy: UserId;
  openingId: OpeningId;
  toProviderId: ProviderId;
  toSide: Side;
  toUnitId: UnitId;
  danger: string;
  whyNoConsent: string;
  necessity: string;
  askedAt: Instant;
  answeredAt: Instant | null;
  answeredBy: UserId | null;
  answerReason: string | null;
  version: number;
}

/** A request of or to the acting unit, which alone row-level security shows; both take part in the matter. */
export async function loadRequest(work: Work, id: BlockRequestId, lock: 'for update' | '' = ''): Promise<RequestRow> {
  const { rows } =
    await sql<RequestRow>`select id, patient_id, state, owner_provider_id as provider_id, owner_side as side,
      owner_unit_id as unit_id, asked_by, opening_id, to_provider_id, to_side, to_unit_id, danger, why_no_consent, necessity, asked_at,
      answered_at, answered_by, answer_reason, version
    from access.block_request where county = ${work.actor.county} and id = ${id}::uuid ${sql.raw(lock)}`.execute(
      work.tx,
    );
  const row = rows[0];
  if (row === undefined)
    throw notFound(
      'no-such-request',
      both(accessTexts, (t) => t.noRequest),
    );
  const decision = decisionOn(work, { action: 'read', object: { kind: 'matter' }, facts: { participates: true } });
  authorise(work, decision, { patientId: row.patientId, caseKind: 'block-request', caseId: id });
  return row;
}

/** A request to lift a block, as either side sees it. */
export async function showRequest(work: Work, id: BlockRequestId): Promise<z.input<typeof blockRequestAnswer>> {
  const row = await loadRequest(work, id);
  const { answeredAt, answeredBy } = row;
  const actor = userOf(work.actor);
  const names = await namesOf(work, {
    providers: [row.providerId, row.toProviderId],
    units: [row.unitId, row.toUnitId],
    people: [row.askedBy, answeredBy],
  });
  return {
    id,
    patientId: row.patientId,
    state: row.state,
    from: {
      unit: names.unit(row.unitId),
      person: names.person(row.askedBy),
      controller: names.controller(row.providerId, row.side),
    },
    to: { unit: names.unit(row.toUnitId), controller: names.controller(row.toProviderId, row.toSide) },
    danger: row.danger,
    whyNoConsent: row.whyNoConsent,
    necessity: row.necessity,
    askedAt: row.askedAt,
    answered:
      answeredAt === null || answeredBy === null
        ? null
        : { at: answeredAt, by: names.person(answeredBy), reason: row.answerReason ?? '' },
    openingId: row.unitId === actor.unitId ? row.openingId : null,
    mayAnswer: row.state === 'asked' && row.toUnitId === actor.unitId && holds(actor.role, may.lift),
    version: row.version,
  };
}
