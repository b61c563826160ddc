import { sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { laterDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { ModelDocument } from '../../model/index.ts';
import { userOf, type UserActor } from '../../platform/actor.ts';
import { allow, authorise, deny } from '../../platform/authorise.ts';
import { badInput, Refusal, wrongState } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import { municipalitiesByCode, staffById, unitsById } from '../organisation/index.ts';
import { aboutVersion } from './entry.ts';
import { govern, modelByHash } from './models.ts';
import type { AgreementTables } from './tables.ts';
import { agreementTexts } from './texts/index.ts';

type Party = ModelDocument['parties'][number];

/** A party's representative signs a version. When every party has, it governs its municipalities, at the earliest from today. */
export async function signVersion(work: Work, hash: string, partyId: string): Promise<{ id: string }> {
  const actor = userOf(work.actor);
  const { document } = await modelByHash(work, hash);
  const party = document.parties.find(({ id }) => id === partyId);
  if (party === undefined) {
    const text = both(agreementTexts, (t) => t.noSuchParty);
    throw badInput('no-such-party', text, { party: text });
  }
  const speaksFor = await principalKindOf(work, actor);
  const name = party.name;
  authorise(
    work,
    maySignFor(speaksFor, party)
      ? allow('no-patient-data')
      : deny(
          'other-party',
          both(agreementTexts, (t) => t.otherParty({ party: name })),
        ),
  );
  await sign(work, hash, party, actor);
  const { title, version } = document;
  work.record({
    type: 'agreement.version-signed',
    ...aboutVersion(work, hash),
    params: { title, version: String(version), party: name },
    payload: { hash, party: partyId },
  });
  const signed = await signaturesOf(work, hash);
  if (document.parties.every(({ id }) => signed.has(id))) await bringIntoForce(work, hash, document, actor);
  // A signature has no id of its own; the version that it is under is in the address.
  return { id: newId<'model_signature'>() };
}

async function sign(work: Work, hash: string, { id, name }: Party, actor: UserActor): Promise<void> {
  const { rows } = await sql`insert into agreement.model_signature (model_hash, party, signed_by, signed_at)
    values (${hash}, ${id}, ${actor.userId}::uuid, ${work.now}::timestamptz) on conflict do nothing returning party`.execute(
    work.tx,
  );
  if (rows.length > 0) return;
  throw wrongState(
    'already-signed',
    both(agreementTexts, (t) => t.alreadySigned({ party: name })),
  );
}

async function bringIntoForce(work: Work, hash: string, document: ModelDocument, actor: UserActor): Promise<void> {
  const known = await municipalitiesByCode(work, document.area.municipalities);
  const municipalityCodes = [...known.values()].filter(({ county }) => county === actor.county).map(({ code }) => code);
  if (municipalityCodes.length === 0) {
    throw new Refusal(
      'cannot-be-done',
      'no-municipalities',
      both(agreementTexts, (t) => t.noMunicipalities),
    );
  }
  const from = laterDate(document.valid.from, dateAt(work.now));
  await govern(work.tx, { hash, municipalityCodes, from, to: document.valid.to });
  work.record({
    type: 'agreement.version-in-force',
    ...aboutVersion(work, hash),
    params: { title: document.title, version: String(document.version), from },
    payload: { hash, municipalityCodes, from, to: document.valid.to },
  });
}

/** A party signs by somebody of its own sort of principal; a joint principal has both within it. */
export function maySignFor(speaksFor: string, party: Pick<Party, 'principal'>): boolean {
  return party.principal === 'joint' || speaksFor === 'joint' || speaksFor === party.principal;
}

/** What sort of principal the acting person's unit belongs to. */
export async function principalKindOf(work: Work, { unitId }: Pick<UserActor, 'unitId'>): Promise<string> {
  const unit = (await unitsById(work, [unitId])).get(unitId);
  if (unit === undefined) throw new Error('an acting unit that is not in the directory');
  return unit.principalKind;
}

/** Who has signed a version, by party. */
export async function signaturesOf(
  work: Work,
  hash: string,
): Promise<ReadonlyMap<string, { by: string; at: Instant }>> {
  const rows = await tables<AgreementTables>(work)
    .selectFrom('agreement.model_signature')
    .select(['party', 'signedBy', 'signedAt'])
    .where('modelHash', '=', hash)
    .execute();
  const staff = await staffById(
    work,
    rows.map(({ signedBy }) => signedBy),
  );
  return new Map(
    rows.map(({ party, signedBy, signedAt }) => [party, { by: staff.get(signedBy)?.name ?? '–', at: signedAt }]),
  );
}
