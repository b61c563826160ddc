import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import { useLocale, useText } from '../i18n/locale.tsx';
import { PatientStrip, physicianContact } from '../ui/PatientStrip.tsx';
import { overviewTexts } from './texts/index.ts';

type Patient = PatientOverview['patient'];

/** The strip of the open patient. */
export function OverviewStrip({ patient }: { readonly patient: Patient }) {
  const t = useText(overviewTexts);
  const { locale } = useLocale();
  const alerts = patient.alerts.map(({ kind, description }) => ({ key: `${kind} ${description}`, label: description }));
  if (patient.interpreterLanguage !== null) {
    const language = new Intl.DisplayNames([locale], { type: 'language' }).of(patient.interpreterLanguage);
    alerts.push({ key: 'interpreter', label: t.interpreter({ language: language ?? patient.interpreterLanguage }) });
  }
  return (
    <PatientStrip
      patient={{
        id: patient.id,
        name: patient.name,
        personalNumber: patient.number,
        birthDate: patient.birthDate,
        protectedIdentity: patient.protectedIdentity !== 'none',
      }}
      alerts={alerts}
      physician={physicianContact(patient.responsiblePhysician, patient.healthCentre)}
      namedContact={patient.namedContact}
    />
  );
}
