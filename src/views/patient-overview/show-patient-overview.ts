import type { PatientId, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { ageOn } from '../../kernel/local-date.ts';
import { contains } from '../../kernel/period.ts';
import { dateAt } from '../../kernel/zone.ts';
import type { PhysicianPeriod } from '../../model/index.ts';
import { decideOnPatient } from '../../modules/access/index.ts';
import { type EnrolmentPeriod, enrolmentsOf, statusAt } from '../../modules/enrolment/index.ts';
import { messagesOfPatient } from '../../modules/messaging/index.ts';
import { staffById, unitsById } from '../../modules/organisation/index.ts';
import { type Situation, situationOf, situationShown } from '../../modules/patient/index.ts';
import { physiciansOf } from '../../modules/responsible-physician/index.ts';
import { type ReadBefore, responsibilitiesIn } from '../../modules/responsibility/index.ts';
import { reviewsInShortOf } from '../../modules/rhythm/index.ts';
import { timelineOf } from '../../modules/timeline/index.ts';
import { visitsTo } from '../../modules/visit/index.ts';
import { openWorkOf } from '../../modules/worklist/index.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { PatientOverview } from './contract.ts';

const entriesShown = 30;

/** Everything the overview shows of a patient, through the modules' doors, each of which shows what the acting unit may see. */
export async function showPatientOverview(work: Work, patientId: PatientId): Promise<PatientOverview> {
  const decision = await decideOnPatient(work, patientId);
  authorise(work, decision, { patientId });
  const whole = await situationOf(work, patientId);
  if (whole === undefined) throw new Error('a patient with a relation is not visible');
  const cares = decision.allowed && decision.ground !== 'process-participation';
  const situation = situationShown(work, whole, cares ? 'care' : 'process');
  const allEnrolments = await enrolmentsOf(work, patientId);
  const enrolments = shownTo(work, situation, allEnrolments);
  const physicians = await physiciansOf(work, patientId, situation.listings);
  const carrier = physicians.find(({ period }) => contains(period, work.now));
  const names = await namesOf(work, situation, enrolments, carrier);
  return {
    asOf: work.now,
    relation: cares ? 'care' : 'process',
    patient: strip(work.now, situation, enrolments, names, carrier),
    ...(await responsibilities(work, whole, { enrolments: allEnrolments, physicians })),
    relatives: situation.relatives.map(({ name, relation, phone, mayBeInformed }) => ({
      name,
      relation,
      phone,
      mayBeInformed,
    })),
    openMatters: await openWorkOf(work, situation.identity),
    enrolments: enrolments.map((enrolment) => shownEnrolment(enrolment, names, work.now)),
    visits: cares ? await visitsTo(work, patientId) : [],
    reviews: cares ? await reviewsInShortOf(work, patientId) : [],
    messages: await messagesOfPatient(work, patientId),
    timeline: await timelineOf(work, patientId, { limit: entriesShown }),
  };
}

/** Units tell where: of somebody with protected identity, a unit outside the care sees the enrolments it is a party to. */
function shownTo(
  work: Work,
  { whereaboutsHidden }: Situation,
  enrolments: readonly EnrolmentPeriod[],
): readonly EnrolmentPeriod[] {
  const own = userOf(work.actor).unitId;
  // Row-level security shows a proposal to its two units alone.
  return enrolments.filter(({ unitId, proposals }) => !whereaboutsHidden || unitId === own || proposals.length > 0);
}

interface Names {
  unit(id: UnitId): PatientOverview['enrolments'][number]['unit'];
  person(id: UserId | null): PatientOverview['patient']['namedContact'];
}

/** Units and people of the strip and the enrolments, all at once; mostly from memory. */
async function namesOf(
  work: Work,
  { listings, otherCare }: Situation,
  enrolments: readonly EnrolmentPeriod[],
  carrier: PhysicianPeriod | undefined,
): Promise<Names> {
  const known = <T>(value: T | null): value is T => value !== null;
  const units = await unitsById(
    work,
    [...listings, ...enrolments, ...otherCare].flatMap(({ unitId }) => unitId ?? []),
  );
  const people = [
    (carrier?.person ?? null) as UserId | null,
    ...listings.map(({ physicianId }) => physicianId),
    ...enrolments.flatMap(({ responsibleStaffId, namedContactId }) => [responsibleStaffId, namedContactId]),
  ];
  const staff = await staffById(work, people.filter(known));
  return {
    unit: (id) => ({ id, name: units.get(id)?.name ?? '–', phone: units.get(id)?.staffPhone ?? null }),
    person: (id) => {
      const found = id === null ? undefined : staff.get(id);
      return found === undefined ? null : { id: found.id, name: found.name, title: found.title, phone: found.phone };
    },
  };
}

function strip(
  now: Instant,
  situation: Situation,
  enrolments: readonly EnrolmentPeriod[],
  names: Names,
  carrier: PhysicianPeriod | undefined,
): PatientOverview['patient'] {
  const { identity, alerts } = situation;
  const listing = situation.listings.find((one) => holds(one, now));
  const address =
    situation.addresses.find((one) => one.kind === 'stay' && holds(one, now)) ??
    situation.addresses.find((one) => holds(one, now));
  const current = enrolments.filter((one) => one.startsAt <= now && (one.endsAt === null || one.endsAt > now));
  const contact = current.find((one) => one.namedContactId !== null)?.namedContactId ?? null;
  const {
    id,
    name,
    number,
    numberKind,
    birthDate,
    sex,
    phone,
    language,
    interpreterLanguage,
    protectedIdentity,
    version,
  } = identity;
  return {
    id,
    name,
    number,
    numberKind,
    birthDate,
    sex,
    phone,
    language,
    interpreterLanguage,
    protectedIdentity,
    version,
    age: ageOn(birthDate, dateAt(now)),
    alerts: alerts.map(({ kind, description }) => ({ kind, description })),
    responsiblePhysician: names.person((carrier?.person ?? listing?.physicianId ?? null) as UserId | null),
    healthCentre: listing === undefined ? null : names.unit(listing.unitId),
    otherCare: situation.otherCare
      .filter((one) => holds(one, now))
      .map(({ kind, unitId }) => ({ kind, unit: unitId === null ? null : names.unit(unitId) })),
    namedContact: names.person(contact),
    place: situation.stays.find((one) => holds(one, now))?.place ?? null,
    // The patient module leaves addresses out where the reader may not know them; protected ones are shown with the visit, not here.
    address:
      address === undefined || protectedIdentity !== 'none'
        ? null
        : `${address.line}, ${address.postalCode} ${address.city}`,
  };
}

function holds({ validFrom, validTo }: { validFrom: Instant; validTo: Instant | null }, now: Instant): boolean {
  return validFrom <= now && (validTo === null || validTo > now);
}

/** Who answers for what; where nobody can be named the rest of the overview is shown all the same, with the problem. */
async function responsibilities(
  work: Work,
  situation: Situation,
  known: ReadBefore,
): Promise<Pick<PatientOverview, 'responsibilities' | 'responsibilityProblem'>> {
  try {
    return {
      responsibilities: await responsibilitiesIn(work, situation, known, work.now),
      responsibilityProblem: null,
    };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { responsibilities: [], responsibilityProblem: { code: error.code, ...error.text } };
  }
}

function shownEnrolment(enrolment: EnrolmentPeriod, names: Names, now: Instant): PatientOverview['enrolments'][number] {
  const { id, level, startsAt, endsAt } = enrolment;
  return {
    id,
    level,
    status: statusAt(enrolment, now),
    startsAt,
    endsAt,
    unit: names.unit(enrolment.unitId),
    responsible: names.person(enrolment.responsibleStaffId),
    namedContact: names.person(enrolment.namedContactId),
  };
}
