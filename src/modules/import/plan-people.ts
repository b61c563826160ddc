import { createHash } from 'node:crypto';
import { newId, type UserId } from '../../kernel/ids.ts';
import type { Entry } from './domain/entries.ts';
import type { OrganisationKeys, StaffFacts } from './domain/read-organisation.ts';
import { type ExternalKey, keyText } from './known.ts';
import { entryKey, hashOf } from './load-around.ts';
import type { Planning } from './planning.ts';

/**
 * Organisation number that no organisation has: HSA-ids beginning so are ours, for staff of other countries and systems. They name
 * somebody in what was received; nobody signs in with one.
 */
const reserved = 'SE0000000000-X';

/** Staff are found by the source's own id, else by HSA-id. Those of the national catalogue are changed there, never by an import. */
export function planPractitioner({ source, around, plan, importing }: Planning, entry: Entry, facts: StaffFacts): void {
  const key = entryKey(source, entry);
  const known = around.known.get(keyText(key));
  const contentHash = hashOf(facts);
  const inCatalogue = facts.hsaId === null ? undefined : around.staff.get(facts.hsaId);
  if (known !== undefined && (known.contentHash === contentHash || facts.hsaId !== null)) {
    plan.counting.add('Practitioner', 'unchanged');
    return;
  }
  const id = (known?.objectId as UserId | undefined) ?? inCatalogue?.id ?? newId<'staff'>();
  if (inCatalogue === undefined) {
    const hsaId = facts.hsaId ?? reservedHsaId(importing.providerId, key);
    plan.staff.push({ ...facts, id, hsaId, active: facts.hsaId !== null });
  }
  plan.counting.add('Practitioner', known === undefined ? 'new' : 'changed');
  plan.learned.push({ ...key, objectKind: 'staff', objectId: id, contentHash });
}

function reservedHsaId(providerId: string, key: ExternalKey): string {
  const hash = createHash('sha256')
    .update(`${providerId}\n${keyText(key)}`)
    .digest('hex');
  return `${reserved}${BigInt(`0x${hash.slice(0, 20)}`)
    .toString(36)
    .toUpperCase()
    .padStart(16, '0')
    .slice(-16)}`;
}

/**
 * An Organization is never made here: a unit needs a kind, a provider and a principal, which FHIR does not say. One that the Swedish
 * catalogue knows (HSA-id of a unit, organisation number of a provider) is linked; the rest are skipped, their names stay in the records.
 */
export function planOrganisation({ source, around, plan }: Planning, entry: Entry, keys: OrganisationKeys): void {
  const key = entryKey(source, entry);
  if (around.known.has(keyText(key))) {
    plan.counting.add('Organization', 'unchanged');
    return;
  }
  const unit = keys.hsaId === null ? undefined : around.units.get(keys.hsaId);
  const providerId = keys.organisationNumber === null ? undefined : around.providers.get(keys.organisationNumber);
  const contentHash = hashOf(keys);
  if (unit !== undefined) plan.learned.push({ ...key, objectKind: 'unit', objectId: unit.id, contentHash });
  else if (providerId !== undefined)
    plan.learned.push({ ...key, objectKind: 'provider', objectId: providerId, contentHash });
  else {
    plan.counting.skip('Organization', 'unknown-organisation');
    return;
  }
  plan.counting.add('Organization', 'new');
}
