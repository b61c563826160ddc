import type { Role } from '../../kernel/roles.ts';
import { permissions } from '../../platform/authorise.ts';

const administrators: readonly Role[] = ['unit-administrator', 'system-administrator'];

export const may = permissions('import', {
  run: {
    roles: administrators,
    sentence: {
      sv: 'enhets- och systemadministratörer, till den egna enheten och utföraren',
      en: 'unit and system administrators, to their own unit and provider',
    },
  },
  read: {
    roles: administrators,
    sentence: {
      sv: 'enhets- och systemadministratörer, den egna utförarens importer',
      en: 'unit and system administrators, the imports of their own provider',
    },
  },
});
