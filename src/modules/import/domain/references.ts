import { z } from 'zod';
import type { Entry } from './entries.ts';
import { type Concept, identifierSchema, medicationSchema, type Reference } from './fhir.ts';
import { canonicalSystem, systems } from './identifiers.ts';
import type { MedicationLookup } from './read-records.ts';

/** What a reference names: a place in this file, something imported earlier, a person by an identifier, or nothing we can find. */
export type Target =
  | { to: 'entry'; entry: Entry }
  | { to: 'earlier'; resourceType: string | null; id: string }
  | { to: 'identifier'; system: string; value: string }
  | { to: 'nothing' };

export type Resolve = (reference: Reference | undefined) => Target;

const identified = z.object({ identifier: z.array(identifierSchema) });

/** Resolves references inside a file by full URL, by type and id, and by identifier. */
export function resolver(entries: readonly Entry[]): Resolve {
  const byUrl = new Map<string, Entry>();
  const byTypeAndId = new Map<string, Entry>();
  const byIdentifier = new Map<string, Entry>();
  for (const entry of entries) {
    if (entry.fullUrl !== null) byUrl.set(entry.fullUrl.toLowerCase(), entry);
    if (entry.id !== null) byTypeAndId.set(`${entry.resourceType}/${entry.id}`, entry);
    const own = identified.safeParse(entry.resource);
    for (const { system, value } of own.success ? own.data.identifier : [])
      if (system !== undefined && value !== undefined)
        byIdentifier.set(`${entry.resourceType} ${canonicalSystem(system)}|${value.trim()}`, entry);
  }
  const identifierTarget = (type: string, system: string, value: string): Target => {
    const entry = byIdentifier.get(`${type} ${canonicalSystem(system)}|${value}`);
    return entry === undefined ? { to: 'identifier', system: canonicalSystem(system), value } : { to: 'entry', entry };
  };
  return (reference) => {
    const text = reference?.reference?.trim();
    if (text === undefined || text === '') {
      const { system, value } = reference?.identifier ?? {};
      return system !== undefined && value !== undefined
        ? identifierTarget('Patient', system, value.trim())
        : { to: 'nothing' };
    }
    const conditional = /^([A-Za-z]+)\?identifier=([^|]+)\|(.+)$/.exec(text);
    if (conditional !== null) return identifierTarget(conditional[1] ?? '', conditional[2] ?? '', conditional[3] ?? '');
    const named = byUrl.get(text.toLowerCase());
    if (named !== undefined) return { to: 'entry', entry: named };
    if (text.startsWith('urn:uuid:')) return { to: 'earlier', resourceType: null, id: text.slice(9).toLowerCase() };
    const parts = /(?:^|\/)([A-Z][A-Za-z]+)\/([A-Za-z0-9.-]{1,64})(?:\/_history\/[^/]+)?$/.exec(text);
    if (parts === null) return { to: 'nothing' };
    const [, resourceType = '', id = ''] = parts;
    const entry = byTypeAndId.get(`${resourceType}/${id}`);
    return entry === undefined ? { to: 'earlier', resourceType, id } : { to: 'entry', entry };
  };
}

const containing = z.object({ contained: z.array(z.looseObject({})) });

/** Finds medicines that a resource contains (`#id`) or that are entries of the file. */
export function medicationLookup(resolve: Resolve): MedicationLookup {
  return (reference, entry): Concept | undefined => {
    const text = reference?.reference;
    if (text?.startsWith('#') !== true) {
      const target = resolve(reference);
      return target.to === 'entry' ? codeOf(target.entry.resource) : undefined;
    }
    const inside = containing.safeParse(entry.resource);
    const found = inside.success ? inside.data.contained.find((one) => one['id'] === text.slice(1)) : undefined;
    return codeOf(found);
  };
}

function codeOf(resource: unknown): Concept | undefined {
  const read = medicationSchema.safeParse(resource);
  return read.success ? read.data.code : undefined;
}

/** A personal number among identifier systems, by which a subject may be named without a resource. */
export function isSwedishNumberSystem(system: string): boolean {
  return system === systems.personnummer || system === systems.samordningsnummer || system === systems.nationalReserve;
}
