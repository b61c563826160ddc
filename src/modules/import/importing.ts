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
  mayMakeAdministrators: boolean;
}

/** Somebody signed in imports for the unit and provider of their assignment. */
export function importingAs(actor: UserActor): Importing {
  const { county, unitId, unitName, providerId, userId, name, role } = actor;
  return {
    county,
    unitId,
    unitName,
    providerId,
    userId,
    by: name,
    mayMakeAdministrators: role === 'system-administrator',
  };
}
