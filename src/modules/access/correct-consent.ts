import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput, notFound, requireVersion } from '../../platform/errors.ts';
import { keepCorrection } from '../../platform/fact-correction.ts';
import type { Work } from '../../platform/work.ts';
import type { correctConsentRequest } from './contract.ts';
import { decideOn } from './decisions.ts';
import type { ConsentId } from './domain/ids.ts';
import { recordAccess } from './record.ts';
import { lockConsent, standingEntryById } from './standing-queries.ts';
import { accessTexts } from './texts/index.ts';

/**
 * Puts right how or when a consent was given, or the note beside it. The consent's row is never written to but for its end: how it reads
 * now is its latest correction. Whether there is a consent is not corrected but withdrawn, or asked for anew.
 */
export async function correctConsent(
  work: Work,
  { params: { id }, body }: { params: { id: ConsentId }; body: z.output<typeof correctConsentRequest> },
): Promise<{ id: string }> {
  const locked = await lockConsent(work, id);
  const consent = await standingEntryById(work, id);
  if (!locked || consent?.entry !== 'consent')
    throw notFound(
      'no-such-consent',
      both(accessTexts, (t) => t.noConsent),
    );
  const { patientId } = consent;
  const about = { patientId, caseKind: 'consent', caseId: id };
  authorise(work, await decideOn(work, patientId, { action: 'change', object: { kind: 'identity' } }), about);
  // The lock has moved it by one.
  requireVersion(consent.version - 1, body.version);
  const before = { how: consent.how, givenAt: consent.givenAt, note: consent.note };
  const { how, givenAt, note, reason } = body;
  const after = { how, givenAt, note };
  if (how === before.how && givenAt === before.givenAt && note === before.note) {
    const text = both(accessTexts, (t) => t.nothingCorrected);
    throw badInput('nothing-changed', text);
  }
  if (givenAt > consent.at) {
    const text = both(accessTexts, (t) => t.givenLater);
    throw badInput('given-later', text, { givenAt: text });
  }
  await keepCorrection(work, { patientId, objectKind: 'consent', objectId: id, before, after, reason });
  recordAccess(work, {
    type: 'access.consent-corrected',
    patientId,
    case: { kind: 'consent', id },
    params: { controller: userOf(work.actor).providerName },
    payload: { how, givenAt },
  });
  return { id };
}
