import { sql } from 'kysely';
import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound, requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { withdrawConsentRequest } from './contract.ts';
import { decideOn } from './decisions.ts';
import type { ConsentId } from './domain/ids.ts';
import { recordAccess } from './record.ts';
import { accessTexts } from './texts/index.ts';

/** The patient takes the consent back: what it opened is closed at once, for everybody. */
export async function withdrawConsent(
  work: Work,
  { params: { id }, body }: { params: { id: ConsentId }; body: z.output<typeof withdrawConsentRequest> },
): Promise<{ id: string }> {
  const actor = userOf(work.actor);
  // Row-level security shows the acting controller's consents alone.
  const { rows } = await sql<{ patientId: PatientId; version: number; ended: boolean; own: boolean }>`
    select patient_id, version, withdrawn_at is not null as ended from access.consent
    where county = ${actor.county} and id = ${id}::uuid for update`.execute(work.tx);
  const consent = rows[0];
  if (consent === undefined)
    throw notFound(
      'no-such-consent',
      both(accessTexts, (t) => t.noConsent),
    );
  const { patientId } = consent;
  const about = { patientId, caseKind: 'consent', caseId: id };
  authorise(work, await decideOn(work, patientId, { action: 'change', object: { kind: 'identity' } }), about);
  if (consent.ended)
    throw wrongState(
      'consent-ended',
      both(accessTexts, (t) => t.consentEnded),
    );
  requireVersion(consent.version, body.version);
  await sql`update access.consent set withdrawn_at = ${work.now}, withdrawn_by = ${actor.userId}, withdrawn_how = ${body.how},
      withdrawn_note = ${body.note ?? null}, version = version + 1
    where county = ${actor.county} and id = ${id}::uuid`.execute(work.tx);
  recordAccess(work, {
    type: 'access.consent-withdrawn',
    patientId,
    case: { kind: 'consent', id },
    params: { controller: actor.providerName },
    payload: { how: body.how },
  });
  return { id };
}
