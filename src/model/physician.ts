import type { Instant } from '../kernel/instant.ts';
import type { Bilingual } from '../kernel/texts.ts';
import type { CooperationModel } from './compiled.ts';
import type { PerformerKind } from './needs.ts';
import { physicianAt, unitOf } from './responsible.ts';
import type { PhysicianCarrier } from './schema.ts';
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

/** Who carries the physician's responsibility for a patient at an instant, whoever happens to be on call. */
export function responsiblePhysician(
  model: CooperationModel,
  situation: Situation,
  at: Instant,
): ResponsiblePhysician | null {
  const transfer = physicianAt(situation, at);
  const carrier = carrierOf(model, transfer?.carrier ?? 'listed-clinic');
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

/** The model's words about a kind of carrier; the last carrier covers all others. */
export function carrierOf(model: CooperationModel, kind: Carrier): PhysicianCarrier | undefined {
  const carriers = model.document.physician ?? [];
  return carriers.find((one) => one.carriedBy === kind) ?? carriers.at(-1);
}
