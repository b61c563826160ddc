import { FileTextIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { editorTexts } from '../texts/editor.ts';
import { agreementWebTexts } from '../texts/web.ts';

/** The agreements: which models govern where, and their clauses. */
export const contribution: Contribution = {
  module: 'agreement',
  routes: [
    {
      path: '/agreements',
      load: async () => ({ default: (await import('./Agreements.tsx')).Agreements }),
      title: say(agreementWebTexts, (t) => t.title),
      permission: 'agreement.read',
    },
    {
      path: '/agreements/drafts/$id',
      load: async () => ({ default: (await import('./editor/ModelEditor.tsx')).ModelEditor }),
      title: say(editorTexts, (t) => t.title),
      permission: 'agreement.write',
    },
    {
      path: '/agreements/$hash',
      load: async () => ({ default: (await import('./Agreement.tsx')).Agreement }),
      title: say(agreementWebTexts, (t) => t.tab),
      permission: 'agreement.read',
    },
  ],
  nav: [
    {
      to: '/agreements',
      label: say(agreementWebTexts, (t) => t.title),
      icon: FileTextIcon,
      order: 70,
      permission: 'agreement.read',
    },
  ],
};
