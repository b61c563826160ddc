import { catalogue } from '../../../kernel/texts.ts';

/** What care and service beside the home care is called, on screen and in refusals. */
export const otherCareNames = catalogue(
  {
    'palliative-specialised': 'Specialiserad palliativ vård',
    'palliative-general': 'Allmän palliativ vård',
    psychiatric: 'Specialiserad psykiatri',
    'home-service': 'Hemtjänst',
  },
  {
    'palliative-specialised': 'Specialised palliative care',
    'palliative-general': 'General palliative care',
    psychiatric: 'Specialised psychiatry',
    'home-service': 'Home service',
  },
);
