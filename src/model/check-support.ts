import { both } from '../kernel/texts.ts';
import { compileTable, decide } from './decision-table.ts';
import type { Fault } from './fault.ts';
import { type InputCatalogue, patientInputs, responsibilityInputs } from './inputs.ts';
import { cellFaults } from './check-table.ts';
import { carriesByRule, compileCarriers, patientCells } from './compile-routes.ts';
import type { CompiledCarrier } from './compiled.ts';
import { holdsFor, type PatientCase, patientCases } from './patient-cases.ts';
import type { ModelDocument, PhysicianCarrier } from './schema.ts';
import { checkTexts } from './texts/check.ts';

type Path = readonly (string | number)[];

/** Conditions on patients can be read and hold for somebody; the carriers cover everybody once and agree with responsibility. */
export function checkSupport(document: ModelDocument): Fault[] {
  const conditions = checkConditions(document);
  if (conditions.length > 0) return conditions;
  return [...checkCarriers(document), ...checkNobody(document)];
}

/** Every place in the document with a condition on the patient. */
function conditionsOf(document: ModelDocument): { path: Path; when: Readonly<Record<string, string>> }[] {
  const carriers = (document.physician ?? []).flatMap(({ covers }, i) =>
    covers === 'others' ? [] : [{ path: ['physician', i, 'covers', 'when'], when: covers.when }],
  );
  const each = (key: 'reach' | 'routes' | 'rhythm') =>
    (document[key] ?? []).map(({ when }, i) => ({ path: [key, i, 'when'], when }));
  return [...carriers, ...each('reach'), ...each('routes'), ...each('rhythm')];
}

function checkConditions(document: ModelDocument): Fault[] {
  return conditionsOf(document).flatMap(({ path, when }) => {
    const { carrier: _, ...withoutCarrier } = patientInputs;
    // Who the carrier is cannot depend on who the carrier is.
    const inputs: InputCatalogue = path[0] === 'physician' ? withoutCarrier : patientInputs;
    const { faults } = compileTable('first', inputs, [{ id: 'only', when }]);
    return cellFaults(faults, (fault) => [...path, fault.input]);
  });
}

/** A condition that holds for no patient makes a rule that can never apply. */
function checkNobody(document: ModelDocument): Fault[] {
  return conditionsOf(document).flatMap(({ path, when }): Fault[] => {
    const cells = patientCells(when);
    if (patientCases(document, [cells]).some((one) => holdsFor(cells, one))) return [];
    return [{ path, reason: both(checkTexts, (t) => t.conditionNobody) }];
  });
}

function checkCarriers(document: ModelDocument): Fault[] {
  const carriers = document.physician;
  if (!carriers) return [];
  const others = carriers.flatMap(({ covers }, i) => (covers === 'others' ? [i] : []));
  const faults: Fault[] = [];
  if (others.length !== 1 || others[0] !== carriers.length - 1) {
    faults.push({ path: ['physician'], reason: both(checkTexts, (t) => t.carrierOthers) });
  }
  carriers.forEach((carrier, i) => {
    if (carriers.findIndex((other) => other.carriedBy === carrier.carriedBy) < i) {
      const reason = both(checkTexts, (t) => t.carrierTwice({ carrier: carrier.carriedBy }));
      faults.push({ path: ['physician', i, 'carriedBy'], reason });
    }
    if (carrier.covers === 'others' || carriesByRule(carrier)) return;
    if (!carrier.moves) {
      faults.push({ path: ['physician', i], reason: both(checkTexts, (t) => t.carrierMoves({ carrier: carrier.id })) });
    }
    if (!carrier.movesBack) {
      faults.push({ path: ['physician', i], reason: both(checkTexts, (t) => t.carrierBack({ carrier: carrier.id })) });
    }
  });
  return [...faults, ...checkResponsibleAgrees(document)];
}

/** The responsibility table must name the same sort of unit as the carrier, for an adult of its patients at home by day. */
function checkResponsibleAgrees(document: ModelDocument): Fault[] {
  const rule = document.responsibility.needs.find(({ need }) => need === 'physician');
  if (!rule) return [];
  const { table, faults } = compileTable('unique', responsibilityInputs, rule.rows);
  if (faults.length > 0) return [];
  const byRule = compileCarriers(document);
  const patients = patientCases(document, [...byRule.map(({ cells }) => cells), ordinary]).filter((one) =>
    holdsFor(ordinary, one),
  );
  return (document.physician ?? []).flatMap((carrier, i): Fault[] => {
    for (const patient of patients) {
      if (carrierFor(document, patient, byRule, carrier) !== carrier) continue;
      const decision = decide(table, { ...patient, carrier: carrier.carriedBy, time: 'day' });
      if (decision.kind !== 'decided' || decision.row.row.performer === carrier.performer) continue;
      const { id, performer } = decision.row.row;
      const values = { carrier: carrier.id, performer: carrier.performer, row: id, other: performer };
      return [{ path: ['physician', i, 'performer'], reason: both(checkTexts, (t) => t.carrierDisagrees(values)) }];
    }
    return [];
  });
}

/** Which carrier a patient has; one that takes a transfer is taken as transferred when it is asked about. */
function carrierFor(
  { physician = [] }: ModelDocument,
  patient: PatientCase,
  byRule: readonly CompiledCarrier[],
  asked: PhysicianCarrier,
): PhysicianCarrier | undefined {
  if (asked.covers !== 'others' && !carriesByRule(asked)) return asked;
  return byRule.find(({ cells }) => holdsFor(cells, patient))?.rule ?? physician.at(-1);
}

/** What makes a patient an ordinary one for this comparison; wards, palliative teams and psychiatry have rows of their own. */
const ordinary = patientCells({
  place: '"ordinary-home"',
  adult: 'true',
  palliative: '"none"',
  psychiatric: 'false',
});
