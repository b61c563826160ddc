import type { z } from 'zod';
import { dateAt } from '../../kernel/zone.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { governingModel } from '../agreement/index.ts';
import type { previewAnswer, previewBody } from './contract.ts';
import { completenessOf, thresholdOf } from './judge.ts';
import { completenessView, modelView, thresholdView } from './views.ts';

/** Completeness and threshold on half-written facts. Keeps nothing and knows nobody; the browser can do the same with the model. */
export async function preview(work: Work, asked: z.output<typeof previewBody>): Promise<z.input<typeof previewAnswer>> {
  authorise(work, allow('no-patient-data'));
  const { hash, model } = await governingModel(work, asked.municipalityCode, work.now);
  const person = { age: asked.age ?? null, enrolled: asked.enrolled ?? false };
  const { kind, facts } = asked;
  return {
    model: modelView(hash, model),
    completeness: completenessView(completenessOf(model, kind, facts, { ...person, today: dateAt(work.now) })),
    threshold: thresholdView(thresholdOf(model, kind, facts, person)),
  };
}
