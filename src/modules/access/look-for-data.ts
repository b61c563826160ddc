import type { z } from 'zod';
import type { Side } from '../../kernel/side.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Decision } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { userOf } from '../../platform/actor.ts';
import { chainFacts, objectOf, openUntil } from './chain.ts';
import type { lookRequest } from './contract.ts';
import { decisionOn } from './decisions.ts';
import { type PatientStanding, standingOf } from './facts.ts';
import { type Among, insertActs, newOpeningId } from './opening-queries.ts';
import { recordAccess } from './record.ts';

/** Step 1: chooses to look whether others hold data about the patient. The answer says that, and not who. */
export async function lookForData(
  work: Work,
  { body: { patientId, among } }: { body: z.output<typeof lookRequest> },
): Promise<{ id: string }> {
  const id = newOpeningId();
  const standing = await standingOf(work, patientId);
  const decision = mayLook(work, among, standing);
  authorise(work, decision, { patientId, caseKind: 'opening', caseId: id });
  const { unitName } = userOf(work.actor);
  const ground = decision.allowed ? decision.ground : '';
  const validUntil = openUntil(work, false);
  await insertActs(work, [
    { id, chainId: id, patientId, among, step: 'existence', follows: null, source: null, ground, validUntil },
  ]);
  recordAccess(work, {
    type: 'access.data-looked-for',
    patientId,
    case: { kind: 'opening', id },
    params: { unit: unitName },
    payload: { among },
  });
  return { id };
}

/** Whether existence may be asked for: among others on either side, within the controller on its own. */
function mayLook(work: Work, among: Among, standing: PatientStanding): Decision {
  const { side } = userOf(work.actor);
  const sides: Side[] = among === 'own-controller' ? [side] : ['health-care', 'social-service'];
  const start = { among, danger: null, whyNoConsent: null, validUntil: work.now };
  const facts = chainFacts(work, standing, start, { opened: 'nothing', blocked: false });
  const decisions = sides.map((one) =>
    decisionOn(work, { action: 'read', object: objectOf('existence', among, one), facts }),
  );
  return decisions.find(({ allowed }) => allowed) ?? (decisions[0] as Decision);
}
