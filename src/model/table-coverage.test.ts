import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTable, decide, type TableRow } from './decision-table.ts';
import type { FeelValue } from './feel/ast.ts';
import type { InputCatalogue } from './inputs.ts';
import { coverageFaults } from './table-coverage.ts';

const inputs: InputCatalogue = {
  age: { type: 'number', min: 0, max: 9, integer: true },
  adult: { type: 'boolean' },
  place: { type: 'choice', values: ['home', 'care-home', 'hvb'] },
};

const number = fc.integer({ min: 0, max: 9 });
const ageCell = fc.oneof(
  fc.tuple(fc.constantFrom('<', '<=', '>', '>='), number).map(([op, n]) => `${op} ${n}`),
  fc.tuple(number, number).map(([a, b]) => `[${Math.min(a, b)}..${Math.max(a, b)})`),
  number.map((n) => `not(${n})`),
);
const placeCell = fc.subarray(['"home"', '"care-home"', '"hvb"'], { minLength: 1 }).map((list) => list.join(', '));
const rows: fc.Arbitrary<TableRow[]> = fc
  .array(fc.record({ age: ageCell, adult: fc.constantFrom('true', 'false'), place: placeCell }, { requiredKeys: [] }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((list) => list.map((when, i) => ({ id: `row-${i}`, when: when as Record<string, string> })));

/** Every case there is, tried one by one. */
const cases: readonly Record<string, FeelValue>[] = Array.from({ length: 10 }, (_, age) =>
  [true, false].flatMap((adult) => ['home', 'care-home', 'hvb'].map((place) => ({ age, adult, place }))),
).flat();

describe('what the checker finds in a table is what trying every case finds', () => {
  it.each(['first', 'unique'] as const)('hit %s', (hit) => {
    fc.assert(
      fc.property(rows, (list) => {
        const { table, faults } = compileTable(hit, inputs, list);
        expect(faults).toEqual([]);
        const hits = cases.map((facts) =>
          table.rows.flatMap((row, i) => (row.cells.every((cell) => cell.holds(facts[cell.input] ?? null)) ? [i] : [])),
        );
        const found = coverageFaults(table);
        const said = (kind: string) => found.filter((fault) => fault.fault === kind);
        expect(said('gap').length > 0).toBe(hits.some((h) => h.length === 0));
        expect(said('overlap').length > 0).toBe(hit === 'unique' && hits.some((h) => h.length > 1));
        const deciding = new Set(hits.flatMap((h) => (hit === 'first' ? h.slice(0, 1) : h)));
        const never = list.map((_, i) => i).filter((i) => !deciding.has(i));
        expect(said('unreachable')).toEqual(never.map((row) => ({ fault: 'unreachable', row })));
      }),
      { numRuns: 400 },
    );
  });

  it('an example of a gap is a case that no row answers', () => {
    const { table } = compileTable('first', inputs, [{ id: 'adults', when: { age: '>= 3' } }]);
    const [gap] = coverageFaults(table);
    expect(gap?.fault).toBe('gap');
    const example = gap?.fault === 'gap' ? gap.example : {};
    expect(decide(table, { ...example, adult: true, place: 'home' }).kind).toBe('none');
  });

  it('a table with more cases than anybody can read is refused', () => {
    const wide = Object.fromEntries(Array.from({ length: 20 }, (_, i) => [`q${i}`, { type: 'boolean' } as const]));
    const list = Object.keys(wide).map((name) => ({ id: name, when: { [name]: 'true' } }));
    expect(coverageFaults(compileTable('first', wide, list).table)).toEqual([{ fault: 'too-large' }]);
  });
});

describe('deciding on some of the facts', () => {
  it('never says what the missing facts could contradict', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...cases), fc.subarray(['age', 'adult', 'place']), (list, facts, hidden) => {
        const { table } = compileTable('first', inputs, list);
        const known = Object.fromEntries(Object.entries(facts).filter(([name]) => !hidden.includes(name)));
        const early = decide(table, known);
        const late = decide(table, facts);
        if (early.kind !== 'open') expect(late).toEqual(early);
        else if (late.kind === 'decided') expect(early.possible).toContain(late.row);
      }),
      { numRuns: 400 },
    );
  });
});
