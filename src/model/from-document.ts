import { checkModel } from './check.ts';
import { compileModel } from './compile-model.ts';
import type { CooperationModel } from './compiled.ts';
import { writtenPath } from './fault.ts';
import { modelSchema } from './schema.ts';

/**
 * Compiles a document from its stored form (a model version is an immutable row of JSON; the browser gets the same).
 * It was checked when it was stored; it is checked again, since nothing may run on a model that has not been.
 */
export function modelFromDocument(document: unknown): CooperationModel {
  const parsed = modelSchema.parse(document);
  const [fault] = checkModel(parsed);
  if (fault) throw new Error(`Cooperation model ${parsed.id}: ${writtenPath(fault.path)}: ${fault.reason.en}`);
  return compileModel(parsed);
}
