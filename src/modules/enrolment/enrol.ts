import { type EnrolmentId, newId, type UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { badInput, wrongState } from '../../platform/errors.ts';
import { aboutPatient, type Work } from '../../platform/work.ts';
import { relate } from '../access/index.ts';
import { unitById, type UnitSummary, unitsById } from '../organisation/index.ts';
import type { NewEnrolments } from './contract.ts';
import { workOfResponsible } from './responsible-work.ts';
import { momentToCome } from './domain/times.ts';
import { insertUnlessTaken, isOverlap, type NewLevel, type Taken } from './enrol-queries.ts';
import { enrolmentTexts } from './texts/index.ts';

/**
 * Enrols a patient in home care, one enrolment per level, in the transaction of the decision that it follows from. The units get a
 * care relation. Refuses when some unit answers for a level already at that time.
 */
export async function enrol(work: Work, asked: NewEnrolments): Promise<EnrolmentId[]> {
  const startsAt = startOf(work, asked);
  const units = await unitsById(
    work,
    asked.levels.map(({ unitId }) => unitId),
  );
  const levels = asked.levels.map((level): NewLevel => levelOf(work, level, units));
  await insert(work, { ...asked, startsAt }, levels);
  await relate(
    work,
    levels.flatMap(({ id, unitId }) =>
      (['care', 'process'] as const).map((scope) => ({
        patientId: asked.patientId,
        unitId,
        scope,
        ground: 'enrolment' as const,
        caseKind: 'enrolment',
        caseId: id,
      })),
    ),
  );
  for (const level of levels) recordStart(work, { ...asked, startsAt }, level);
  return levels.map(({ id }) => id);
}

function startOf(work: Work, asked: NewEnrolments) {
  const moment = momentToCome(asked.startsAt, work.now);
  if ('at' in moment) return moment.at;
  const text = both(enrolmentTexts, (t) => (moment.fault === 'in-past' ? t.startInPast : t.startTooFar));
  throw badInput(`start-${moment.fault}`, text, { startsAt: text });
}

const enrollingKinds: ReadonlySet<string> = new Set(['home-care', 'rehab']);

function levelOf(work: Work, asked: NewEnrolments['levels'][number], units: Map<UnitId, UnitSummary>): NewLevel {
  const { level, unitId, responsibleStaffId = null, namedContactId = null } = asked;
  const unit = units.get(unitId);
  if (unit === undefined || !unit.active)
    throw badInput(
      'unknown-unit',
      both(enrolmentTexts, (t) => t.unknownUnit),
    );
  if (!enrollingKinds.has(unit.kind)) {
    throw badInput(
      'not-home-care-unit',
      both(enrolmentTexts, (t) => t.notHomeCareUnit({ unit: unit.name })),
    );
  }
  const { providerId: ownerProviderId, name: unitName } = unit;
  const takenOnAt = responsibleStaffId === userOf(work.actor).userId ? work.now : null;
  return {
    id: newId<'enrolment'>(),
    level,
    unitId,
    unitName,
    ownerProviderId,
    responsibleStaffId,
    namedContactId,
    takenOnAt,
  };
}

async function insert(work: Work, asked: NewEnrolments, levels: readonly NewLevel[]): Promise<void> {
  let taken: Taken[];
  try {
    taken = await insertUnlessTaken(work, asked, levels);
  } catch (error) {
    if (!isOverlap(error)) throw error;
    throw wrongState(
      'already-enrolled',
      both(enrolmentTexts, (t) => t.enrolledJustNow),
    );
  }
  const [first] = taken;
  if (first === undefined) return;
  const unit = (await unitById(work, first.unitId))?.name ?? '–';
  const text = both(enrolmentTexts, (t) => t.alreadyEnrolled({ level: first.level, unit }));
  throw wrongState('already-enrolled', text, { level: first.level, unitId: first.unitId });
}

function recordStart(work: Work, asked: NewEnrolments, level: NewLevel): void {
  work.record({
    type: 'enrolment.started',
    subject: aboutPatient(asked.patientId),
    case: { kind: 'enrolment', id: level.id },
    participants: [level.unitId, userOf(work.actor).unitId, ...(asked.participants ?? [])],
    params: { level: level.level, unit: level.unitName, start: asked.startsAt },
    payload: {
      referralId: asked.referralId,
      modelHash: asked.modelHash,
      unitId: level.unitId,
      responsibleStaffId: level.responsibleStaffId,
      namedContactId: level.namedContactId,
      startsAt: asked.startsAt,
    },
    work: workOfResponsible(level),
  });
}
