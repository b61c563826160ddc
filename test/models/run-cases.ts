import { describe, expect, it } from 'vitest';
import type { CooperationModel } from '../../src/model/index.ts';
import { acceptedModel } from '../factories/shipped-models.ts';
import { answerOf } from './answer-of.ts';
import type { Case } from './cases.ts';
import { shown } from './shown.ts';
import { unnoticedClauses } from './unnoticed.ts';
import { unnoticedNumbers } from './unnoticed-numbers.ts';

/**
 * Runs the cases of a model: what follows from the sources first, what is assumed apart. Every clause has a case, and the ways to a
 * physician are asked about by night, at a weekend, at Midsummer and in both nights when the clocks change.
 */
export function runCases(name: string, cases: readonly Case[]): void {
  const model = acceptedModel(name);
  const facts = cases.filter((one) => shown(one).some((clause) => fromSource(model, clause)));
  describe(`${name}: what the sources say`, () => {
    it.each(facts)('$told', (one) => {
      expect(answerOf(model, one)).toEqual(one.expect);
    });
  });
  describe(`${name}: what is assumed`, () => {
    it.each(cases.filter((one) => !facts.includes(one)))('$told', (one) => {
      expect(answerOf(model, one)).toEqual(one.expect);
    });
  });
  describe(`${name}: what the cases are about`, () => {
    it('every clause has a case, and every case a clause of the model', () => {
      const asked = new Set(cases.flatMap(shown));
      const clauses = model.document.clauses.map(({ id }) => id);
      expect(clauses.filter((id) => !asked.has(id))).toEqual([]);
      expect([...asked].filter((id) => !model.clauses.has(id))).toEqual([]);
    });

    it('no rule of a clause can be taken away without a case failing', () => {
      expect(unnoticedClauses(model, cases)).toEqual([]);
    });

    it('no number that follows from a source can be changed without a case failing', () => {
      expect(unnoticedNumbers(model, cases)).toEqual([]);
    });

    it('asks by night, at a weekend, at Midsummer and in both nights of the clocks', () => {
      const moments = cases.flatMap((one) => (one.ask === 'routes' ? [one.at] : []));
      for (const [sort, fits] of Object.entries(hardMoments)) {
        expect(moments.filter(fits), sort).not.toEqual([]);
      }
    });
  });
}

function fromSource(model: CooperationModel, clause: string): boolean {
  const source = model.clauses.get(clause)?.source;
  return source !== undefined && !('assumption' in source);
}

/** Midsummer Eve and Day of 2026; the nights of 29 March and 25 October; 28–29 November is a weekend. */
const hardMoments: Readonly<Record<string, (at: string) => boolean>> = {
  'a night': (at) => /^2026-11-2[3-6] (23|0[0-6]):/.test(at),
  'a weekend': (at) => /^2026-11-(28|29) /.test(at),
  Midsummer: (at) => /^2026-06-(19|20) /.test(at),
  'the night summer time begins': (at) => /^2026-03-29 0[0-4]:/.test(at),
  'the night summer time ends': (at) => /^2026-10-25 0[0-4]:/.test(at),
};
