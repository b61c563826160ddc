import fc from 'fast-check';
import { parse } from 'yaml';
import { checkModel } from '../../src/model/check.ts';
import { compileModel } from '../../src/model/compile-model.ts';
import type { CooperationModel } from '../../src/model/compiled.ts';
import {
  type InputCatalogue,
  patientInputs,
  responsibilityInputs,
  type TableInput,
  thresholdInputs,
} from '../../src/model/inputs.ts';
import { needs, outcomes, payingParties, performerKinds, principals } from '../../src/model/needs.ts';
import { type ModelDocument, modelSchema } from '../../src/model/schema.ts';
import { eventFacts } from '../../src/model/events.ts';
import { callers, eventKinds, moneyParties, urgencies } from '../../src/model/vocabulary.ts';
import { modelText } from '../factories/shipped-models.ts';

type Draw = fc.GeneratorValue;
type Cells = Record<string, string>;
interface Written {
  clauses: { id: string }[];
  routes: Record<string, unknown>[];
  clocks: Record<string, unknown>[];
  responsibility: Record<string, unknown>;
  [part: string]: unknown;
}

const base = parse(modelText('call-off')) as Written;
const says = { sv: 'Påhittat.', en: 'Made up.' };
const whole = (low: number, high: number) => fc.integer({ min: low, max: high });

/**
 * A whole model with every table, condition, hour, time limit and sum made up. Tables are split from the top, so that they are right as
 * they come; now and then a row is lost or widened, which the checker has to notice.
 */
export function randomDocument(g: Draw): ModelDocument {
  const clauses = base.clauses.map(({ id }) => id);
  const clause = () => g(fc.constantFrom, ...clauses);
  // Every third document is wrong in one of its tables.
  const hole = g(fc.constantFrom, ...needs, 'threshold', ...Array.from({ length: 44 }, () => null));
  const document = {
    ...base,
    eligibility: { threshold: randomThreshold(g, clause, hole === 'threshold') },
    responsibility: {
      ...base.responsibility,
      dayparts: {
        day: '07:00',
        evening: time(g, 15, 18),
        night: time(g, 20, 23),
        calendar: 'office',
        clause: clause(),
      },
      firstWeekHome: { days: g(whole, 0, 30), after: ['hospital'], clause: clause() },
      needs: needs.map((need) => ({
        need,
        level: g(fc.constantFrom, 'any', 'nurse', 'ot', 'pt'),
        rows: tableOf(g, responsibilityInputs, need === hole).map((when, i) => ({
          id: `row-${i}`,
          when,
          principal: g(fc.constantFrom, ...principals),
          // As the framework's carrier of the physician's responsibility: else two would be said to have it.
          performer: need === 'physician' ? 'health-centre' : g(fc.constantFrom, ...performerKinds),
          payer: g(fc.constantFrom, ...payingParties),
          clause: clause(),
        })),
      })),
    },
    routes: [...extraRoutes(g, clause), ...base.routes],
    clocks: base.clocks.map((clock) => ({ ...clock, amount: g(whole, 1, 40), warnAfter: g(whole, 1, 10) / 10 })),
    reimbursement: [
      ...(base.reimbursement as unknown[]),
      ...Array.from({ length: g(whole, 1, 6) }, (_, i) => randomReimbursement(g, `sum-${i}`, clause())),
    ],
  };
  return modelSchema.parse(withoutIdleClauses(document));
}

/** The model of a document that the checker accepts; null for one that it refuses. */
export function accepted(document: ModelDocument): CooperationModel | null {
  return checkModel(document).length === 0 ? compileModel(document) : null;
}

function time(g: Draw, from: number, to: number): string {
  return `${String(g(whole, from, to)).padStart(2, '0')}:${g(fc.constantFrom, '00', '15', '30', '45')}`;
}

/** Cells that together hold every case exactly once. */
function partition(g: Draw, inputs: InputCatalogue, depth: number): Cells[] {
  const names = Object.keys(inputs);
  if (depth === 0 || names.length === 0) return [{}];
  const name = g(fc.constantFrom, ...names);
  const { [name]: column, ...rest } = inputs;
  if (column === undefined) return [{}];
  return split(g, column).flatMap((cell) =>
    partition(g, rest, g(fc.constantFrom, ...Array.from({ length: depth }).keys())).map((cells) => ({
      ...cells,
      [name]: cell,
    })),
  );
}

function tableOf(g: Draw, inputs: InputCatalogue, hole: boolean): Cells[] {
  const rows = partition(g, inputs, g(fc.constantFrom, 1, 2, 3, 4));
  return hole && rows.length > 1 ? broken(g, rows) : rows;
}

