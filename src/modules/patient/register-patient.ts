import { sql } from 'kysely';
import { type Id, newId, type PatientId } from '../../kernel/ids.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { Refusal } from '../../platform/errors.ts';
import { forgetFormDraft } from '../../platform/form-draft.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnKnown, type NewRelation, relate } from '../access/index.ts';
import { healthCentre, housing, municipalityName, recordChange } from './checks.ts';
import type { PatientIdentity, Registration } from './contract.ts';
import { byNumber } from './find-patient.ts';
import { draftOfRegistration } from './keep-draft.ts';
import { checkBirthDate, readNumber, refused } from './number.ts';
import { patientTexts } from './texts/index.ts';

interface Who {
  /** Null: a reserve number is given. */
  stored: string | null;
  kind: PatientIdentity['numberKind'];
  birthDate: LocalDate;
  sex: PatientIdentity['sex'];
}

/**
 * Registers a patient who is missing. The unit that does it gets a care relation, and so does the health centre where the patient is
 * listed. Who is already there is not registered twice: the user is sent to the search by number.
 */
export async function registerPatient(work: Work, body: Registration): Promise<{ id: PatientId }> {
  const who = whoIs(body, dateAt(work.now));
  const known = who.stored === null ? undefined : await byNumber(work, who.stored);
  if (known !== undefined) throw alreadyRegistered(known.id);
  if (body.municipalityCode !== null) await municipalityName(work, body.municipalityCode);
  if (body.stay !== null) await municipalityName(work, body.stay.municipalityCode);
  if (body.stay?.unitId) await housing(work, body.stay.unitId);
  if (body.listing !== null) await healthCentre(work, body.listing);
  const id = newId<'patient'>();
  const listingId = newId<'listing'>();
  // Whoever registers begins a care relation.
  authorise(work, decideOnKnown(work, 'change', 'care'), { patientId: id });
  await insertPatient(work, { id, listingId }, who, body);
  await forgetFormDraft(work, draftOfRegistration(work));
  await relate(work, relationsOf(work, id, listingId, body));
  recordChange(work, id, {
    type: 'patient.registered',
    params: { unit: userOf(work.actor).unitName },
    payload: {
      numberKind: who.kind,
      protectedIdentity: body.protectedIdentity,
      municipalityCode: body.municipalityCode,
      place: body.stay?.place ?? null,
      listingUnitId: body.listing?.unitId ?? null,
    },
    units: body.listing === null ? [] : [body.listing.unitId],
  });
  return { id };
}

function whoIs(body: Registration, today: LocalDate): Who {
  if (body.number === null) {
    checkBirthDate(body.birthDate, today);
    return { stored: null, kind: 'reserve', birthDate: body.birthDate, sex: body.sex };
  }
  const { stored, kind, birthDate, sex } = readNumber(body.number, today);
  if (birthDate === null) throw refused('reserveWithoutBirthDate', 'number');
  return { stored, kind, birthDate, sex };
}

function relationsOf(
  work: Work,
  patientId: PatientId,
  listingId: Id<'listing'>,
  { listing }: Registration,
): NewRelation[] {
  const care = { patientId, scope: 'care' as const };
  const own: NewRelation = {
    ...care,
    unitId: userOf(work.actor).unitId,
    ground: 'own-patient',
    caseKind: 'patient',
    caseId: patientId,
  };
  if (listing === null) return [own];
  return [own, { ...care, unitId: listing.unitId, ground: 'listing', caseKind: 'listing', caseId: listingId }];
}

/** Tells that somebody with the number is here: logged as a look at that patient. */
function alreadyRegistered(patientId?: PatientId): Refusal {
  const text = both(patientTexts, (t) => t.alreadyRegistered);
  return new Refusal(
    'wrong-state',
    'already-registered',
    text,
    undefined,
    patientId === undefined ? {} : { patientId },
  );
}

async function insertPatient(
  work: Work,
  ids: { id: PatientId; listingId: Id<'listing'> },
  who: Who,
  body: Registration,
): Promise<void> {
  const { county } = work.actor;
  const { providerId } = userOf(work.actor);
  // Nothing is returned: the row is out of the acting unit's sight until its relation is written.
  const number =
    who.stored === null
      ? sql`'R' || ${county}::text || lpad(nextval('patient.reserve_number_seq')::text, 9, '0')`
      : sql`${who.stored}`;
  const owned = sql`${county}, x.id, ${ids.id}::uuid, ${providerId}::uuid`;
  const rows = (given: readonly object[]) => JSON.stringify(given.map((one) => ({ id: newId(), ...one })));
  const one = (given: object | null, id: string = newId()) => JSON.stringify(given === null ? [] : [{ id, ...given }]);
  const insert = sql`
    with person as (insert into patient.patient (county, id, owner_provider_id, number_kind, number, given_name, family_name, birth_date, sex,
        protected_identity, municipality_code, language, interpreter_language, phone, created_at)
      values (${county}, ${ids.id}::uuid, ${providerId}::uuid, ${who.kind}, ${number}, ${body.givenName}, ${body.familyName}, ${who.birthDate}::date,
        ${who.sex}, ${body.protectedIdentity}, ${body.municipalityCode}, ${body.language}, ${body.interpreterLanguage}, ${body.phone}, ${work.now})),
    home as (insert into patient.address (county, id, patient_id, owner_provider_id, kind, line, postal_code, city, valid_from)
      select ${owned}, 'registered', x.line, x."postalCode", x.city, ${work.now}::timestamptz
      from jsonb_to_recordset(${one(body.address)}::jsonb) as x (id uuid, line text, "postalCode" text, city text)),
    stay as (insert into patient.stay (county, id, patient_id, owner_provider_id, place, municipality_code, unit_id, valid_from)
      select ${owned}, x.place, x."municipalityCode", x."unitId", ${work.now}::timestamptz
      from jsonb_to_recordset(${one(body.stay)}::jsonb) as x (id uuid, place text, "municipalityCode" text, "unitId" uuid)),
    listing as (insert into patient.listing (county, id, patient_id, owner_provider_id, unit_id, physician_id, valid_from)
      select ${owned}, x."unitId", x."physicianId", ${work.now}::timestamptz
      from jsonb_to_recordset(${one(body.listing, ids.listingId)}::jsonb) as x (id uuid, "unitId" uuid, "physicianId" uuid)),
    relatives as (insert into patient.relative (county, id, patient_id, owner_provider_id, name, relation, phone, may_be_informed, recorded_at)
      select ${owned}, x.name, x.relation, x.phone, x."mayBeInformed", ${work.now}::timestamptz
      from jsonb_to_recordset(${rows(body.relatives)}::jsonb) as x (id uuid, name text, relation text, phone text, "mayBeInformed" boolean))
    insert into patient.alert (county, id, patient_id, owner_provider_id, kind, description, recorded_at)
    select ${owned}, x.kind, x.description, ${work.now}::timestamptz
    from jsonb_to_recordset(${rows(body.alerts)}::jsonb) as x (id uuid, kind text, description text)`;
  try {
    await insert.execute(work.tx);
  } catch (error) {
    // Two register the same person at once: the one who comes second is told so.
    throw (error as { constraint?: string }).constraint === 'patient_number' ? alreadyRegistered() : error;
  }
}
