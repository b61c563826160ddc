import type { Locale } from '../../../kernel/texts.ts';

const names: Record<Locale, Readonly<Record<string, string>>> = {
  sv: {
    enrol: 'Inskrivning',
    'single-visit': 'Enstaka hembesök',
    rehabilitation: 'Rehabilitering',
    'assistive-device': 'Hjälpmedel',
    acute: 'Akut',
    'back-to-health-centre': 'Tillbaka till vårdcentral',
    accepted: 'Accepterad',
    'accepted-in-part': 'Delvis accepterad',
    declined: 'Avslagen',
    withdrawn: 'Återtagen',
    undecided: 'Inte beslutad',
    'in-time': 'Bekräftad i tid',
    late: 'Bekräftad för sent',
    'not-confirmed': 'Inte bekräftad',
    proposed: 'Inte besvarat',
    contested: 'Bestritt',
  },
  en: {
    enrol: 'Enrolment',
    'single-visit': 'Single home visit',
    rehabilitation: 'Rehabilitation',
    'assistive-device': 'Assistive device',
    acute: 'Acute',
    'back-to-health-centre': 'Back to the health centre',
    accepted: 'Accepted',
    'accepted-in-part': 'Accepted in part',
    declined: 'Declined',
    withdrawn: 'Withdrawn',
    undecided: 'Not decided',
    'in-time': 'Confirmed in time',
    late: 'Confirmed too late',
    'not-confirmed': 'Not confirmed',
    proposed: 'Not answered',
    contested: 'Contested',
  },
};

/** What a row of a table is called; a month or a municipality's code as it is. */
export function cellName(locale: Locale, cell: string): string {
  return names[locale][cell] ?? cell;
}
