import { physicianContact } from '../../../web/ui/PatientStrip.tsx';
import { FactsStrip } from '../../patient/web/index.ts';
import type { ShownTerm } from '../contract.ts';

interface PhysicianStripProps {
  readonly patientId: string;
  readonly now: ShownTerm | null;
}

/** The strip of the open patient, with whoever carries the responsibility as shown on the screen below. */
export function PhysicianStrip({ patientId, now }: PhysicianStripProps) {
  const physician = now && physicianContact(now.substitute ?? now.person ?? null, now.unit);
  return <FactsStrip patientId={patientId} physician={physician} />;
}
