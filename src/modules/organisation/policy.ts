import type { PrincipalId, UnitId, UserId } from '../../kernel/ids.ts';
import { type Role, roles } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import type { UserActor } from '../../platform/actor.ts';
import { allow, type Decision, deny, permissions } from '../../platform/authorise.ts';
import { standingTo } from './domain/second-eyes.ts';
import { organisationTexts } from './texts/index.ts';

/** Those who administer units and staff. */
export const administrators: readonly Role[] = ['unit-administrator', 'system-administrator'];

export const may = permissions('organisation', {
  directory: {
    roles,
    sentence: { sv: 'alla som arbetar i ett uppdrag', en: 'everybody who works in an assignment' },
  },
  confirm: {
    roles: [...administrators, 'head-of-unit', 'coordinator', 'receiver'],
    sentence: {
      sv: 'enhetschef, koordinator och mottagare för sin enhet, och administratörer för huvudmannens enheter',
      en: 'head of unit, coordinator and receiver for their unit, and administrators for the units of their principal',
    },
  },
  administer: {
    roles: administrators,
    sentence: {
      sv: 'enhets- och systemadministratörer, inom sin egen huvudman',
      en: 'unit and system administrators, within their own principal',
    },
  },
});

/** No patient data: the log names the reason instead. */
export const nothingAboutPatients = { none: 'organisations and staff: no patient data' };

interface OfPrincipal {
  principalId: PrincipalId;
  principalName: string;
}

/** Administrators change what belongs to their own principal, nothing else. */
export function decideOnOwnPrincipal(actor: UserActor, object: OfPrincipal): Decision {
  if (object.principalId === actor.principalId) return allow('administration');
  return deny(
    'other-principal',
    both(organisationTexts, (t) => t.otherPrincipal({ principal: object.principalName })),
  );
}

/** Facts about a unit are confirmed by somebody who works there, or by the principal's administrator. */
export function decideOnConfirming(actor: UserActor, unit: OfPrincipal & { id: UnitId; name: string }): Decision {
  if (administrators.includes(actor.role)) return decideOnOwnPrincipal(actor, unit);
  if (unit.id === actor.unitId) return allow('administration');
  return deny(
    'not-own-unit',
    both(organisationTexts, (t) => t.notOwnUnit({ unit: unit.name })),
  );
}

/** Nobody gives or ends their own; a system administrator's assignment is a matter for system administrators. */
export function decideOnAssigning(actor: UserActor, staffId: UserId, role: Role, unit: OfPrincipal): Decision {
  if (staffId === actor.userId) return denyYourself();
  if (role === 'system-administrator' && actor.role !== 'system-administrator') return denySystemAdministrator();
  return decideOnOwnPrincipal(actor, unit);
}

/** A proposed right is decided by an administrator of the principal, but neither by who proposed it nor by whom it is for. */
export function decideOnProposal(actor: UserActor, proposal: OfPrincipal & Parameters<typeof standingTo>[1]): Decision {
  const standing = standingTo(actor, proposal);
  if (standing === 'about-yourself') return denyYourself();
  if (standing === 'own-proposal')
    return deny(
      'own-proposal',
      both(organisationTexts, (t) => t.ownProposal),
    );
  return decideOnOwnPrincipal(actor, proposal);
}

/** A proposal is taken back by who made it. */
export function decideOnWithdrawing(actor: UserActor, proposal: { proposedById: UserId }): Decision {
  if (proposal.proposedById === actor.userId) return allow('administration');
  return deny(
    'not-own-proposal',
    both(organisationTexts, (t) => t.notOwnProposal),
  );
}

/** Names and numbers are changed by any administrator of the principal; an account is closed as an assignment is ended. */
export function decideOnAccount(
  actor: UserActor,
  staffId: UserId,
  change: { closes: boolean; systemAdministrator: boolean; otherPrincipalOnly: boolean },
): Decision {
  if (change.otherPrincipalOnly)
    return deny(
      'works-elsewhere',
      both(organisationTexts, (t) => t.worksElsewhere),
    );
  if (!change.closes) return allow('administration');
  if (staffId === actor.userId) return denyYourself();
  return change.systemAdministrator && actor.role !== 'system-administrator'
    ? denySystemAdministrator()
    : allow('administration');
}

/** A locked account is unlocked by another administrator of the principal that the person works for. */
export function decideOnUnlocking(actor: UserActor, staffId: UserId, otherPrincipalOnly: boolean): Decision {
  if (staffId === actor.userId) return denyYourself();
  if (!otherPrincipalOnly) return allow('administration');
  return deny(
    'works-elsewhere',
    both(organisationTexts, (t) => t.worksElsewhere),
  );
}

function denyYourself(): Decision {
  return deny(
    'not-yourself',
    both(organisationTexts, (t) => t.notYourself),
  );
}

function denySystemAdministrator(): Decision {
  return deny(
    'administrator-role',
    both(organisationTexts, (t) => t.administratorRole),
  );
}
