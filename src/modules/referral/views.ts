import type { z } from 'zod';
import type { UnitId, UserId } from '../../kernel/ids.ts';
import type { Assessment, Completeness, CooperationModel } from '../../model/index.ts';
import type { StaffSummary, UnitSummary } from '../organisation/index.ts';
import type {
  clauseRefSchema,
  completenessSchema,
  Json,
  personRefSchema,
  thresholdSchema,
  unitRefSchema,
} from './contract.ts';

/** Names looked up once for an answer. */
export interface Names {
  units: Map<UnitId, UnitSummary>;
  staff: Map<UserId, StaffSummary>;
}

export function unitView(names: Names, id: UnitId): z.input<typeof unitRefSchema> {
  const unit = names.units.get(id);
  return {
    id,
    name: unit?.name ?? '–',
    kind: unit?.kind ?? 'administration',
    providerName: unit?.providerName ?? null,
    phone: unit?.staffPhone ?? null,
  };
}

export function personView(names: Names, id: UserId | null): z.input<typeof personRefSchema> | null {
  if (id === null) return null;
  const person = names.staff.get(id);
  return { id, name: person?.name ?? '–', title: person?.title ?? '', phone: person?.phone ?? null };
}

export function modelView(hash: string, model: CooperationModel) {
  return { hash, title: model.document.title, version: String(model.document.version) };
}

export function clauseView(hash: string, model: CooperationModel, id: string): z.input<typeof clauseRefSchema> | null {
  const clause = model.clauses.get(id);
  return clause === undefined ? null : { modelHash: hash, id, heading: clause.heading };
}

export function completenessView(found: Completeness): z.input<typeof completenessSchema> {
  return { ...found, missing: found.missing.map((fact) => ({ ...fact })) };
}

export function thresholdView(found: Assessment | null): z.input<typeof thresholdSchema> | null {
  if (found === null) return null;
  const { outcome, levels, explanation, missing } = found;
  return {
    outcome,
    levels: [...levels],
    explanation: {
      facts: explanation.facts.map(({ input, value, says }) => ({ input, value: value as Json, says })),
      rows: explanation.rows.map((row) => ({ ...row })),
      sentence: explanation.sentence,
    },
    missing: missing.map((one) => ({ ...one })),
  };
}
