import { useQuery } from '@tanstack/react-query';
import { PatientStrip, physicianContact, type StripContact } from '../../../web/ui/PatientStrip.tsx';
import { factsQuery } from './api.ts';

interface FactsStripProps {
  readonly patientId: string;
  /** Who carries the responsibility, where the screen knows more than the listing says. */
  readonly physician?: StripContact | null;
}

/** The strip of the patient whom a screen is about. Waits for nobody: the rest of the screen is shown meanwhile. */
export function FactsStrip({ patientId, physician }: FactsStripProps) {
  const { data } = useQuery({ ...factsQuery(patientId), retry: false });
  if (data === undefined) return null;
  const { identity, alerts, listing, otherCare } = data;
  const named = listing?.physicianName ? { name: listing.physicianName, phone: listing.physicianPhone } : null;
  // In every agreement a team that gives specialised palliative care carries the physician's responsibility with it.
  const team = otherCare.find(({ kind, unitName }) => kind === 'palliative-specialised' && unitName !== null);
  const palliative = team && physicianContact(null, { name: team.unitName ?? '', phone: team.unitPhone });
  const listed = listing && physicianContact(named, { name: listing.unitName, phone: listing.unitPhone });
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
      physician={physician === undefined ? (palliative ?? listed) : physician}
    />
  );
}
