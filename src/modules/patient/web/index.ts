import { PersonGroupIcon } from '@navikt/aksel-icons';
import { lazy } from 'react';
import { post } from '../../../web/api/client.ts';
import { type Contribution, say, type SearchHit } from '../../../web/contribution.ts';
import { searchAnswer } from '../contract.ts';
import { patientWebTexts } from '../texts/web.ts';
import { asWholeNumber, typedNumber } from './typed-number.ts';

export { FactsStrip } from './FactsStrip.tsx';

/** The menu and dialogs that change a patient's facts; fetched when a patient is opened. */
export const ChangeFacts = lazy(async () => ({ default: (await import('./ChangeFacts.tsx')).ChangeFacts }));

/** Patients: search and registration. */
export const contribution: Contribution = {
  module: 'patient',
  routes: [
    {
      path: '/patients',
      load: async () => ({ default: (await import('./PatientSearch.tsx')).PatientSearch }),
      title: say(patientWebTexts, (t) => t.title),
      permission: 'patient.read',
    },
    {
      path: '/patients/new',
      load: async () => ({ default: (await import('./RegisterPatient.tsx')).RegisterPatient }),
      title: say(patientWebTexts, (t) => t.registerTitle),
      permission: 'patient.register',
    },
  ],
  nav: [
    {
      to: '/patients',
      label: say(patientWebTexts, (t) => t.title),
      icon: PersonGroupIcon,
      order: 20,
      permission: 'patient.read',
    },
  ],
  commands: [{ label: say(patientWebTexts, (t) => t.newPatient), to: '/patients/new', permission: 'patient.register' }],
  searches: [
    {
      id: 'patients',
      title: say(patientWebTexts, (t) => t.title),
      permission: 'patient.read',
      search: async (text, signal, { locale, may }) => {
        const { patients } = await post('/api/patients/search', searchAnswer, { text }, { signal });
        const hits: SearchHit[] = patients
          .slice(0, 8)
          .map(({ id, name, number }) => ({ id, label: name, detail: number, to: `/patients/${id}` }));
        if (!may('patient.find') || asWholeNumber(text) === null) return hits;
        const label = patientWebTexts[locale].lookupInCounty;
        return [...hits, { id: 'lookup', label, to: '/patients', onOpen: () => typedNumber.set(text) }];
      },
    },
  ],
};
