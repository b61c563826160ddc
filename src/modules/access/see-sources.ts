import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { type Chain, chainFacts, objectOf, ownChain } from './chain.ts';
import type { sourcesRequest } from './contract.ts';
import { answerTo } from './decisions.ts';
import type { OpeningId } from './domain/ids.ts';
import { type PatientStanding, standingOf } from './facts.ts';
import { existenceOf, type Holder, holdersOf, insertActs, newSourceId } from './opening-queries.ts';
import { recordAccess } from './record.ts';
import { sourceHindrance } from './source-hindrance.ts';
import { accessTexts } from './texts/index.ts';

/** Step 2: sees who holds. Among other controllers that takes consent, or what the law has in its place. */
export async function seeSources(
  work: Work,
  { params: { id }, body }: { params: { id: OpeningId }; body: z.output<typeof sourcesRequest> },
): Promise<{ id: string }> {
  const chain = await ownChain(work, id);
  const { start } = chain;
  const { patientId, among } = start;
  const standing = await standingOf(work, patientId);
  const existing = await existenceOf(work, patientId, among);
  const about = { patientId, caseKind: 'opening', caseId: id };
  authorise(work, sourceHindrance(work, standing, start, existing), about);
  const shown = (await holdersOf(work, id)).flatMap((holder) => seen(work, chain, standing, holder));
  if (shown.length === 0)
    throw wrongState(
      'nothing-held',
      both(accessTexts, (t) => t.nothingHeld),
    );
  for (const { holder, ground } of shown) work.look({ ...about, ground, holder });
  await insertActs(
    work,
    shown.map(({ holder, ground }) => ({
      id: newSourceId(),
      chainId: id,
      patientId,
      among,
      step: 'source' as const,
      follows: id,
      source: holder,
      ground,
      validUntil: start.validUntil,
      relevance: body.relevance,
    })),
  );
  recordAccess(work, {
    type: 'access.sources-seen',
    patientId,
    case: { kind: 'opening', id },
    params: { unit: userOf(work.actor).unitName },
    payload: { among, relevance: body.relevance, sources: shown.length },
  });
  return { id };
}

/** A holder that may be shown, with the ground; those shown before are not written again. */
function seen(work: Work, chain: Chain, standing: PatientStanding, holder: Holder) {
  const { start, sources } = chain;
  const known = sources.some(
    (row) =>
      row.sourceProviderId === holder.providerId &&
      row.sourceSide === holder.side &&
      row.sourceUnitId === holder.unitId,
  );
  const facts = chainFacts(work, standing, start, { opened: 'existence', blocked: holder.blocked });
  const answer = answerTo(work, { action: 'read', object: objectOf('source', start.among, holder.side), facts });
  return answer.allowed && !known ? [{ holder, ground: answer.ground }] : [];
}
