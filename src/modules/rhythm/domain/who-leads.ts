import type { UnitId, UserId } from '../../../kernel/ids.ts';
import type { RhythmItem } from '../../../model/index.ts';

/** The units that may lead a patient's review, and the people whom the patient knows there. */
export interface AroundPatient {
  /** Where the patient is enrolled, and who has taken over as responsible. */
  home: { unitId: UnitId; staffId: UserId | null };
  /** Who carries the physician's responsibility: the named physician's unit, else the centre where the patient is listed. */
  carrier: { unitId: UnitId; staffId: UserId | null } | null;
  listedAt: UnitId | null;
}

export interface Leader {
  unitId: UnitId;
  /** On whose name it comes in the worklist, if anybody's. */
  staffId: UserId | null;
}

/**
 * The unit that leads a patient's review under the model. Where there is no such unit for this patient, home care leads: it has the
 * patient, and can see to it that somebody does it.
 */
export function whoLeads({ leads }: RhythmItem, { home, carrier, listedAt }: AroundPatient): Leader {
  switch (leads) {
    case 'responsible-physician':
    case 'unit-physician':
    case 'home-care-physician':
      return carrier ?? home;
    case 'coordinator':
    case 'team':
    case 'mobile-team-nurse':
      return carrier === null ? home : { unitId: carrier.unitId, staffId: null };
    case 'health-centre-physician':
      if (listedAt === null) return carrier ?? home;
      return { unitId: listedAt, staffId: carrier?.unitId === listedAt ? carrier.staffId : null };
    case 'health-centre-nurse':
      return listedAt === null ? home : { unitId: listedAt, staffId: null };
    default:
      return home;
  }
}
