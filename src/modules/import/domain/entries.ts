import { z } from 'zod';
import type { JsonObject, JsonValue } from '../../../kernel/json.ts';
import type { Note } from './problem.ts';
import { notingAt } from './problem.ts';

/** One resource of a file, with its place. */
export interface Entry {
  index: number;
  fullUrl: string | null;
  resourceType: string;
  /** Resource id, else the UUID of `urn:uuid:`, else the first identifier; null when it says nothing about itself. */
  id: string | null;
  resource: JsonObject;
}

/** Bundles that carry resources to be taken in. Histories and messages tell of other things. */
const bundleTypes = ['transaction', 'batch', 'collection', 'document', 'searchset'];
const largestEntry = 256 * 1024;

const bundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  type: z.string().refine((type) => bundleTypes.includes(type)),
  entry: z.array(z.unknown()).optional(),
});
const entrySchema = z.object({
  fullUrl: z.string().max(2000).optional(),
  resource: z.looseObject({ resourceType: z.string().regex(/^[A-Z][A-Za-z]{1,60}$/) }).optional(),
  request: z.object({ method: z.string() }).optional(),
});
const idSchema = z.object({ id: z.string().regex(/^[A-Za-z0-9.-]{1,64}$/) });
const identifiedSchema = z.object({
  identifier: z.array(z.object({ system: z.string().max(500), value: z.string().min(1).max(200) })).min(1),
});

/** The resources of a bundle, of an array, or a single one. Undefined when the JSON is none of these. */
export function entriesOf(json: JsonValue, notes: Note[]): Entry[] | undefined {
  if (Array.isArray(json))
    return readEntries(
      json.map((resource) => ({ resource })),
      notes,
    );
  const bundle = bundleSchema.safeParse(json);
  if (bundle.success) return readEntries(bundle.data.entry ?? [], notes);
  const single = entrySchema.safeParse({ resource: json });
  if (!single.success || single.data.resource?.resourceType === 'Bundle') return undefined;
  return readEntries([{ resource: json }], notes);
}

function readEntries(raw: readonly unknown[], notes: Note[]): Entry[] {
  const entries: Entry[] = [];
  for (const [index, one] of raw.entries()) {
    const parsed = entrySchema.safeParse(one);
    if (!parsed.success || parsed.data.resource === undefined) {
      notAnEntry(index, parsed.success ? parsed.data.request?.method : undefined, notes);
      continue;
    }
    const resource = parsed.data.resource as JsonObject & { resourceType: string };
    const fullUrl = parsed.data.fullUrl ?? null;
    const entry = { index, fullUrl, resourceType: resource.resourceType, id: ownId(resource, fullUrl), resource };
    const { fault } = notingAt(notes, entry);
    if (parsed.data.request?.method === 'DELETE') fault('deleting-entry');
    if (!storable(resource)) fault('unstorable-text');
    if (JSON.stringify(resource).length > largestEntry && !isSkippable(entry)) fault('entry-too-large');
    entries.push(entry);
  }
  return entries;
}

function notAnEntry(index: number, method: string | undefined, notes: Note[]): void {
  const { fault } = notingAt(notes, { index, resourceType: null, id: null });
  fault(method === 'DELETE' ? 'deleting-entry' : 'not-a-resource');
}

/** The types that are read; all others are counted and left. */
export const readTypes = [
  'Patient',
  'Practitioner',
  'Organization',
  'Condition',
  'MedicationRequest',
  'MedicationStatement',
  'Encounter',
] as const;
export type ReadType = (typeof readTypes)[number];

/** True for types that are only counted. */
export function isSkippable(entry: Pick<Entry, 'resourceType'>): boolean {
  return !readTypes.includes(entry.resourceType as ReadType);
}

function ownId(resource: JsonObject, fullUrl: string | null): string | null {
  const withId = idSchema.safeParse(resource);
  if (withId.success) return withId.data.id;
  if (fullUrl?.startsWith('urn:uuid:') === true) return fullUrl.slice('urn:uuid:'.length).toLowerCase();
  const identified = identifiedSchema.safeParse(resource);
  const first = identified.success ? identified.data.identifier[0] : undefined;
  return first === undefined ? null : `${first.system}|${first.value}`;
}

/** False when a text in it holds what PostgreSQL cannot keep: NUL, or half of a surrogate pair. */
function storable(value: JsonValue | undefined): boolean {
  if (typeof value === 'string') return !value.includes('\u0000') && !/\p{Surrogate}/u.test(value);
  if (value === null || typeof value !== 'object') return true;
  if (Array.isArray(value)) return value.every(storable);
  return Object.entries(value).every(([key, item]) => storable(key) && storable(item));
}
