import type { Role } from '../../src/kernel/roles.ts';

/** Those who give health care themselves, named one by one: patientdatalagen 4 kap. 2 § limits access to what the work needs. */
export function givesCare(role: Role): boolean {
  switch (role) {
    case 'home-care-nurse':
    case 'receiver':
    case 'occupational-therapist':
    case 'physiotherapist':
    case 'dietitian':
    case 'health-centre-nurse':
    case 'health-centre-physician':
    case 'home-care-physician':
    case 'ward-nurse':
    case 'ward-physician':
    case 'mobile-team-nurse':
    case 'coordinator':
    case 'on-call-physician':
    case 'ambulance-nurse':
    case 'care-home-nurse':
      return true;
    default:
      return false;
  }
}