function split(g: Draw, column: TableInput): string[] {
  if (column.type === 'boolean') return ['true', 'false'];
  if (column.type === 'number') {
    const cut = g(whole, column.min + 1, Math.min(column.max, 100));
    return g(fc.boolean) ? [`< ${cut}`, `>= ${cut}`] : [`[${column.min}..${cut})`, `[${cut}..${column.max}]`];
  }
  const size = { minLength: 1, maxLength: column.values.length - 1 };
  const some = g(fc.subarray, [...column.values], size)
    .map((value) => `"${value}"`)
    .join(', ');
  return [some, `not(${some})`];
}

/** A table that has lost a row, or has one that holds too much. */
function broken(g: Draw, rows: Cells[]): Cells[] {
  const at = g(fc.constantFrom, ...rows.keys());
  if (g(fc.boolean)) return rows.filter((_, i) => i !== at);
  return rows.map((row, i) => (i === at ? Object.fromEntries(Object.entries(row).slice(1)) : row));
}

function randomThreshold(g: Draw, clause: () => string, hole: boolean) {
  const names = g(fc.subarray, Object.keys(thresholdInputs), { minLength: 2, maxLength: 5 });
  const inputs = Object.fromEntries(Object.entries(thresholdInputs).filter(([name]) => names.includes(name)));
  const rows = tableOf(g, inputs, hole);
  return {
    hit: g(fc.constantFrom, 'first', 'unique'),
    inputs: names,
    rows: rows.map((when, i) => ({
      id: `row-${i}`,
      when,
      outcome: g(fc.constantFrom, ...outcomes),
      says,
      clause: clause(),
    })),
  };
}

/** Ways beside those of the framework: any caller, hours, patients and times. */
function extraRoutes(g: Draw, clause: () => string) {
  return Array.from({ length: g(whole, 0, 5) }, (_, i) => {
    const slot = g(fc.boolean);
    const of = g(fc.subarray, [...urgencies], { minLength: 1 });
    const hours = g(whole, 0, 3);
    const from = time(g, 6, 11);
    const open = [
      [{ days: g(fc.constantFrom, 'every-day', 'working-days', 'days-off'), from, to: time(g, 13, 22) }],
      [{ days: g(fc.subarray, [1, 2, 3, 4, 5, 6, 7], { minLength: 1 }), from, to: time(g, 13, 22) }],
      [{ days: 'every-day', from: time(g, 18, 22), to: time(g, 5, 8) }],
      [{ calendar: 'office' }, { outside: 'office' }],
    ][hours];
    return {
      id: `way-${i}`,
      clause: clause(),
      kind: slot ? 'bookable-slot' : g(fc.constantFrom, 'direct-number', 'coordinator', 'video', 'team-round'),
      title: says,
      urgencies: of,
      when: partition(g, patientInputs, g(whole, 0, 2))[0] ?? {},
      servedBy: { performer: g(fc.constantFrom, ...performerKinds), answeredBy: ['unit-physician'] },
      hours: open,
      callers: [{ by: g(fc.subarray, [...callers], { minLength: 1, maxLength: 5 }), until: slot ? 'start' : 'end' }],
      targets: slot ? [{ urgencies: of, what: 'visit', within: 'slot' }] : [],
      missed: { next: g(fc.constantFrom, 'absent-support', 'health-centre-line') },
    };
  });
}

function randomReimbursement(g: Draw, id: string, clause: string) {
  const name = g(fc.constantFrom, ...Object.keys(eventFacts)) as keyof typeof eventFacts;
  const column: TableInput = eventFacts[name];
  const value =
    column.type === 'boolean' ? 'true' : column.type === 'number' ? '12' : `"${g(fc.constantFrom, ...column.values)}"`;
  const payer = g(fc.constantFrom, ...moneyParties);
  const amounts = [{ sek: g(whole, 1, 9000), per: 'event' }, { share: 0.3, of: 'ersättningen' }, { actualCost: true }];
  return {
    id,
    clause,
    title: says,
    events: g(fc.subarray, [...eventKinds], { minLength: 1, maxLength: 3 }),
    ...(g(fc.boolean) ? { when: `${name} = ${value}` } : {}),
    amount: g(fc.constantFrom, ...amounts),
    payer,
    payee: g(fc.constantFrom, ...moneyParties.filter((one) => one !== payer)),
    ...(g(fc.boolean) ? { ceiling: { sek: g(whole, 1, 20_000), per: 'month' } } : {}),
    evidence: [says],
  };
}

/** A clause from which nothing follows would be refused. */
function withoutIdleClauses(document: Written): Written {
  const { clauses, ...rest } = document;
  const text = JSON.stringify(rest);
  return { ...document, clauses: clauses.filter(({ id }) => text.includes(`"clause":"${id}"`)) };
}
