import { compileTable, type CompiledCell } from './decision-table.ts';
import { compileHours } from './hours.ts';
import { patientInputs } from './inputs.ts';
import type { CompiledCarrier, CompiledRoute } from './compiled.ts';
import type { ModelDocument, PhysicianCarrier } from './schema.ts';

/** The model's routes in their order. */
export function compileRoutes(document: ModelDocument): readonly CompiledRoute[] {
  return (document.routes ?? []).map((rule) => ({
    rule,
    needs: new Set(rule.needs),
    urgencies: new Set(rule.urgencies),
    cells: patientCells(rule.when),
    hours: compileHours(rule.hours, document.calendars),
  }));
}

/** Conditions on the patient, compiled; the checker has shown that they can be read. */
export function patientCells(when: Readonly<Record<string, string>>): readonly CompiledCell[] {
  const { table } = compileTable('first', patientInputs, [{ id: 'only', when }]);
  return table.rows[0]?.cells ?? [];
}

/** The carriers that follow from what the patient is, in their order. */
export function compileCarriers(document: ModelDocument): readonly CompiledCarrier[] {
  return (document.physician ?? []).flatMap((rule) =>
    carriesByRule(rule) && rule.covers !== 'others' ? [{ rule, cells: patientCells(rule.covers.when) }] : [],
  );
}

/** True when nobody has to be asked: who is covered follows from the patient's facts. Others need a transfer. */
export function carriesByRule({ covers, moves }: PhysicianCarrier): boolean {
  if (covers === 'others' || Object.keys(covers.when).length === 0) return false;
  return !moves || moves.needs.every((need) => need === 'enrolment' || need === 'consent');
}
