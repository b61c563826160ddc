import type { Kysely } from 'kysely';
import { parse, stringify } from 'yaml';
import { instant } from '../../src/kernel/instant.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { flattened } from '../../src/model/load.ts';
import { type GoverningModel, putInForce, registerModel } from '../../src/modules/agreement/index.ts';
import { modelText, shippedLibrary } from './shipped-models.ts';

/** A way of a model as it is written. */
export interface WrittenRoute {
  id: string;
  hours: unknown;
  callers: { by: string[]; until?: unknown }[];
  targets?: Record<string, unknown>[];
  capacity?: Record<string, unknown>;
}

/** One of the product's models with one way changed: a process with the clock on the wall can then be tested at any hour. */
export function withRoute(
  name: string,
  routeId: string,
  change: (route: WrittenRoute) => Partial<WrittenRoute>,
): string {
  const document = parse(flattened(modelText(name), shippedLibrary)) as { routes: WrittenRoute[] };
  const route = document.routes.find(({ id }) => id === routeId);
  if (route === undefined) throw new Error(`${name} has no way ${routeId}`);
  Object.assign(route, change(route));
  return stringify(document);
}

/** Registers a model's text and lets it govern municipalities. */
export async function textInForce(
  owner: Kysely<unknown>,
  text: string,
  municipalityCodes: readonly string[],
): Promise<GoverningModel> {
  const registered = await registerModel(owner, text, instant('2015-01-01T00:00:00Z'));
  await putInForce(owner, { hash: registered.hash, municipalityCodes, from: localDate('2015-01-01') });
  return registered;
}
