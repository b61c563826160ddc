import { LineCounter, isNode, parseDocument, type Document } from 'yaml';
import { both, type Bilingual } from '../kernel/texts.ts';
import { checkModel } from './check.ts';
import { compileModel } from './compile-model.ts';
import type { CooperationModel } from './compiled.ts';
import { writtenPath } from './fault.ts';
import { modelSchema } from './schema.ts';
import { checkTexts } from './texts/check.ts';

/** A fault with its place in the file: path such as `clauses[3].source` and the line (from 1). */
export interface PlacedFault {
  readonly place: { readonly path: string; readonly line: number };
  readonly reason: Bilingual;
}

export type LoadResult =
  | { readonly ok: true; readonly model: CooperationModel }
  | { readonly ok: false; readonly faults: readonly PlacedFault[] };

/** Reads, checks and compiles a model from YAML text. A model with any fault is refused with all of them. */
export function loadModel(yaml: string): LoadResult {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines, uniqueKeys: true });
  if (document.errors.length > 0) {
    const faults = document.errors.map((error) => ({
      place: { path: '', line: lines.linePos(error.pos[0]).line },
      reason: both(checkTexts, (t) => t.yaml({ detail: error.message.split('\n')[0] ?? '' })),
    }));
    return { ok: false, faults };
  }
  const place = (path: readonly PropertyKey[]) => ({ path: writtenPath(path), line: lineOf(document, lines, path) });
  const parsed = modelSchema.safeParse(document.toJS());
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => ({
      place: place(issue.path),
      reason: both(checkTexts, (t) => t.shape({ detail: issue.message })),
    }));
    return { ok: false, faults };
  }
  const faults = checkModel(parsed.data).map(({ path, reason }) => ({ place: place(path), reason }));
  return faults.length > 0 ? { ok: false, faults } : { ok: true, model: compileModel(parsed.data) };
}

/** The line of a path, or of the nearest part of it that is in the file (a missing key has no line of its own). */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}
