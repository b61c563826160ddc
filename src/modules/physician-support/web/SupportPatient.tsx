import { useQuery } from '@tanstack/react-query';
import { PatientStrip } from '../../../web/ui/PatientStrip.tsx';
import { patientQuery } from './api.ts';

/** The strip of the patient whom a request is about. Waits for nobody: the rest of the screen is shown meanwhile. */
export function SupportPatient({ patientId }: { readonly patientId: string }) {
  const { data } = useQuery(patientQuery(patientId));
  if (data === undefined) return null;
  const { identity, alerts, listing } = data;
  return (
    <PatientStrip
      patient={{
        id: identity.id,
        name: identity.name,
        personalNumber: identity.number,
        birthDate: identity.birthDate,
        protectedIdentity: identity.protectedIdentity !== 'none',
        deceasedOn: identity.deceasedOn,
      }}
      alerts={alerts.map(({ id, description }) => ({ key: id, label: description }))}
      physician={listing && { name: listing.physicianName ?? listing.unitName, phone: listing.unitPhone }}
    />
  );
}
