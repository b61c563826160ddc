import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type CooperationModel } from '../model/index.ts';
import type { Library } from '../model/include.ts';
import { loadModel, type LoadResult, type PlacedFault } from '../model/load.ts';

/** Reads and checks a model file; a model that it includes is looked for in the same folder. */
export function loadModelFile(file: string): LoadResult {
  return loadModel(readFileSync(file, 'utf8'), besides(file));
}

/** As `loadModelFile`, for commands that need a model to work with: the faults are printed and undefined answered. */
export function modelFrom(file: string, locale: 'sv' | 'en'): CooperationModel | undefined {
  const result = loadModelFile(file);
  if (result.ok) return result.model;
  for (const fault of result.faults) console.error(faultLine(file, fault, locale));
  return undefined;
}

/** A fault as editors and compilers write it: file, line, place, reason. */
export function faultLine(file: string, { place, reason }: PlacedFault, locale: 'sv' | 'en'): string {
  return `${file}:${place.line}: ${place.path}: ${reason[locale]}`;
}

function besides(file: string): Library {
  return (model) => {
    const path = join(dirname(file), `${model}.yaml`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}
