import { permissions } from '../../platform/authorise.ts';
import { roles } from '../../kernel/roles.ts';

export const may = permissions('agreement', {
  read: {
    roles,
    sentence: {
      sv: 'alla som arbetar i ett uppdrag: ett avtal är offentligt för dem som arbetar efter det',
      en: 'everybody who works in an assignment: an agreement is open to those who work by it',
    },
  },
  write: {
    roles: ['agreement-owner'],
    sentence: {
      sv: 'avtalsansvariga: de skriver avtal, lägger fram versioner och skriver under för sin part',
      en: 'agreement owners: they write models, propose versions and sign for their party',
    },
  },
});
