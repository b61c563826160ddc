import type { ProviderProps } from '@navikt/ds-react';
import { sv as svDates } from 'date-fns/locale';

type AkselTexts = NonNullable<ProviderProps['locale']>;

/** Aksel's own words in Swedish; the library comes with Norwegian and English only. */
export const akselSwedish: AkselTexts = {
  global: {
    dateLocale: svDates,
    showMore: 'Visa mer',
    showLess: 'Visa mindre',
    readOnly: 'Går bara att läsa',
    close: 'Stäng',
    error: 'Fel',
    info: 'Information',
    success: 'Klart',
    warning: 'Varning',
    announcement: 'Meddelande',
  },
  Chips: {
    Removable: {
      labelSuffix: 'ta bort',
    },
  },
  Combobox: {
    addOption: 'Lägg till',
    noMatches: 'Inga träffar',
    loading: 'Söker…',
    maxSelected: '{selected} av högst {limit} är valda.',
  },
  CopyButton: {
    title: 'Kopiera',
    activeText: 'Kopierat!',
  },
  DatePicker: {
    chooseDate: 'Välj datum',
    chooseDates: 'Välj datum',
    chooseDateRange: 'Välj start- och slutdatum',
    chooseMonth: 'Välj månad',
    week: 'Vecka',
    weekNumber: 'Vecka {week}',
    selectWeekNumber: 'Välj vecka {week}',
    month: 'Månad',
    goToNextMonth: 'Gå till nästa månad',
    goToPreviousMonth: 'Gå till föregående månad',
    year: 'År',
    goToNextYear: 'Gå till nästa år',
    goToPreviousYear: 'Gå till föregående år',
    openDatePicker: 'Öppna kalendern',
    openMonthPicker: 'Öppna månadsväljaren',
    closeDatePicker: 'Stäng kalendern',
    closeMonthPicker: 'Stäng månadsväljaren',
  },
  ErrorSummary: {
    heading: 'Rätta det här innan du går vidare:',
  },
  FileUpload: {
    dropzone: {
      button: 'Välj fil',
      buttonMultiple: 'Välj filer',
      dragAndDrop: 'Dra filen hit',
      dragAndDropMultiple: 'Dra filer hit',
      drop: 'Släpp',
      or: 'eller',
      disabled: 'Det går inte att lägga till filer',
      disabledFilelimit: 'Du kan inte lägga till fler filer',
    },
    item: {
      retryButtonTitle: 'Försök skicka filen igen',
      deleteButtonTitle: 'Ta bort filen',
      uploading: 'Skickar…',
      downloading: 'Hämtar…',
    },
  },
  FormProgress: {
    step: 'Steg {activeStep} av {totalSteps}',
    showAllSteps: 'Visa alla steg',
    hideAllSteps: 'Dölj alla steg',
  },
  FormSummary: {
    editAnswer: 'Ändra svar',
  },
  GuidePanel: {
    illustrationLabel: 'Bild av en vägledare',
  },
  HelpText: {
    title: 'Mer information',
  },
  Loader: {
    title: 'Vänta…',
  },
  Pagination: {
    previous: 'Föregående',
    next: 'Nästa',
  },
  Process: {
    active: 'Pågår',
  },
  ProgressBar: {
    progress: '{current} av {max}',
    progressUnknown: 'Det går inte att räkna ut hur långt det är kvar; beräknad tid är {seconds} sekunder.',
  },
  Search: {
    clear: 'Töm fältet',
    search: 'Sök',
  },
  Textarea: {
    maxLength: 'Textfält med plats för {maxLength} tecken.',
    charsTooMany: '{chars} tecken för mycket',
    charsLeft: '{chars} tecken kvar',
  },
  Timeline: {
    dateFormat: 'yyyy-MM-dd',
    dayFormat: 'd MMM',
    monthFormat: 'MMM yyyy',
    yearFormat: 'yyyy',
    Row: {
      noPeriods: 'Inga perioder',
      period: '{start} till {end}',
    },
    Period: {
      success: 'Klart',
      warning: 'Varning',
      danger: 'Fara',
      info: 'Information',
      neutral: 'Neutral',
      period: '{status} från {start} till {end}',
    },
    Pin: {
      pin: 'Markering: {date}',
    },
    Zoom: {
      zoom: 'Visa {start} till {end}',
      reset: 'Visa hela tiden igen',
    },
  },
  Tooltip: {
    shortcutSeparator: 'eller',
  },
};
