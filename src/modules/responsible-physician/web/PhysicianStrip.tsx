import { useQuery } from '@tanstack/react-query';
import { get } from '../../../web/api/client.ts';
import { PatientStrip } from '../../../web/ui/PatientStrip.tsx';
import { patientFactsSchema } from '../../patient/contract.ts';
import type { ShownTerm } from '../contract.ts';

interface PhysicianStripProps {
  readonly patientId: string;
  readonly now: ShownTerm | null;
}

/** The strip of the open patient, with whoever carries the responsibility as shown on the screen below. */
export function PhysicianStrip({ patientId, now }: PhysicianStripProps) {
  const { data } = useQuery({
    queryKey: ['patient-facts', patientId],
    queryFn: ({ signal }) => get(`/api/patients/${patientId}`, patientFactsSchema, { signal }),
  });
  if (data === undefined) return null;
  const { identity, alerts } = data;
  const physician = now?.substitute ?? now?.person;
  const phone = physician?.phone ?? now?.unit?.phone ?? null;
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
      physician={now?.unit ? { name: physician?.name ?? now.unit.name, unitName: now.unit.name, phone } : null}
    />
  );
}
