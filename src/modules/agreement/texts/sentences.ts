import { catalogue } from '../../../kernel/texts.ts';

interface Version {
  title: string;
  version: string;
}

/** Sentences of this module's journal entries, by type. */
export const sentences = catalogue(
  {
    'agreement.version-proposed': (p: Version) => `${p.title}, version ${p.version}, lades fram för underskrift`,
    'agreement.version-signed': (p: Version & { party: string }) =>
      `${p.party} skrev under ${p.title}, version ${p.version}`,
    'agreement.version-in-force': (p: Version & { from: string }) =>
      `${p.title}, version ${p.version}, gäller från ${p.from}`,
  },
  {
    'agreement.version-proposed': (p) => `${p.title}, version ${p.version}, was proposed for signature`,
    'agreement.version-signed': (p) => `${p.party} signed ${p.title}, version ${p.version}`,
    'agreement.version-in-force': (p) => `${p.title}, version ${p.version}, governs from ${p.from}`,
  },
);
