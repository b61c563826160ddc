import { useQuery } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import { PatientStrip } from '../../../web/ui/PatientStrip.tsx';
import { patientFactsSchema } from '../../patient/contract.ts';

/** The strip of the patient whom a review is about. */
export function ReviewPatient({ patientId }: { readonly patientId: string }) {
  const { data } = useQuery({
    queryKey: ['patient-facts', patientId],
    queryFn: ({ signal }) => get(`/api/patients/${patientId}`, patientFactsSchema, { signal }),
  });
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
