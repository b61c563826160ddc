import type { Role } from '../../../kernel/roles.ts';
import type { Skill } from './shapes.ts';

const nurse: readonly Skill[] = ['nurse', 'assistant', 'medicines', 'insulin'];

/** What a role may do by profession; delegated tasks are added to the person's shift. */
const ofRole: Partial<Record<Role, readonly Skill[]>> = {
  'home-care-nurse': nurse,
  receiver: nurse,
  'mobile-team-nurse': nurse,
  'care-home-nurse': nurse,
  'health-centre-nurse': nurse,
  'home-care-physician': ['physician'],
  'health-centre-physician': ['physician'],
  'on-call-physician': ['physician'],
  'occupational-therapist': ['occupational-therapist', 'assistant'],
  physiotherapist: ['physiotherapist', 'assistant'],
  'home-service-staff': ['assistant'],
};

/** What somebody with these roles may do without delegation. */
export function skillsOf(roles: readonly Role[]): Skill[] {
  return [...new Set(roles.flatMap((role) => ofRole[role] ?? []))];
}

/** Whether somebody with these roles goes out on visits at all. */
export function visits(roles: readonly Role[]): boolean {
  return skillsOf(roles).length > 0;
}
