import type { PatientFacts } from './api.ts';

/** What every dialog of facts is given. */
export interface FactsDialogProps {
  readonly facts: PatientFacts;
  readonly onClose: () => void;
}
