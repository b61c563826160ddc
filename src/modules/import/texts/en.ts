import type { Texts } from '../../../kernel/texts.ts';
import type { sv } from './sv.ts';

export const en: Texts<typeof sv> = {
  notJson: 'The file is not readable JSON. Export it from the source system again and try once more.',
  notUtf8: 'The file is not in UTF-8. Save it as UTF-8 and try again.',
  tooDeep: 'The file nests too deep. Export it again; a real export has far fewer levels.',
  notABundle:
    'The file is no FHIR bundle (transaction, batch, collection, document, searchset) and no FHIR resource. Choose another file.',
  emptyFile: 'The file is empty. Choose another file.',
  notATable: 'The file is no readable CSV table. Save it from the spreadsheet program as CSV with a row of headings.',
  tooManyPatients: (p) => `The file has more than ${p.most} patients. Divide it into smaller files.`,
  tooManyRows: (p) => `The file has more than ${p.most} rows. Divide it into smaller files.`,
  municipalityNeeded: 'Say in which municipality the patients are registered and stay.',
  noSuchMunicipality: 'The municipality is not in the county. Choose one in the list.',
  noSuchRun: 'Your provider has no such import. Open the list of imports.',
  atTheSameTime: 'Someone else registered the same patient at the same moment. Nothing was imported; try again.',
};
