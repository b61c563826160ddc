import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, type Decision } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { chainFacts, objectOf, openUntil } from './chain.ts';
import type { emergencySourcesRequest } from './contract.ts';
import { answerTo, decisionOn } from './decisions.ts';
import type { OpeningId } from './domain/ids.ts';
import { type PatientStanding, standingOf } from './facts.ts';
import { type Holder, holdersOf, insertActs, newOpeningId, newSourceId, type OpeningRow } from './opening-queries.ts';
import { recordAccess } from './record.ts';
import { type NewRelation, relate } from './relations.ts';
import { accessTexts } from './texts/index.ts';

type Stated = z.output<typeof emergencySourcesRequest>;
type Start = Pick<OpeningRow, 'among' | 'danger' | 'whyNoConsent' | 'validUntil'>;

/**
 * Emergency, step 1: states the danger and why no consent can be had, and sees who holds and who has blocked. No relation is asked for;
 * the unit takes part in this matter, and knows who the patient is, as long as the emergency lasts.
 */
export async function stateEmergency(work: Work, { body }: { body: Stated }): Promise<{ id: string }> {
  const { patientId, among, danger, whyNoConsent } = body;
  const id = newOpeningId();
  const start = { among, danger, whyNoConsent, validUntil: openUntil(work, true) };
  const standing = await standingOf(work, patientId);
  const decision = mayState(work, standing, start);
  authorise(work, decision, { patientId, caseKind: 'opening', caseId: id });
  const ground = decision.allowed ? decision.ground : '';
  const { unitId, unitName } = userOf(work.actor);
  await takePart(work, { patientId, unitId, caseId: id, validTo: start.validUntil });
  const first = { id, chainId: id, patientId, step: 'existence' as const, follows: null, source: null, ground };
  await insertActs(work, [{ ...first, ...start }]);
  await writeSeen(work, { id, patientId, start, standing });
  recordAccess(work, {
    type: 'access.emergency-stated',
    patientId,
    case: { kind: 'opening', id },
    params: { unit: unitName },
    payload: { among, danger, whyNoConsent },
  });
  return { id };
}

/** The patient need not be known to the unit from before; one who is not in the county is found out by the foreign key. */
async function takePart(
  work: Work,
  relation: Pick<NewRelation, 'patientId' | 'unitId' | 'caseId' | 'validTo'>,
): Promise<void> {
  try {
    await relate(work, [{ ...relation, scope: 'process', ground: 'emergency', caseKind: 'opening' }]);
  } catch (error) {
    if ((error as { code?: string }).code !== '23503') throw error;
    throw notFound(
      'no-such-patient',
      both(accessTexts, (t) => t.noPatient),
    );
  }
}

/** Whether an emergency may be stated at all: by somebody who gives care and has just proved who they are. */
export function mayState(work: Work, standing: PatientStanding, start: Start): Decision {
  const facts = chainFacts(work, standing, start, { opened: 'nothing', blocked: true });
  const object = objectOf('block-existence', start.among, 'health-care');
  // Asked as if there were no relation, so that the ground is the emergency and nothing milder.
  return decisionOn(work, { action: 'read', object, facts: { ...facts, relation: 'none' } });
}

async function writeSeen(
  work: Work,
  chain: { id: OpeningId; patientId: Stated['patientId']; start: Start; standing: PatientStanding },
): Promise<void> {
  const { id, patientId, start, standing } = chain;
  const seen = (await holdersOf(work, id)).flatMap((holder) => {
    const ground = groundOf(work, start, standing, holder);
    return ground === undefined ? [] : [{ holder, ground }];
  });
  const { among, validUntil, danger, whyNoConsent } = start;
  await insertActs(
    work,
    seen.map(({ holder, ground }) => ({
      id: newSourceId(),
      chainId: id,
      patientId,
      among,
      step: 'source' as const,
      follows: id,
      source: holder,
      ground,
      validUntil,
      danger,
      whyNoConsent,
    })),
  );
}

function groundOf(work: Work, start: Start, standing: PatientStanding, { side, blocked }: Holder): string | undefined {
  const facts = chainFacts(work, standing, start, { opened: 'existence', blocked });
  const object = objectOf(blocked ? 'block-source' : 'source', start.among, side);
  const answer = answerTo(work, { action: 'read', object, facts });
  return answer.allowed ? answer.ground : undefined;
}
