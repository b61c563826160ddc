import type { County, ProviderId, UnitId, UserId } from '../../kernel/ids.ts';
import type { UserActor } from '../../platform/actor.ts';

/** For whom an import is made: the unit whose patients they are, and its provider, who becomes their controller. */
export interface Importing {
  county: County;
  unitId: UnitId;
  unitName: string;
  providerId: ProviderId;
  /** Null when it is done from the command line. */
  userId: UserId | null;
  by: string | null;
  /** Far-reaching rights are given by two people, not by a file; only whoever sets the system up may do so. */
  mayMakeAdministrators: boolean;
}

/** Somebody signed in imports for the unit and provider of their assignment. */
export function importingAs(actor: UserActor): Importing {
  const { county, unitId, unitName, providerId, userId, name } = actor;
  return {
    county,
    unitId,
    unitName,
    providerId,
    userId,
    by: name,
    mayMakeAdministrators: false,
  };
}
