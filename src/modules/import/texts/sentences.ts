import { catalogue } from '../../../kernel/texts.ts';

/** Sentences of this module's journal entries, by type. */
export const sentences = catalogue(
  {
    'import.bundle-imported': (p: { source: string; unit: string }) => `${p.unit} importerade en fil från ${p.source}`,
    'import.table-imported': (p: { unit: string }) => `${p.unit} importerade enheter eller medarbetare`,
  },
  {
    'import.bundle-imported': (p) => `${p.unit} imported a file from ${p.source}`,
    'import.table-imported': (p) => `${p.unit} imported units or staff`,
  },
);
