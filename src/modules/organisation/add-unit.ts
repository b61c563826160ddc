import type { z } from 'zod';
import { newId, type UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import type { addUnitBody } from './contract.ts';
import { decideOnOwnPrincipal } from './policy.ts';
import { loadProvider, refusing } from './queries.ts';
import type { OrganisationTables } from './tables.ts';
import { organisationTexts } from './texts/index.ts';
import { checkHours, checkMunicipality, replaceUnitParts, unitRefusals } from './unit-facts.ts';
import { directoryEntry, tellAffected } from './upkeep.ts';

/** Adds a unit to a provider of the administrator's own principal, in the administrator's county. */
export async function addUnit(work: Work, body: z.output<typeof addUnitBody>): Promise<{ id: UnitId }> {
  const actor = userOf(work.actor);
  const provider = await loadProvider(work, body.providerId);
  if (provider === undefined) {
    throw badInput(
      'no-such-provider',
      both(organisationTexts, (t) => t.noSuchProvider),
    );
  }
  authorise(work, decideOnOwnPrincipal(actor, provider));
  checkHours(body.hours);
  await checkMunicipality(work, body.municipalityCode, { county: actor.county });
  const id = newId<'unit'>();
  const { kind, name, hsaId, municipalityCode, address, providerId } = body;
  const today = dateAt(work.now);
  const row = { id, county: actor.county, providerId, kind, name, hsaId, municipalityCode, address };
  const insert = tables<OrganisationTables>(work)
    .insertInto('organisation.unit')
    .values({ ...row, lastConfirmedOn: today, activeFrom: body.activeFrom ?? today });
  await refusing(unitRefusals(hsaId), insert.execute());
  await refusing(unitRefusals(hsaId), replaceUnitParts(work, id, body));
  work.record({
    type: 'organisation.unit-added',
    ...directoryEntry(id, [actor.unitId, id]),
    providerId,
    params: { unit: name },
    payload: { kind, hsaId, municipalityCode },
  });
  await tellAffected(work, id, { unit: name, change: 'opens', day: body.activeFrom ?? today });
  return { id };
}
