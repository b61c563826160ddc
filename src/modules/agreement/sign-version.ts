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
import { municipalitiesByCode, staffById, unitById, type UnitSummary } from '../organisation/index.ts';
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
  const speaker = await speakerOf(work, actor);
  const name = party.name;
  authorise(
    work,
    maySignFor(speaker, party, document.area)
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

/** Whom the acting person speaks for: the principal of the unit, and where it is. */
type Speaker = Pick<UnitSummary, 'principalKind' | 'municipalityCode' | 'county'>;

/**
 * A party signs by somebody of its own sort of principal, and of the place that the agreement is about: the municipality itself, or a
 * region with some of the municipalities (their codes begin with the county's). A joint principal has both sorts within it.
 */
export function maySignFor(
  { principalKind, municipalityCode, county }: Speaker,
  party: Pick<Party, 'principal'>,
  { municipalities }: Pick<ModelDocument['area'], 'municipalities'>,
): boolean {
  const sortFits = party.principal === 'joint' || principalKind === 'joint' || principalKind === party.principal;
  const isHere =
    principalKind === 'municipality'
      ? municipalityCode !== null && municipalities.includes(municipalityCode)
      : municipalities.some((code) => code.startsWith(county));
  return sortFits && isHere;
}

/** Whom the acting person's unit belongs to. */
export async function speakerOf(work: Work, { unitId }: Pick<UserActor, 'unitId'>): Promise<Speaker> {
  const unit = await unitById(work, unitId);
  if (unit === undefined) throw new Error('an acting unit that is not in the directory');
  return unit;
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
