import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '../kernel/texts.ts';
import { type CooperationModel } from '../model/index.ts';
import type { Library } from '../model/include.ts';
import { loadModel, type LoadResult, type PlacedFault } from '../model/load.ts';
import { modelCommandTexts } from './model-texts.ts';
import { WrongCall } from './wrong-call.ts';

/** Reads and checks a model file; a model that it includes is looked for in the same folder. */
export function loadModelFile(file: string, locale: Locale): LoadResult {
  return loadModel(textOf(file, locale), besides(file));
}

function textOf(file: string, locale: Locale): string {
  const t = modelCommandTexts[locale];
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : '';
    if (why === '') throw error;
    throw new WrongCall(why === 'ENOENT' ? t.noFile({ file }) : t.noText({ file, why }));
  }
}

/** As `loadModelFile`, for commands that need a model to work with: the faults are printed and undefined answered. */
export function modelFrom(file: string, locale: Locale): CooperationModel | undefined {
  const result = loadModelFile(file, locale);
  if (result.ok) return result.model;
  for (const fault of result.faults) console.error(faultLine(file, fault, locale));
  return undefined;
}

/** A fault as editors and compilers write it: file, line, place, reason. */
export function faultLine(file: string, { place, reason }: PlacedFault, locale: Locale): string {
  return `${file}:${place.line}: ${place.path}: ${reason[locale]}`;
}

function besides(file: string): Library {
  return (model) => {
    const path = join(dirname(file), `${model}.yaml`);
    return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
  };
}
