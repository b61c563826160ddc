import { rolesInCare } from '../../kernel/roles.ts';
import { both, catalogue, type Texts } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';

const sv = {
  mayView: 'Den som arbetar i vård eller omsorg vid en enhet med relation till patienten öppnar patienten.',
};
const en: Texts<typeof sv> = {
  mayView: 'Those who work in care at a unit with a relation to the patient open the patient.',
};

export const may = permissions('patient-overview', {
  view: {
    roles: rolesInCare,
    sentence: both(catalogue(sv, en), (t) => t.mayView),
  },
});
