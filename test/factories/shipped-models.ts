import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { CooperationModel } from '../../src/model/compiled.ts';
import { loadAccepted, loadModel } from '../../src/model/load.ts';

/** The YAML text of a model of the library. */
export function modelText(name: string): string {
  return readFileSync(new URL(`../../models/${name}.yaml`, import.meta.url), 'utf8');
}

/** Where a model of the library finds the one it includes. */
export function shippedLibrary(name: string): string | undefined {
  return existsSync(new URL(`../../models/${name}.yaml`, import.meta.url)) ? modelText(name) : undefined;
}

const loaded = new Map<string, CooperationModel>();

/** A model of the library, checked and compiled; a model that the checker refuses fails the test. */
export function shippedModel(name: string): CooperationModel {
  const known = loaded.get(name);
  if (known) return known;
  const result = loadModel(modelText(name), shippedLibrary);
  if (!result.ok) {
    throw new Error(result.faults.map(({ place, reason }) => `${place.line} ${place.path}: ${reason.en}`).join('\n'));
  }
  loaded.set(name, result.model);
  return result.model;
}

const accepted = new Map<string, CooperationModel>();

/** A model of the library, compiled but not checked: for tests of what it answers. */
export function acceptedModel(name: string): CooperationModel {
  const known = accepted.get(name) ?? loadAccepted(modelText(name), shippedLibrary);
  accepted.set(name, known);
  return known;
}

export const shippedModelNames = ['dalarna-2012', 'stockholm-2015'] as const;

/** Every model of the library. */
export const allModelNames: readonly string[] = readdirSync(new URL('../../models', import.meta.url))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.slice(0, -'.yaml'.length))
  .toSorted();
