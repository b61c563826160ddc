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

/** What is drawn from fast-check's generator, typed. */
interface Draw {
  one<T>(of: readonly T[]): T;
  number(low: number, high: number): number;
  yes(): boolean;
  some<T>(of: readonly T[], most?: number): T[];
}

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
const someOf = (of: readonly unknown[], most: number) => fc.subarray([...of], { minLength: 1, maxLength: most });

/** Draws by fast-check's own generator, which shrinks what has been drawn. */
export const drawing = (g: fc.GeneratorValue): Draw => ({
  one: <T>(of: readonly T[]) => g(fc.constantFrom, ...of) as T,
  number: (low, high) => g(whole, low, high),
  yes: () => g(fc.boolean),
  some: <T>(of: readonly T[], most = of.length) => g(someOf, of, most) as T[],
});

/**
 * A whole model with every table, condition, hour, time limit and sum made up. Tables are split from the top, so that they are right as
 * they come; now and then a row is lost or widened, which the checker has to notice.
 */
export function randomDocument(draw: Draw): ModelDocument {
  const clauses = base.clauses.map(({ id }) => id);
  const clause = () => draw.one(clauses);
  // Every third document is wrong in one of its tables.
  const hole = draw.one([...needs, 'threshold' as const, ...Array.from({ length: 44 }, () => null)]);
  const document = {
    ...base,
    eligibility: { threshold: randomThreshold(draw, clause, hole === 'threshold') },
    responsibility: {
      ...base.responsibility,
      dayparts: {
        day: '07:00',
        evening: time(draw, 15, 18),
        night: time(draw, 20, 23),
        calendar: 'office',
        clause: clause(),
      },
      firstWeekHome: { days: draw.number(0, 30), after: ['hospital'], clause: clause() },
      needs: needs.map((need) => ({
        need,
        level: draw.one(['any', 'nurse', 'ot', 'pt']),
        rows: tableOf(draw, responsibilityInputs, need === hole).map((when, i) => ({
          id: `row-${i}`,
          when,
          principal: draw.one(principals),
          // As the framework's carrier of the physician's responsibility: else two would be said to have it.
          performer: need === 'physician' ? 'health-centre' : draw.one(performerKinds),
          payer: draw.one(payingParties),
          clause: clause(),
        })),
      })),
    },
    routes: [...extraRoutes(draw, clause), ...base.routes],
    clocks: base.clocks.map((clock) => ({ ...clock, amount: draw.number(1, 40), warnAfter: draw.number(1, 10) / 10 })),
    reimbursement: [
      ...(base.reimbursement as unknown[]),
      ...Array.from({ length: draw.number(1, 6) }, (_, i) => randomReimbursement(draw, `sum-${i}`, clause())),
    ],
  };
  return modelSchema.parse(withoutIdleClauses(document));
}

/** The model of a document that the checker accepts; null for one that it refuses. */
export function accepted(document: ModelDocument): CooperationModel | null {
  return checkModel(document).length === 0 ? compileModel(document) : null;
}

function time(draw: Draw, from: number, to: number): string {
  return `${String(draw.number(from, to)).padStart(2, '0')}:${draw.one(['00', '15', '30', '45'])}`;
}

/** Cells that together hold every case exactly once. */
function partition(draw: Draw, inputs: InputCatalogue, depth: number): Cells[] {
  const names = Object.keys(inputs);
  if (depth === 0 || names.length === 0) return [{}];
  const name = draw.one(names);
  const { [name]: column, ...rest } = inputs;
  if (column === undefined) return [{}];
  return split(draw, column).flatMap((cell) =>
    partition(draw, rest, draw.number(0, depth - 1)).map((cells) => ({
      ...cells,
      [name]: cell,
    })),
  );
}

function tableOf(draw: Draw, inputs: InputCatalogue, hole: boolean): Cells[] {
  const rows = partition(draw, inputs, draw.one([1, 2, 3, 4]));
  return hole && rows.length > 1 ? broken(draw, rows) : rows;
}

