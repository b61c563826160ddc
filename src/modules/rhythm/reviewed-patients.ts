import type { PatientId, UnitId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { ageOn } from '../../kernel/local-date.ts';
import { dateAt } from '../../kernel/zone.ts';
import { concerns, type CooperationModel, type RhythmItem } from '../../model/index.ts';
import { Refusal } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { governingModel } from '../agreement/index.ts';
import { type RunningEnrolment, runningEnrolments } from '../enrolment/index.ts';
import { unitsById } from '../organisation/index.ts';
import { type PatientInBrief, patientsInBrief } from '../patient/index.ts';
import { type CarrierNow, carriersNow } from '../responsible-physician/index.ts';
import type { Governing, LapseReason, OpenReview, ReviewedPatient } from './domain/follow-model.ts';
import { whoLeads } from './domain/who-leads.ts';

/**
 * Every patient who is enrolled in the county, or has a review ahead, with what the model that governs where they are enrolled sets for
 * them. A few statements for the whole county, however many patients.
 */
export async function reviewedPatients(work: Work, open: readonly OpenReview[]): Promise<ReviewedPatient[]> {
  const homes = homeOfEach(await runningEnrolments(work));
  const ids = new Set([...homes.keys(), ...open.map(({ patientId }) => patientId)]);
  const briefs = await patientsInBrief(work, ids);
  const carriers = await carriersNow(work, briefs);
  const here = await unitsHere(work, briefs, carriers);
  const models = await modelsWhere(work, homes);
  return briefs.map((brief) => {
    const home = homes.get(brief.patientId);
    const governing = home === undefined ? null : (models.get(home.unitId) ?? null);
    return {
      patientId: brief.patientId,
      gone: goneBecause(work, brief, home),
      enrolledAt: home?.startsAt ?? work.now,
      endsAt: home?.endsAt ?? null,
      governing,
      items: home === undefined || governing === null ? [] : itemsFor({ work, brief, home, carriers, here, governing }),
    };
  });
}

/** Where a patient is enrolled: at the nurse's level before the others; counted from the first of the enrolments that run. */
function homeOfEach(enrolments: readonly RunningEnrolment[]): Map<PatientId, RunningEnrolment> {
  const homes = new Map<PatientId, RunningEnrolment>();
  for (const one of enrolments) {
    const known = homes.get(one.patientId);
    if (known === undefined) homes.set(one.patientId, one);
    else homes.set(one.patientId, { ...(rank(one) < rank(known) ? one : known), ...together(one, known) });
  }
  return homes;
}

const rank = ({ level, startsAt }: RunningEnrolment) => `${['nurse', 'ot', 'pt'].indexOf(level)} ${startsAt}`;

/** Care began with the first and ends with the last. */
function together(one: RunningEnrolment, other: RunningEnrolment): { startsAt: Instant; endsAt: Instant | null } {
  const endsAt =
    one.endsAt === null || other.endsAt === null ? null : one.endsAt > other.endsAt ? one.endsAt : other.endsAt;
  return { startsAt: one.startsAt < other.startsAt ? one.startsAt : other.startsAt, endsAt };
}

/** The model in force where each unit is, and whether running cases move to it. */
async function modelsWhere(
  work: Work,
  homes: Map<PatientId, RunningEnrolment>,
): Promise<Map<string, Governing | null>> {
  const units = await unitsById(work, new Set([...homes.values()].map(({ unitId }) => unitId)));
  const byMunicipality = new Map<string, Governing | null>();
  const byUnit = new Map<string, Governing | null>();
  for (const { id, municipalityCode } of units.values()) {
    if (municipalityCode === null) continue;
    if (!byMunicipality.has(municipalityCode))
      byMunicipality.set(municipalityCode, await governingAt(work, municipalityCode));
    byUnit.set(id, byMunicipality.get(municipalityCode) ?? null);
  }
  return byUnit;
}

async function governingAt(work: Work, municipality: string): Promise<Governing | null> {
  try {
    const { hash, model } = await governingModel(work, municipality, work.now);
    return { hash, model, moves: model.document.runningCases === 'move-to-this' };
  } catch (error) {
    if (error instanceof Refusal && error.code === 'no-governing-model') return null;
    throw error;
  }
}

/** Why a patient needs no review any longer. Whoever has moved to another county is cared for there. */
function goneBecause(work: Work, brief: PatientInBrief, home: RunningEnrolment | undefined): LapseReason | null {
  if (brief.deceasedOn !== null) return 'died';
  if (home === undefined) return 'enrolment-ended';
  const { municipalityCode: code } = brief;
  return code !== null && !code.startsWith(work.actor.county) ? 'moved-away' : null;
}

/** The open units of this county: a review is on nobody's list in another, where the patient's data are not. */
async function unitsHere(
  work: Work,
  briefs: readonly PatientInBrief[],
  carriers: Map<PatientId, CarrierNow>,
): Promise<Set<UnitId>> {
  const named = [...briefs.map(({ listedAt }) => listedAt), ...[...carriers.values()].map(({ unitId }) => unitId)];
  const units = await unitsById(work, new Set(named.filter((id) => id !== null)));
  const open = [...units.values()].filter(({ county, active }) => active && county === work.actor.county);
  return new Set(open.map(({ id }) => id));
}

interface Around {
  work: Work;
  brief: PatientInBrief;
  home: RunningEnrolment;
  carriers: Map<PatientId, CarrierNow>;
  here: ReadonlySet<UnitId>;
  governing: Governing;
}

/** What the model sets for a patient, and which unit leads it. */
function itemsFor({ work, brief, home, carriers, here, governing }: Around): ReviewedPatient['items'] {
  const carrier = carriers.get(brief.patientId) ?? null;
  const facts = {
    place: brief.place ?? 'ordinary-home',
    enrolled: true,
    adult: ageOn(brief.birthDate, dateAt(work.now)) >= 18,
    firstWeekHome: false,
    palliative: 'none',
    psychiatric: false,
    carrier: carrier?.carrier ?? 'listed-clinic',
  };
  const staffId = home.takenOnAt === null ? null : home.responsibleStaffId;
  const around = {
    home: { unitId: home.unitId, staffId },
    carrier: carrier !== null && here.has(carrier.unitId) ? carrier : null,
    listedAt: brief.listedAt !== null && here.has(brief.listedAt) ? brief.listedAt : null,
  };
  return patientItems(governing.model)
    .filter((item) => concerns(item, facts))
    .map((item) => ({ item, leader: whoLeads(item, around) }));
}

/** The work that comes back for each patient. */
function patientItems(model: CooperationModel): readonly RhythmItem[] {
  return model.document.rhythm.filter(({ each, switchedOff }) => each.per === 'patient' && switchedOff === undefined);
}
