import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import { useLocale, useText } from '../i18n/locale.tsx';
import { PatientStrip, physicianContact } from '../ui/PatientStrip.tsx';
import { overviewTexts } from './texts/index.ts';

/** The strip of the open patient. A team that gives specialised palliative care carries the physician's responsibility with it. */
export function OverviewStrip({ patient }: { readonly patient: PatientOverview['patient'] }) {
  const t = useText(overviewTexts);
  const { locale } = useLocale();
  const alerts = patient.alerts.map(({ kind, description }) => ({ key: `${kind} ${description}`, label: description }));
  if (patient.interpreterLanguage !== null) {
    const language = new Intl.DisplayNames([locale], { type: 'language' }).of(patient.interpreterLanguage);
    alerts.push({ key: 'interpreter', label: t.interpreter({ language: language ?? patient.interpreterLanguage }) });
  }
  const team = patient.otherCare.find(({ kind }) => kind === 'palliative-specialised')?.unit ?? null;
  const physician = team === null ? patient.responsiblePhysician : null;
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
      physician={physicianContact(physician, team ?? patient.healthCentre)}
      namedContact={patient.namedContact}
    />
  );
}
