import { both } from '../kernel/texts.ts';
import { compileTable, decide } from './decision-table.ts';
import type { Fault } from './fault.ts';
import { patientInputs, responsibilityInputs } from './inputs.ts';
import { cellFaults } from './check-table.ts';
import { patientCells } from './compile-routes.ts';
import { holdsFor, patientCases } from './patient-cases.ts';
import type { ModelDocument } from './schema.ts';
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
    const { faults } = compileTable('first', patientInputs, [{ id: 'only', when }]);
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
    if (carrier.covers !== 'others' && !carrier.moves) {
      faults.push({ path: ['physician', i], reason: both(checkTexts, (t) => t.carrierMoves({ carrier: carrier.id })) });
    }
    if (carrier.covers !== 'others' && !carrier.movesBack) {
      faults.push({ path: ['physician', i], reason: both(checkTexts, (t) => t.carrierBack({ carrier: carrier.id })) });
    }
  });
  return [...faults, ...checkResponsibleAgrees(document)];
}

/** The responsibility table must name the same sort of unit as the carrier, for an enrolled adult at home by day. */
function checkResponsibleAgrees(document: ModelDocument): Fault[] {
  const index = document.responsibility.needs.findIndex(({ need }) => need === 'physician');
  const rule = document.responsibility.needs[index];
  if (!rule) return [];
  const { table, faults } = compileTable('unique', responsibilityInputs, rule.rows);
  if (faults.length > 0) return [];
  return (document.physician ?? []).flatMap((carrier, i): Fault[] => {
    const decision = decide(table, { ...atHomeByDay, carrier: carrier.carriedBy });
    if (decision.kind !== 'decided' || decision.row.row.performer === carrier.performer) return [];
    const { id, performer } = decision.row.row;
    const values = { carrier: carrier.id, performer: carrier.performer, row: id, other: performer };
    return [{ path: ['physician', i, 'performer'], reason: both(checkTexts, (t) => t.carrierDisagrees(values)) }];
  });
}

const atHomeByDay = {
  place: 'ordinary-home',
  enrolled: true,
  time: 'day',
  adult: true,
  firstWeekHome: false,
  palliative: 'none',
  psychiatric: false,
};
