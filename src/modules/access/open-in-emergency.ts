import type { z } from 'zod';
import { plus } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { wrongState } from '../../platform/errors.ts';
import type { Work, WorkChange } from '../../platform/work.ts';
import { headOfUnit } from '../organisation/index.ts';
import { chainFacts, holderOf, objectOf, openUntil, ownChain, ruleNumber } from './chain.ts';
import type { emergencyOpenRequest } from './contract.ts';
import { decisionOn } from './decisions.ts';
import type { OpeningId } from './domain/ids.ts';
import { standingOf } from './facts.ts';
import { isBlocked, recordOpened, sourcesChosen, writeOpened } from './open-content.ts';
import { holdersOf } from './opening-queries.ts';
import { accessTexts } from './texts/index.ts';

/**
 * Emergency, step 2: having seen who holds, judges that it can be assumed to matter for care that the patient cannot do without, and
 * opens it for a limited time. The head of the unit is told, and goes through it.
 */
export async function openInEmergency(
  work: Work,
  { params: { id }, body }: { params: { id: OpeningId }; body: z.output<typeof emergencyOpenRequest> },
): Promise<{ id: string }> {
  const chain = await ownChain(work, id);
  const { start } = chain;
  if (start.danger === null)
    throw wrongState(
      'not-emergency',
      both(accessTexts, (t) => t.notEmergency),
    );
  const about = { patientId: start.patientId, caseKind: 'opening', caseId: id };
  const standing = await standingOf(work, start.patientId);
  const holders = await holdersOf(work, id);
  const opened = sourcesChosen(chain, body.sourceIds).map((row) => {
    const blocked = isBlocked(row, holders);
    const facts = chainFacts(work, standing, start, { opened: 'source', blocked, indispensable: true });
    const object = objectOf('record', start.among, holderOf(row).side);
    const decision = decisionOn(work, { action: 'read', object, facts });
    authorise(work, decision, { ...about, holder: holderOf(row) });
    return { row, ground: decision.allowed ? decision.ground : '' };
  });
  const { necessity } = body;
  await writeOpened(work, chain, opened, { validUntil: openUntil(work, true), necessity });
  const first = !chain.opened.some((row) => row.necessity !== null);
  const rows = opened.map(({ row }) => row);
  await recordOpened(work, chain, rows, 'access.emergency-opened', { necessity }, first ? [await forHead(work)] : []);
  return { id };
}

/** The first opening of an emergency is put up for review, in the hands of the head of the unit where there is one. */
async function forHead(work: Work): Promise<WorkChange> {
  const { unitId, name } = userOf(work.actor);
  const head = await headOfUnit(work, unitId, work.now);
  return {
    op: 'open',
    unit: unitId,
    action: 'access.review-emergency',
    params: { by: name },
    dueAt: plus(work.now, { days: ruleNumber(work, 'access.emergency-review-days') }),
    ...(head === null ? {} : { holder: head }),
  };
}
