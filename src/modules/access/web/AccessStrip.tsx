import { useQuery } from '@tanstack/react-query';
import { PatientStrip, physicianContact } from '../../../web/ui/PatientStrip.tsx';
import { patientQuery } from './api.ts';

/** Who it is about. Nothing is shown while the unit may not know. */
export function AccessStrip({ patientId }: { readonly patientId: string }) {
  const { data } = useQuery({ ...patientQuery(patientId), retry: false });
  if (data === undefined) return null;
  const { identity, alerts, listing } = data;
  const named = listing?.physicianName ? { name: listing.physicianName, phone: listing.physicianPhone } : null;
  const physician = listing && physicianContact(named, { name: listing.unitName, phone: listing.unitPhone });
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
      physician={physician}
    />
  );
}
