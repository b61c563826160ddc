import { sql } from 'kysely';
import type { Id } from '../../kernel/ids.ts';
import type { Work } from '../../platform/work.ts';
import type { Importing } from './importing.ts';
import type { ExternalIdTable } from './tables.ts';

/** An id of the source: the system it means something in, the type, the id. */
export interface ExternalKey {
  system: string;
  resourceType: string;
  externalId: string;
}

/** What became of an external id earlier. */
export interface Known {
  objectKind: ExternalIdTable['objectKind'];
  objectId: string;
  contentHash: string;
}

/** What one import learned about one external id. */
export interface Learned extends ExternalKey, Known {}

/** Text form of a key, for maps. */
export function keyText({ system, resourceType, externalId }: ExternalKey): string {
  return `${system}\n${resourceType}\n${externalId}`;
}

/** What the provider's earlier imports made of these ids: one statement. */
export async function loadKnown(
  work: Work,
  importing: Importing,
  keys: readonly ExternalKey[],
): Promise<Map<string, Known>> {
  if (keys.length === 0) return new Map();
  const { rows } = await sql<Learned>`
    select e.system, e.resource_type, e.external_id, e.object_kind, e.object_id, e.content_hash
    from jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k (system text, "resourceType" text, "externalId" text)
    join import.external_id e on e.county = ${importing.county} and e.owner_provider_id = ${importing.providerId}::uuid
      and e.system = k.system and e.resource_type = k."resourceType" and e.external_id = k."externalId"`.execute(
    work.tx,
  );
  return new Map(rows.map((row) => [keyText(row), row]));
}

/** Keeps what became of external ids: one statement. */
export async function saveLearned(
  work: Work,
  importing: Importing,
  runId: Id<'run'>,
  learned: readonly Learned[],
): Promise<void> {
  if (learned.length === 0) return;
  await sql`insert into import.external_id as e (county, owner_provider_id, owner_unit_id, system, resource_type, external_id, object_kind, object_id,
      content_hash, run_id)
    select distinct on (k.system, k."resourceType", k."externalId") ${importing.county}, ${importing.providerId}::uuid, ${importing.unitId}::uuid, k.system,
      k."resourceType", k."externalId", k."objectKind", k."objectId", k."contentHash", ${runId}::uuid
    from jsonb_to_recordset(${JSON.stringify(learned)}::jsonb) as k (system text, "resourceType" text, "externalId" text, "objectKind" text,
      "objectId" uuid, "contentHash" text)
    on conflict (county, owner_provider_id, system, resource_type, external_id) do update
      set object_id = excluded.object_id, content_hash = excluded.content_hash, run_id = excluded.run_id`.execute(
    work.tx,
  );
}

/** Imports of one provider are made one at a time, so that two copies of a file never both find nothing. Held until commit. */
export async function takeTurn(work: Work, importing: Importing): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${importing.county} ${importing.providerId}`}, 0))`.execute(
    work.tx,
  );
}
