import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { chainOf } from './chain.ts';
import type { acknowledgeRequest } from './contract.ts';
import { decisionOn } from './decisions.ts';
import type { OpeningId } from './domain/ids.ts';
import { insertReview } from './opening-queries.ts';
import { recordAccess } from './record.ts';
import { accessTexts } from './texts/index.ts';

/** The head of the unit has gone through an emergency opening of the unit's. The log review of the provider goes on beside it. */
export async function acknowledgeEmergency(
  work: Work,
  { params: { id }, body }: { params: { id: OpeningId }; body: z.output<typeof acknowledgeRequest> },
): Promise<{ id: string }> {
  const { start } = await chainOf(work, id);
  const { patientId } = start;
  const owner = { relation: 'own-unit', side: start.side } as const;
  const decision = decisionOn(work, { action: 'read', object: { kind: 'access-log', owner } });
  authorise(work, decision, { patientId, caseKind: 'opening', caseId: id });
  if (start.danger === null)
    throw notFound(
      'not-emergency',
      both(accessTexts, (t) => t.notUnitsEmergency),
    );
  if (!(await insertReview(work, start, body.note ?? null)))
    throw wrongState(
      'reviewed',
      both(accessTexts, (t) => t.reviewed),
    );
  recordAccess(work, {
    type: 'access.emergency-acknowledged',
    patientId,
    case: { kind: 'opening', id },
    params: { unit: userOf(work.actor).unitName },
    work: [{ op: 'close', action: 'access.review-emergency' }],
  });
  return { id };
}
