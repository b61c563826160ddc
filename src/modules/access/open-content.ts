import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import type { Work, WorkChange } from '../../platform/work.ts';
import { type Chain, chainFacts, holderOf, objectOf, openUntil, ownChain, sameHolder } from './chain.ts';
import type { openRequest } from './contract.ts';
import { decisionOn } from './decisions.ts';
import type { OpeningId, SourceId } from './domain/ids.ts';
import { standingOf } from './facts.ts';
import { namesOf } from './names.ts';
import { type Holder, holdersOf, insertActs, newSourceId, type OpeningRow } from './opening-queries.ts';
import { recordAccess } from './record.ts';
import { lacking } from './source-hindrance.ts';
import { accessTexts } from './texts/index.ts';

/** Step 3: opens what chosen sources hold, for the care that was named. Closed again when the time is out or its ground falls. */
export async function openContent(
  work: Work,
  { params: { id }, body }: { params: { id: OpeningId }; body: z.output<typeof openRequest> },
): Promise<{ id: string }> {
  const chain = await ownChain(work, id);
  const { patientId, among } = chain.start;
  const about = { patientId, caseKind: 'opening', caseId: id };
  const standing = await standingOf(work, patientId);
  const holders = await holdersOf(work, id);
  const chosen = sourcesChosen(chain, body.sourceIds).map((row) => {
    const facts = chainFacts(
      work,
      standing,
      { ...chain.start, danger: null, whyNoConsent: null },
      {
        opened: 'source',
        blocked: isBlocked(row, holders),
        relevant: true,
      },
    );
    const decision = decisionOn(work, { action: 'read', object: objectOf('record', among, holderOf(row).side), facts });
    return { row, decision };
  });
  const refused = chosen.find(({ decision }) => !decision.allowed)?.decision;
  if (refused !== undefined) authorise(work, lacking(standing, among) ?? refused, about);
  await writeOpened(
    work,
    chain,
    chosen.map(({ row, decision }) => ({ row, ground: decision.allowed ? decision.ground : '' })),
    {
      validUntil: openUntil(work, false),
      relevance: body.relevance,
    },
  );
  for (const { row, decision } of chosen) authorise(work, decision, { ...about, holder: holderOf(row) });
  await recordOpened(
    work,
    chain,
    chosen.map(({ row }) => row),
    'access.content-opened',
    { relevance: body.relevance },
  );
  return { id };
}

/** The sources that were named, which must be this chain's: nothing is opened that was not seen first. */
export function sourcesChosen(chain: Chain, ids: readonly SourceId[]): OpeningRow[] {
  if (chain.sources.length === 0)
    throw wrongState(
      'sources-first',
      both(accessTexts, (t) => t.sourcesFirst),
    );
  return [...new Set(ids)].map((id) => {
    const row = chain.sources.find((source) => source.id === id);
    if (row !== undefined) return row;
    const text = both(accessTexts, (t) => t.noSource);
    throw badInput('no-such-source', text, { sourceIds: text });
  });
}

/** Whether a source is blocked right now: it was when it was seen, and no unblocked part is left of it since. */
export function isBlocked(row: OpeningRow, holders: readonly Holder[]): boolean {
  const holder = holderOf(row);
  const now = holders.filter((one) => sameHolder(one, holder));
  return row.sourceBlocked
    ? now.length === 0 || now.some(({ blocked }) => blocked)
    : !now.some(({ blocked }) => !blocked);
}

/** Writes the opened sources. */
export async function writeOpened(
  work: Work,
  { start }: Chain,
  opened: readonly { row: OpeningRow; ground: string }[],
  how: Pick<OpeningRow, 'validUntil'> & { relevance?: string; necessity?: string },
): Promise<void> {
  const acts = opened.map(({ row, ground }) => ({
    id: newSourceId(),
    chainId: start.chainId,
    patientId: start.patientId,
    among: start.among,
    step: 'content' as const,
    follows: row.id,
    source: holderOf(row),
    ground,
    ...how,
  }));
  await insertActs(work, acts);
}

/** One entry for each source that was opened. */
export async function recordOpened(
  work: Work,
  { start }: Chain,
  rows: readonly OpeningRow[],
  type: 'access.content-opened' | 'access.emergency-opened',
  payload: Record<string, string>,
  changes: readonly WorkChange[] = [],
): Promise<void> {
  const holders = rows.map(holderOf);
  const names = await namesOf(work, {
    providers: holders.map(({ providerId }) => providerId),
    units: holders.map(({ unitId }) => unitId),
  });
  for (const [index, { providerId, side, unitId }] of holders.entries()) {
    const source = unitId === null ? names.controller(providerId, side).name : names.unit(unitId).name;
    recordAccess(work, {
      type,
      patientId: start.patientId,
      case: { kind: 'opening', id: start.chainId },
      params: { unit: userOf(work.actor).unitName, source },
      payload: { ...payload, providerId, side, ...(unitId === null ? {} : { unitId }) },
      work: index === 0 ? [...changes] : [],
    });
  }
}
