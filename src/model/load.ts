import { type Alias, type Document, isNode, LineCounter, parseDocument, stringify, visit } from 'yaml';
import { z } from 'zod';
import { both, type Bilingual } from '../kernel/texts.ts';
import { checkModel } from './check.ts';
import { checkIncluded } from './check-includes.ts';
import { compileModel } from './compile-model.ts';
import type { CooperationModel } from './compiled.ts';
import { writtenPath } from './fault.ts';
import { includeOf, mergeIncluded, type Library } from './include.ts';
import { type ModelDocument, modelSchema } from './schema.ts';
import { shapeFaults } from './shape-faults.ts';
import { checkTexts } from './texts/check.ts';
import { sayYaml } from './texts/yaml.ts';

/** A fault with its place in the file: path such as `clauses[3].source` and the line (from 1). */
export interface PlacedFault {
  readonly place: { readonly path: string; readonly line: number };
  readonly reason: Bilingual;
}

export type LoadResult =
  | { readonly ok: true; readonly model: CooperationModel }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

interface Read {
  readonly value: unknown;
  /** What the document builds on, with what that in turn includes. */
  readonly included: unknown;
  readonly place: (path: readonly PropertyKey[]) => PlacedFault['place'];
}

/**
 * Reads, checks and compiles a model from YAML text. A model with any fault is refused with all of them. `library` gives the
 * text of a model that this one includes.
 */
export function loadModel(yaml: string, library: Library = () => undefined): LoadResult {
  const read = readWithIncluded(yaml, library);
  if (!('value' in read)) return { ok: false, faults: read.faults };
  const parsed = modelSchema.safeParse(read.value);
  if (!parsed.success) {
    const faults = shapeFaults(parsed.error.issues).map(({ path, reason }) => ({ place: read.place(path), reason }));
    return { ok: false, faults };
  }
  const faults = [...checkModel(parsed.data), ...contradictions(parsed.data, read.included)].map(
    ({ path, reason }) => ({ place: read.place(path), reason }),
  );
  return faults.length > 0 ? { ok: false, faults } : { ok: true, model: compileModel(parsed.data) };
}

/**
 * A model that was accepted when it was stored: read and compiled, but not checked anew, which takes most of a second. Throws when
 * the text is no model at all.
 */
export function loadAccepted(yaml: string, library: Library = () => undefined): CooperationModel {
  const read = readWithIncluded(yaml, library);
  if (!('value' in read)) throw new Error(read.faults[0]?.reason.en ?? 'not a model');
  return compileModel(modelSchema.parse(read.value));
}

/**
 * A model as it is kept: with what it includes written into it, so that the text says everything by itself. A model that
 * includes nothing is kept as it was written.
 */
export function flattened(yaml: string, library: Library): string {
  const read = readWithIncluded(yaml, library);
  return 'value' in read ? flattenedFrom(yaml, read) : yaml;
}

function flattenedFrom(yaml: string, { value, included }: Pick<Read, 'value' | 'included'>): string {
  if (included === null || typeof value !== 'object' || value === null) return yaml;
  // What is departed from has been left out already; without what it builds on there is nothing to depart from.
  const { includes, departures: _departures, ...rest } = value as Record<string, unknown>;
  const { model, version } = includeOf({ includes }) ?? { model: '–', version: 0 };
  return `# Med det som ingår från ${model}, version ${version}.\n${stringify(rest, { lineWidth: 120 })}`;
}

const aboutSchema = z.object({
  id: z.string(),
  version: z.number(),
  title: z.string(),
  valid: z.object({ from: z.string(), to: z.string().nullable() }),
});

/** A model that others have checked, as it is kept, and what it says of itself. Throws when it is no model at all. */
export function keptText(
  yaml: string,
  library: Library,
): { readonly text: string; readonly about: z.output<typeof aboutSchema> } {
  const read = readWithIncluded(yaml, library);
  if (!('value' in read)) throw new Error(read.faults[0]?.reason.en ?? 'not a model');
  return { text: flattenedFrom(yaml, read), about: aboutSchema.parse(read.value) };
}

/** What a text calls itself, also while it is half written; "–" until it has a name. */
export function titleOf(yaml: string): string {
  const title: unknown = parseDocument(yaml).get('title');
  return typeof title === 'string' && title.trim() !== '' ? title.trim().slice(0, 300) : '–';
}

/** The model that a text includes, if any. */
export function includedIn(yaml: string): { model: string; version: number } | undefined {
  const document = parseDocument(yaml);
  return document.errors.length > 0 || danglingAlias(document) ? undefined : includeOf(document.toJS());
}

function readWithIncluded(yaml: string, library: Library): Read | { readonly faults: readonly PlacedFault[] } {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ code, pos }) => {
      const { line } = lines.linePos(pos[0]);
      return { place: { path: '', line }, reason: sayYaml(code, line) };
    });
    return { faults };
  }
  const dangling = danglingAlias(document);
  if (dangling) {
    const { line } = lines.linePos(dangling.range?.[0] ?? 0);
    return { faults: [{ place: { path: '', line }, reason: sayYaml('BAD_ALIAS', line) }] };
  }
  const place = (path: readonly PropertyKey[]) => ({ path: writtenPath(path), line: lineOf(document, lines, path) });
  const value: unknown = document.toJS();
  const merged = withIncluded(value, library, []);
  return 'value' in merged ? { ...merged, place } : { faults: [{ place: place(['includes']), ...merged }] };
}

/** A reference to something that is not there, which the reader finds only when it is asked for the values. */
function danglingAlias(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, {
    Alias: (_, alias) => {
      if (alias.resolve(document) !== undefined) return undefined;
      found = alias;
      return visit.BREAK;
    },
  });
  return found;
}

/** What goes against the included model; its own faults are reported where it is written. */
function contradictions(document: ModelDocument, included: unknown) {
  const parsed = included === null ? null : modelSchema.safeParse(included);
  return parsed?.success ? checkIncluded(document, parsed.data) : [];
}

/** The last included texts as they were read: many local models include the same county’s. */
const lastRead = new Map<string, unknown>();

function readIncluded(text: string): unknown {
  if (!lastRead.has(text)) {
    if (lastRead.size >= 4) lastRead.clear();
    lastRead.set(text, parseDocument(text).toJS());
  }
  return lastRead.get(text);
}

/** A document with what it includes, and what that in turn includes, written into it. */
function withIncluded(
  value: unknown,
  library: Library,
  above: readonly string[],
): Pick<Read, 'value' | 'included'> | Pick<PlacedFault, 'reason'> {
  const include = includeOf(value);
  if (!include) return { value, included: null };
  if (above.includes(include.model)) return { reason: both(checkTexts, (t) => t.includeCircle(include)) };
  const text = library(include.model, include.version);
  if (text === undefined) return { reason: both(checkTexts, (t) => t.includeMissing(include)) };
  const included = withIncluded(readIncluded(text), library, [...above, include.model]);
  if (!('value' in included)) return included;
  const merged = mergeIncluded(value as Record<string, unknown>, included.value as Record<string, unknown>);
  return { value: merged, included: included.value };
}

/**
 * The line of a path, or of the nearest part of it that is in the file (a missing key has no line of its own). What an included
 * model says has the line of `includes`.
 */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  const include: unknown = document.get('includes', true);
  return isNode(include) && include.range ? lines.linePos(include.range[0]).line : 1;
}
