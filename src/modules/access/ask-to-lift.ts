import { sql } from 'kysely';
import type { z } from 'zod';
import { plus } from '../../kernel/instant.ts';
import { newId, type UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { Refusal, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { type Chain, chainFacts, holderOf, objectOf, ownChain, ruleNumber } from './chain.ts';
import type { askToLiftRequest } from './contract.ts';
import { decisionOn } from './decisions.ts';
import type { SourceId } from './domain/ids.ts';
import { standingOf } from './facts.ts';
import { namesOf, ownerNow } from './names.ts';
import { isBlocked, sourcesChosen } from './open-content.ts';
import { holdersOf, type OpeningRow } from './opening-queries.ts';
import { recordAccess } from './record.ts';
import { relate } from './relations.ts';
import { accessTexts } from './texts/index.ts';

/**
 * Lag 2022:913 3 kap. 5 §: what another controller has blocked cannot be opened by the one who asks, not even in an emergency. The
 * request goes to the unit that blocked, as work with a short time.
 */
export async function askToLift(
  work: Work,
  { body }: { body: z.output<typeof askToLiftRequest> },
): Promise<{ id: string }> {
  const chain = await ownChain(work, body.openingId);
  const [source] = sourcesChosen(chain, [body.sourceId]) as [OpeningRow];
  const { start } = chain;
  const { patientId } = start;
  const standing = await standingOf(work, patientId);
  const facts = chainFacts(work, standing, start, { opened: 'source', blocked: true });
  const object = objectOf('block-source', start.among, holderOf(source).side);
  const decision = decisionOn(work, { action: 'read', object, facts: { ...facts, relation: 'none' } });
  authorise(work, decision, { patientId, caseKind: 'opening', caseId: start.chainId });
  if (start.among !== 'other-controllers' || !isBlocked(source, await holdersOf(work, start.chainId)))
    throw wrongState(
      'not-blocked',
      both(accessTexts, (t) => t.notBlocked),
    );
  const to = await blockingUnit(work, source.id as SourceId);
  const id = newId<'block_request'>();
  await insertRequest(work, { id, chain, source, to, necessity: body.necessity });
  await tell(work, { id, chain, to });
  return { id };
}

async function blockingUnit(work: Work, source: SourceId): Promise<UnitId> {
  const { rows } = await sql<{ unitId: UnitId | null }>`
    select access.blocking_unit(${work.actor.county}, ${source}::uuid) as unit_id`.execute(work.tx);
  const unitId = rows[0]?.unitId ?? null;
  if (unitId !== null) return unitId;
  throw new Refusal(
    'cannot-be-done',
    'nobody-to-ask',
    both(accessTexts, (t) => t.nobodyToAsk),
  );
}

interface Request {
  id: string;
  chain: Chain;
  source: OpeningRow;
  to: UnitId;
  necessity: string;
}

async function insertRequest(work: Work, { id, chain: { start }, source, to, necessity }: Request): Promise<void> {
  const { actor, providerId, side, unitId } = ownerNow(work);
  const holder = holderOf(source);
  const { rows } =
    await sql`insert into access.block_request (county, id, patient_id, owner_provider_id, owner_side, owner_unit_id,
      asked_by, opening_id, source_id, to_provider_id, to_side, to_unit_id, danger, why_no_consent, necessity, state, asked_at)
    values (${actor.county}, ${id}::uuid, ${start.patientId}::uuid, ${providerId}::uuid, ${side}, ${unitId}::uuid, ${actor.userId}::uuid,
      ${start.chainId}::uuid, ${source.id}::uuid, ${holder.providerId}::uuid, ${holder.side}, ${to}::uuid, ${start.danger ?? ''},
      ${start.whyNoConsent ?? ''}, ${necessity}, 'asked', ${work.now})
    on conflict do nothing returning id`.execute(work.tx);
  if (rows.length === 0)
    throw wrongState(
      'already-asked',
      both(accessTexts, (t) => t.alreadyAsked),
    );
}

/** The blocking unit takes part in this matter from now: it learns who it is about, and is to answer within the rule's time. */
async function tell(
  work: Work,
  { id, chain: { start }, to }: Pick<Request, 'chain' | 'to'> & { id: string },
): Promise<void> {
  const { unitId } = ownerNow(work);
  const requestId = id as ReturnType<typeof newId<'block_request'>>;
  const { patientId } = start;
  await relate(work, [
    { patientId, unitId: to, scope: 'process', ground: 'emergency', caseKind: 'block-request', caseId: requestId },
  ]);
  const names = await namesOf(work, { units: [to, unitId] });
  const params = { from: names.unit(unitId).name, to: names.unit(to).name };
  const dueAt = plus(work.now, { hours: ruleNumber(work, 'access.lift-answer-hours') });
  recordAccess(work, {
    type: 'access.lift-asked',
    patientId,
    case: { kind: 'block-request', id: requestId },
    params,
    units: [to],
    work: [
      { op: 'open', unit: to, action: 'access.answer-lift', dueAt, params },
      { op: 'open', unit: unitId, action: 'access.answer-lift', waits: true, waitsFor: to, dueAt, params },
    ],
  });
}
