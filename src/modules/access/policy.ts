import { type Role, roles, rolesWithoutPatients } from '../../kernel/roles.ts';
import { both } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';
import { giversOfCare, reviewers } from './domain/roles.ts';
import { accessTexts } from './texts/index.ts';

const seesPatients = roles.filter((role) => !rolesWithoutPatients.includes(role));
const records: readonly Role[] = [...giversOfCare, 'care-manager'];
/** Somebody whom the provider has given the right to lift a block, at all hours (patientdatalagen 4 kap. 5 §). */
const lifts: readonly Role[] = [
  'head-of-unit',
  'mas',
  'home-care-nurse',
  'receiver',
  'health-centre-nurse',
  'health-centre-physician',
  'home-care-physician',
  'ward-nurse',
  'ward-physician',
  'on-call-physician',
  'care-home-nurse',
  'care-manager',
];

/** Who may, by role. Whether this patient's data are open to them is decided by `decide` for each. */
export const may = permissions('access', {
  read: { roles: seesPatients, sentence: both(accessTexts, (t) => t.mayRead) },
  record: { roles: records, sentence: both(accessTexts, (t) => t.mayRecord) },
  open: { roles: [...records, ...reviewers], sentence: both(accessTexts, (t) => t.mayOpen) },
  emergency: { roles: giversOfCare, sentence: both(accessTexts, (t) => t.mayEmergency) },
  lift: { roles: lifts, sentence: both(accessTexts, (t) => t.mayLift) },
  acknowledge: { roles: ['head-of-unit'], sentence: both(accessTexts, (t) => t.mayAcknowledge) },
});
