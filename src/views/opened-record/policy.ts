import { roles, rolesWithoutPatients } from '../../kernel/roles.ts';
import { both, catalogue, type Texts } from '../../kernel/texts.ts';
import { permissions } from '../../platform/authorise.ts';

const sv = { mayRead: 'Den som har öppnat andras uppgifter steg för steg läser dem så länge de är öppna.' };
const en: Texts<typeof sv> = {
  mayRead: "Those who have opened others' data step by step read them while they are open.",
};

export const may = permissions('opened-record', {
  read: {
    roles: roles.filter((role) => !rolesWithoutPatients.includes(role) && role !== 'home-service-staff'),
    sentence: both(catalogue(sv, en), (t) => t.mayRead),
  },
});
