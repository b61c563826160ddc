import type { CompiledCell } from './decision-table.ts';
import type { FeelValue } from './feel/ast.ts';
import { type PatientInput, patientInputs, type TableInput } from './inputs.ts';
import type { ModelDocument } from './schema.ts';

/** A kind of patient: one value for each input. */
export type PatientCase = Readonly<Record<PatientInput, FeelValue>>;

/**
 * Every kind of patient that the given conditions tell apart: values of an input are taken together when no condition sees a
 * difference, so one stands for all of them. Carriers that the model does not have are left out.
 */
export function patientCases(
  document: ModelDocument,
  conditions: readonly (readonly CompiledCell[])[],
): readonly PatientCase[] {
  const cells = conditions.flat();
  let cases: Record<string, FeelValue>[] = [{}];
  for (const [name, input] of Object.entries(patientInputs)) {
    const values = told(
      valuesOf(document, name, input),
      cells.filter((cell) => cell.input === name),
    );
    cases = cases.flatMap((one) => values.map((value) => ({ ...one, [name]: value })));
  }
  return cases as PatientCase[];
}

/** True when all conditions hold for a kind of patient. */
export function holdsFor(cells: readonly CompiledCell[], patient: PatientCase): boolean {
  return cells.every((cell) => cell.holds(patient[cell.input as PatientInput]));
}

function valuesOf(document: ModelDocument, name: string, input: TableInput): readonly FeelValue[] {
  if (input.type === 'boolean') return [false, true];
  if (input.type !== 'choice') return [];
  if (name !== 'carrier' || !document.physician) return input.values;
  const own = new Set<string>(document.physician.map(({ carriedBy }) => carriedBy));
  return input.values.filter((value) => own.has(value));
}

function told(values: readonly FeelValue[], cells: readonly CompiledCell[]): readonly FeelValue[] {
  const groups = new Map<string, FeelValue>();
  for (const value of values) {
    const key = cells.map((cell) => (cell.holds(value) ? '1' : '0')).join('');
    if (!groups.has(key)) groups.set(key, value);
  }
  return [...groups.values()];
}
