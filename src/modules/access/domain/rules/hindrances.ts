import { rolesWithoutPatients } from '../../../../kernel/roles.ts';
import type { AccessObject, AccessQuestion, StaffAsker } from '../question.ts';
import { type Hindrance, coherent, ownerOf, patientData, socialServices, type RuleSource } from '../rule.ts';

function staffMayNot(name: string, source: RuleSource, when: (asker: StaffAsker, q: AccessQuestion) => boolean) {
  const rule: Hindrance = {
    effect: 'deny',
    name,
    code: name,
    source,
    applies: (question) => question.asker.kind === 'staff' && when(question.asker, question),
  };
  return rule;
}

/** What home service works from: who it is, where, the matters it takes part in, the card and its tasks. */
const forHomeService: readonly AccessObject['kind'][] = ['identity', 'whereabouts', 'matter', 'contact-card', 'task'];

/** What stands in the way of everything, whatever else holds. */
export const hindrances: readonly Hindrance[] = [
  staffMayNot(
    'assignment-ended',
    patientData('4 kap. 2 §', '2023-01-01'),
    ({ assignmentCurrent }) => !assignmentCurrent,
  ),
  staffMayNot(
    'identity-too-weak',
    patientData('4 kap. 2 §', '2023-01-01'),
    ({ identityStrongEnough }) => !identityStrongEnough,
  ),
  staffMayNot(
    'sign-in-anew',
    patientData('4 kap. 2 §', '2023-01-01'),
    ({ signedInAnew }, { action }) => action === 'export' && !signedInAnew,
  ),
  staffMayNot(
    'role-without-patients',
    patientData('4 kap. 1 §'),
    ({ role }, { object }) => rolesWithoutPatients.includes(role) && object.kind !== 'aggregate',
  ),
  {
    effect: 'deny',
    name: 'controller-on-one-side',
    code: 'controller-on-one-side',
    source: coherent('4 kap. 1 §'),
    // The care and the social service of one municipality are two controllers: what is said to be one's own must be of one's own side.
    applies: ({ asker, object }) => {
      const owner = ownerOf(object);
      return (
        asker.kind !== 'patient' &&
        owner !== undefined &&
        owner.relation !== 'other-controller' &&
        owner.side !== asker.side
      );
    },
  },
  staffMayNot('home-service-closed-list', socialServices('14 kap. 7 §'), ({ role }, { object }) => {
    if (role !== 'home-service-staff' || forHomeService.includes(object.kind)) return false;
    const owner = ownerOf(object);
    return !(object.kind === 'record' && owner?.relation === 'own-unit' && owner.side === 'social-service');
  }),
];
