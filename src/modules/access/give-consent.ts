import { sql } from 'kysely';
import type { z } from 'zod';
import { newId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { giveConsentRequest } from './contract.ts';
import { decideOn } from './decisions.ts';
import { ownerNow } from './names.ts';
import { recordAccess } from './record.ts';
import { accessTexts } from './texts/index.ts';

/** Records that the patient consents to the acting controller's reading of others' data. One consent per purpose holds at a time. */
export async function giveConsent(
  work: Work,
  { body }: { body: z.output<typeof giveConsentRequest> },
): Promise<{ id: string }> {
  const id = newId<'consent'>();
  const { patientId, purpose, how, note = null, givenAt = work.now } = body;
  const about = { patientId, caseKind: 'consent', caseId: id };
  authorise(work, await decideOn(work, patientId, { action: 'change', object: { kind: 'identity' } }), about);
  if (givenAt > work.now) {
    const text = both(accessTexts, (t) => t.givenLater);
    throw badInput('given-later', text, { givenAt: text });
  }
  const { actor, providerId, side, unitId } = ownerNow(work);
  const { rows } =
    await sql`insert into access.consent (county, id, patient_id, owner_provider_id, owner_side, owner_unit_id, purpose,
      asked_by, how, note, given_at, recorded_at)
    values (${actor.county}, ${id}, ${patientId}, ${providerId}, ${side}, ${unitId}, ${purpose}, ${actor.userId}, ${how}, ${note},
      ${givenAt}, ${work.now})
    on conflict do nothing returning id`.execute(work.tx);
  if (rows.length === 0)
    throw wrongState(
      'consent-there',
      both(accessTexts, (t) => t.consentThere),
    );
  recordAccess(work, {
    type: 'access.consent-given',
    patientId,
    case: { kind: 'consent', id },
    params: { controller: actor.providerName },
    payload: { purpose, how, givenAt },
  });
  return { id };
}
