import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOn, knowsWhere, type Relation } from '../access/index.ts';
import type { Situation, visitAddressAnswer, visitAddressBody } from './contract.ts';
import { situationOf } from './situation.ts';

/**
 * What of a situation is shown to a reader: address, stay, municipality, listing, other care, relatives and telephone each tell where somebody is.
 * They belong to the care, not to one matter; of somebody with protected identity they are shown for the visit itself alone.
 */
export function situationShown(work: Work, situation: Situation, relation: Relation): Situation {
  const { identity, addresses } = situation;
  if (knowsWhere(work, { relation, protectedIdentity: identity.protectedIdentity })) return situation;
  const isProtected = identity.protectedIdentity !== 'none';
  return {
    ...situation,
    identity: isProtected ? { ...identity, municipalityCode: null, phone: null } : identity,
    stays: [],
    listings: [],
    otherCare: [],
    addresses: [],
    relatives: [],
    addressesHidden: situation.addressesHidden || addresses.length > 0,
    whereaboutsHidden: isProtected,
  };
}

/**
 * Where a patient is, for somebody who is to go there or to send somebody: also of somebody with protected identity. The look is an act
 * of its own, with what it is for in the access log.
 */
export async function showForVisit(
  work: Work,
  { params: { id }, body }: { params: { id: PatientId }; body: z.output<typeof visitAddressBody> },
): Promise<z.input<typeof visitAddressAnswer>> {
  const asked = { action: 'read', object: { kind: 'whereabouts' }, facts: { neededForVisit: true } } as const;
  const about = { patientId: id, details: { neededFor: body.neededFor } };
  authorise(work, await decideOn(work, id, asked), about);
  const situation = await situationOf(work, id);
  if (situation === undefined) throw new Error('a patient with a care relation is not visible');
  return {
    addresses: situation.addresses.filter(holdsAt(work.now)),
    stay: situation.stays.find(holdsAt(work.now)) ?? null,
    phone: situation.identity.phone,
  };
}

function holdsAt(now: Instant): (period: { validFrom: Instant; validTo: Instant | null }) => boolean {
  return ({ validFrom, validTo }) => validFrom <= now && (validTo === null || now < validTo);
}
