import { roles, rolesWithoutPatients } from '../../kernel/roles.ts';
import { permissions } from '../../platform/authorise.ts';

const seesPatients = roles.filter((role) => !rolesWithoutPatients.includes(role));
/** Licensed staff and care managers: those who start and carry a matter about a patient. */
const carries = seesPatients.filter((role) => role !== 'home-service-staff' && role !== 'mas' && role !== 'mar');

export const may = permissions('patient', {
  read: {
    roles: seesPatients,
    sentence: {
      sv: 'vård- och omsorgspersonal på en enhet med vårdrelation till patienten, eller som deltar i ett ärende om patienten',
      en: 'health and social care staff at a unit that has a care relation to the patient or takes part in a matter about the patient',
    },
  },
  find: {
    roles: carries,
    sentence: {
      sv: 'legitimerad personal och biståndshandläggare, med patientens fullständiga nummer',
      en: 'licensed staff and care managers, with the complete number of the patient',
    },
  },
  register: {
    roles: carries,
    sentence: {
      sv: 'legitimerad personal och biståndshandläggare, för en patient som saknas',
      en: 'licensed staff and care managers, for a patient who is missing',
    },
  },
  change: {
    roles: carries,
    sentence: {
      sv: 'legitimerad personal och biståndshandläggare på en enhet med vårdrelation till patienten',
      en: 'licensed staff and care managers at a unit that has a care relation to the patient',
    },
  },
});
