import type { Texts } from '../../../kernel/texts.ts';
import type { sv } from './sv.ts';

export const en: Texts<typeof sv> = {
  placeUnknown:
    'It is not known where the patient stays or is registered. Enter the municipality of stay on the patient to see who is responsible.',
  protectedIdentity:
    'The patient’s identity is protected. Who is responsible is shown to units that take part in the care; ask the unit that the matter came from.',
  patientNotFound: 'The patient does not exist, or your unit has no relation to the patient.',
  mayView: 'Everybody who takes part in the patient’s care or in a matter about the patient',
};
