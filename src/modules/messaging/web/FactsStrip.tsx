import { PatientStrip } from '../../../web/ui/PatientStrip.tsx';
import type { PatientFacts } from './api.ts';

/** The strip of the patient whom a message is about. */
export function FactsStrip({ facts: { identity, alerts, listing } }: { readonly facts: PatientFacts }) {
  const physician = listing && { name: listing.physicianName ?? listing.unitName, phone: listing.unitPhone };
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
