import { DownloadIcon } from '@navikt/aksel-icons';
import { type Contribution, say } from '../../../web/contribution.ts';
import { importWebTexts } from '../texts/web.ts';

const title = say(importWebTexts, (t) => t.title);

/** Administration: import of files. */
export const contribution: Contribution = {
  module: 'import',
  routes: [
    {
      path: '/import',
      load: async () => ({ default: (await import('./Import.tsx')).Import }),
      title,
      permission: 'import.run',
    },
    {
      path: '/import/$runId',
      load: async () => ({ default: (await import('./ImportRun.tsx')).ImportRun }),
      title,
      permission: 'import.read',
    },
  ],
  nav: [{ to: '/import', label: title, icon: DownloadIcon, order: 92, permission: 'import.run' }],
};
