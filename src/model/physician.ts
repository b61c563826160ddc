import type { Instant } from '../kernel/instant.ts';
import type { Bilingual } from '../kernel/texts.ts';
import type { CooperationModel } from './compiled.ts';
import type { PerformerKind } from './needs.ts';
import { carrierByRule, contextAt, type PatientFacts, physicianAt, unitOf } from './responsible.ts';
import type { Situation, UnitRef } from './situation.ts';
import type { Carrier } from './vocabulary.ts';

export interface ResponsiblePhysician {
  readonly carriedBy: Carrier;
  readonly performer: PerformerKind;
  readonly unit: UnitRef | null;
  /** The named physician, where one is named. */
  readonly person: string | null;
  readonly title: Bilingual;
  readonly clause: string;
}

/** Who carries the physician's responsibility for a patient at an instant, whoever happens to be on call. `facts`: when they are already known. */
export function responsiblePhysician(
  model: CooperationModel,
  situation: Situation,
  at: Instant,
  facts: PatientFacts = contextAt(model, 'any', situation, at),
): ResponsiblePhysician | null {
  const transfer = physicianAt(situation, at);
  const carrier = transfer
    ? model.document.physician?.find((one) => one.carriedBy === transfer.carrier)
    : carrierByRule(model, facts);
  if (!carrier) return null;
  const performer = transfer?.performer ?? carrier.performer;
  return {
    carriedBy: carrier.carriedBy,
    performer,
    unit: transfer?.unit ?? unitOf(performer, 'any', situation, at),
    person: transfer?.person ?? null,
    title: carrier.title,
    clause: carrier.clause,
  };
}
