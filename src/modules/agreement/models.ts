import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { CooperationModel } from '../../model/index.ts';
import type { Library } from '../../model/include.ts';
import { keptText, loadAccepted, loadModel } from '../../model/load.ts';
import { notFound, Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { agreementTexts } from './texts/index.ts';

type Looking = Pick<Work, 'tx'>;

/** A model as it governs: the version's hash is kept with every decision made by it. */
export interface GoverningModel {
  hash: string;
  model: CooperationModel;
}

/** A version, where it is to govern and when. */
interface Force {
  hash: string;
  municipalityCodes: readonly string[];
  from: LocalDate;
  to?: LocalDate | null;
}

interface Area {
  modelHash: string;
  validFrom: LocalDate;
  validTo: LocalDate | null;
}

/** Versions never change, so a compiled model is kept for as long as the process lives. */
const compiled = new Map<string, CooperationModel>();
/** Where models govern changes a few times a year; a change is seen within seconds. */
const areaMilliseconds = 5_000;
const areasByMunicipality = new Map<string, { areas: Area[]; until: number }>();

/** Forgets where models govern: the program begins on another database. */
export function forgetAreas(): void {
  areasByMunicipality.clear();
}

/** The version a YAML text is: the SHA-256 of the text. */
export function hashOfModel(yaml: string): string {
  return createHash('sha256').update(yaml, 'utf8').digest('hex');
}

/** The compiled model of a version. */
export async function modelByHash(work: Looking, hash: string): Promise<CooperationModel> {
  const known = compiled.get(hash);
  if (known !== undefined) return known;
  const { rows } = await sql<{
    source: string;
  }>`select source from agreement.model_version where hash = ${hash}`.execute(work.tx);
  const source = rows[0]?.source;
  if (source === undefined) {
    throw notFound(
      'no-such-model',
      both(agreementTexts, (t) => t.noSuchModel),
    );
  }
  const model = loadAccepted(source);
  compiled.set(hash, model);
  return model;
}

/** The model that governs care at home in a municipality at a moment. Refused when there is none: nothing can be decided then. */
export async function governingModel(work: Looking, municipalityCode: string, at: Instant): Promise<GoverningModel> {
  const day = dateAt(at);
  const areas = await areasOf(work, municipalityCode);
  const area = areas.find((one) => one.validFrom <= day && (one.validTo === null || day < one.validTo));
  if (area === undefined) {
    throw new Refusal(
      'cannot-be-done',
      'no-governing-model',
      both(agreementTexts, (t) => t.noGoverningModel({ municipality: municipalityCode, day })),
      { municipalityCode },
    );
  }
  return { hash: area.modelHash, model: await modelByHash(work, area.modelHash) };
}

async function areasOf(work: Looking, municipalityCode: string): Promise<Area[]> {
  const kept = areasByMunicipality.get(municipalityCode);
  const time = performance.now();
  if (kept !== undefined && kept.until > time) return kept.areas;
  const { rows } = await sql<Area>`select model_hash, valid_from, valid_to from agreement.model_area
    where municipality_code = ${municipalityCode}`.execute(work.tx);
  areasByMunicipality.set(municipalityCode, { areas: rows, until: time + areaMilliseconds });
  return rows;
}

/**
 * Stores a version of a model, known by the hash of its text; a text that is already there changes nothing. Throws with every
 * fault and its line when the text is no valid model.
 */
export async function registerModel(db: Kysely<unknown>, yaml: string, now: Instant): Promise<GoverningModel> {
  const result = loadModel(yaml);
  if (!result.ok) {
    const faults = result.faults.map(({ place, reason }) => `line ${place.line} ${place.path}: ${reason.en}`);
    throw new Error(`not a valid cooperation model:\n${faults.join('\n')}`);
  }
  const hash = await keepVersion(db, yaml, result.model.document, now);
  return { hash, model: result.model };
}

/**
 * Stores a model of the product's library, with what it includes written into it. The product's tests check the library; to check it again
 * would take a second each.
 */
export async function registerShipped(
  db: Kysely<unknown>,
  yaml: string,
  library: Library,
  now: Instant,
): Promise<string> {
  const { text, about } = keptText(yaml, library);
  return keepVersion(db, text, about, now);
}

async function keepVersion(
  db: Kysely<unknown>,
  yaml: string,
  { id, version, title, valid }: ReturnType<typeof keptText>['about'],
  now: Instant,
): Promise<string> {
  const hash = hashOfModel(yaml);
  await sql`insert into agreement.model_version (hash, model_id, version, title, source, valid_from, valid_to, recorded_at)
    values (${hash}, ${id}, ${String(version)}, ${title}, ${yaml}, ${valid.from}, ${valid.to}, ${now}) on conflict (hash) do nothing`.execute(
    db,
  );
  return hash;
}

/**
 * Lets a version govern municipalities from a day: what governed them before ends that day, without a gap; what was to begin later
 * is put aside. Doing it again changes nothing.
 */
export async function putInForce(db: Kysely<unknown>, force: Force): Promise<void> {
  await db.transaction().execute((tx) => govern(tx, force));
}

/** As `putInForce`, within a transaction that is already there. */
export async function govern(tx: Looking['tx'], force: Force): Promise<void> {
  const { hash, from, to = null } = force;
  for (const code of force.municipalityCodes) {
    const { rows } =
      await sql`select 1 from agreement.model_area where municipality_code = ${code} and model_hash = ${hash}
      and valid_from <= ${from}::date and valid_to is not distinct from ${to}::date`.execute(tx);
    if (rows.length > 0) continue;
    await sql`delete from agreement.model_area where municipality_code = ${code} and valid_from >= ${from}::date`.execute(
      tx,
    );
    await sql`update agreement.model_area set valid_to = ${from}::date
      where municipality_code = ${code} and (valid_to is null or valid_to > ${from}::date)`.execute(tx);
    await sql`insert into agreement.model_area (id, municipality_code, model_hash, valid_from, valid_to)
      values (${newId()}, ${code}, ${hash}, ${from}::date, ${to}::date)`.execute(tx);
  }
  for (const code of force.municipalityCodes) areasByMunicipality.delete(code);
}