function split(draw: Draw, column: TableInput): string[] {
  if (column.type === 'boolean') return ['true', 'false'];
  if (column.type === 'number') {
    const cut = draw.number(column.min + 1, Math.min(column.max, 100));
    return draw.yes() ? [`< ${cut}`, `>= ${cut}`] : [`[${column.min}..${cut})`, `[${cut}..${column.max}]`];
  }
  const some = draw
    .some(column.values, column.values.length - 1)
    .map((value) => `"${value}"`)
    .join(', ');
  return [some, `not(${some})`];
}

/** A table that has lost a row, or has one that holds too much. */
function broken(draw: Draw, rows: Cells[]): Cells[] {
  const at = draw.one([...rows.keys()]);
  if (draw.yes()) return rows.filter((_, i) => i !== at);
  return rows.map((row, i) => (i === at ? Object.fromEntries(Object.entries(row).slice(1)) : row));
}

function randomThreshold(draw: Draw, clause: () => string, hole: boolean) {
  const names = draw.some(Object.keys(thresholdInputs), 5);
  const inputs = Object.fromEntries(Object.entries(thresholdInputs).filter(([name]) => names.includes(name)));
  const rows = tableOf(draw, inputs, hole);
  return {
    hit: draw.one(['first', 'unique']),
    inputs: names,
    rows: rows.map((when, i) => ({
      id: `row-${i}`,
      when,
      outcome: draw.one(outcomes),
      says,
      clause: clause(),
    })),
  };
}

/** Ways beside those of the framework: any caller, hours, patients and times. */
function extraRoutes(draw: Draw, clause: () => string) {
  return Array.from({ length: draw.number(0, 5) }, (_, i) => {
    const slot = draw.yes();
    const of = draw.some([...urgencies]);
    const hours = draw.number(0, 3);
    const from = time(draw, 6, 11);
    const open = [
      [{ days: draw.one(['every-day', 'working-days', 'days-off']), from, to: time(draw, 13, 22) }],
      [{ days: draw.some([1, 2, 3, 4, 5, 6, 7]), from, to: time(draw, 13, 22) }],
      [{ days: 'every-day', from: time(draw, 18, 22), to: time(draw, 5, 8) }],
      [{ calendar: 'office' }, { outside: 'office' }],
    ][hours];
    return {
      id: `way-${i}`,
      clause: clause(),
      kind: slot ? 'bookable-slot' : draw.one(['direct-number', 'coordinator', 'video', 'team-round']),
      title: says,
      urgencies: of,
      when: partition(draw, patientInputs, draw.number(0, 2))[0] ?? {},
      servedBy: { performer: draw.one(performerKinds), answeredBy: ['unit-physician'] },
      hours: open,
      callers: [{ by: draw.some([...callers], 5), until: slot ? 'start' : 'end' }],
      targets: [
        slot
          ? { urgencies: of, what: 'visit', within: 'slot' }
          : {
              urgencies: of,
              what: 'answer',
              within: { amount: draw.number(1, 9), unit: 'hours' },
              counts: 'open-hours',
            },
      ],
      missed: { next: draw.one(['absent-support', 'health-centre-line']) },
    };
  });
}

function randomReimbursement(draw: Draw, id: string, clause: string) {
  const name = draw.one(Object.keys(eventFacts) as (keyof typeof eventFacts)[]);
  const column: TableInput = eventFacts[name];
  const value = column.type === 'boolean' ? 'true' : column.type === 'number' ? '12' : `"${draw.one(column.values)}"`;
  const payer = draw.one(moneyParties);
  const amounts = [
    { sek: draw.number(1, 9000), per: 'event' },
    { share: 0.3, of: 'ersättningen' },
    { actualCost: true },
  ];
  return {
    id,
    clause,
    title: says,
    events: draw.some([...eventKinds], 3),
    ...(draw.yes() ? { when: `${name} = ${value}` } : {}),
    amount: draw.one(amounts),
    payer,
    payee: draw.one(moneyParties.filter((one) => one !== payer)),
    ...(draw.yes() ? { ceiling: { sek: draw.number(1, 20_000), per: 'month' } } : {}),
    evidence: [says],
  };
}

/** A clause from which nothing follows would be refused. */
function withoutIdleClauses(document: Written): Written {
  const { clauses, ...rest } = document;
  const text = JSON.stringify(rest);
  return { ...document, clauses: clauses.filter(({ id }) => text.includes(`"clause":"${id}"`)) };
}
