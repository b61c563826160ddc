import type { PatientId, UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { both, catalogue } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { type Need, routes } from '../../model/index.ts';
import { decideOn } from '../../modules/access/index.ts';
import { patientNumbers, substitutesOf, unitsById } from '../../modules/organisation/index.ts';
import {
  performerOf,
  placedPatient,
  type PlacedPatient,
  responsibilitiesIn,
} from '../../modules/responsibility/index.ts';
import { authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { CallCard } from './contract.ts';
import { partsOfWeek } from './moments.ts';

/** What a patient or a relative rings about. */
const asked: readonly Need[] = ['physician', 'nurse-care', 'home-service'];
const texts = catalogue(
  { noPatient: 'Patienten finns inte, eller så har din enhet ingen relation till patienten.' },
  { noPatient: 'The patient does not exist, or your unit has no relation to the patient.' },
);

/** Who the patient and relatives ring by the hour, on working days and other days: from the model in force and who answers for what. */
export async function showCallCard(work: Work, patientId: PatientId): Promise<CallCard> {
  const decision = await decideOn(work, patientId, { action: 'read', object: { kind: 'contact-card' } });
  authorise(work, decision, { patientId });
  const placed = await placedPatient(work, patientId, work.now);
  if (placed === undefined)
    throw notFound(
      'no-such-patient',
      both(texts, (t) => t.noPatient),
    );
  const raw = [];
  for (const { at, ...part } of await partsOfWeek(work.now, (at) => whoAt(work, placed, at)))
    raw.push({ ...part, ...(await withSubstitutes(work, at, await answersAt(work, placed, at))) });
  const ids = raw.flatMap(({ needs, physician }) => [...needs, ...physician]).flatMap(({ unitId }) => unitId ?? []);
  const numbers = await patientNumbers(work, ids);
  const units = await unitsById(work, ids);
  const shown = <T extends { unitId: UnitId | null; person: string | null }>({ unitId, ...rest }: T) => ({
    ...rest,
    unit: unitId === null ? null : (units.get(unitId)?.name ?? null),
    phone: unitId === null ? null : (numbers.get(unitId)?.phone ?? null),
  });
  const { identity } = placed.patient;
  return {
    patientId,
    name: identity.protectedIdentity === 'none' ? identity.givenName : null,
    madeAt: work.now,
    hours: raw.map(({ when, needs, physician }) => ({
      when,
      needs: needs.map(shown),
      physician: physician.map(shown),
    })),
  };
}

type Answers = Awaited<ReturnType<typeof answersAt>>;

/** Whoever answers in the place of a unit at that moment is the one to ring. */
async function withSubstitutes(work: Work, at: Instant, { needs, physician }: Answers): Promise<Answers> {
  const usual = [...needs, ...physician].flatMap(({ unitId }) => unitId ?? []);
  const standsIn = await substitutesOf(work, usual);
  const now = <T extends { unitId: UnitId | null }>(one: T): T =>
    one.unitId === null ? one : { ...one, unitId: standsIn(one.unitId, dateAt(at))?.unitId ?? one.unitId };
  return { needs: needs.map(now), physician: physician.map(now) };
}

/** The ways to a physician that patients may use themselves, at most two. */
function waysAt({ situation, governing, municipalityCode }: PlacedPatient, at: Instant) {
  const by = { role: 'patient', unitKind: null } as const;
  const place = { situation, municipality: municipalityCode };
  const found = routes(governing.model, place, 'physician', 'same-day', at, by).now;
  return found.filter(({ kind }) => kind !== 'emergency').slice(0, 2);
}

/** Whom the card would name at a moment, as a text to compare. */
async function whoAt(work: Work, placed: PlacedPatient, at: Instant): Promise<string> {
  const performers = [];
  for (const need of asked) performers.push(await performerOf(work, placed, need, at));
  return JSON.stringify([waysAt(placed, at).map(({ route, servedBy }) => [route, servedBy.unit]), performers]);
}

async function answersAt(work: Work, placed: PlacedPatient, at: Instant) {
  const { patient, enrolments, situation } = placed;
  const known = { enrolments, physicians: situation.physicians ?? [] };
  const answers = await responsibilitiesIn(work, patient, known, at, asked);
  const ways = waysAt(placed, at);
  // Where the model has no way of their own for patients, they ring the unit that answers for the physician.
  const shown = answers.filter(({ need }) => need !== 'physician' || ways.length === 0);
  return {
    needs: shown.map(({ need, needName, performer }) => ({
      need,
      what: needName,
      unitId: performer.unit?.id ?? null,
      person: performer.person?.name ?? null,
    })),
    physician: ways.map(({ title, servedBy }) => ({
      what: title,
      unitId: servedBy.unit as UnitId | null,
      person: null,
    })),
  };
}
