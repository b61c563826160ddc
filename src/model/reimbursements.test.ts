import { describe, expect, it } from 'vitest';
import { acceptedModel } from '../../test/factories/shipped-models.ts';
import { instant } from '../kernel/instant.ts';
import { compileModel } from './compile-model.ts';
import { reimbursements } from './reimbursements.ts';
import type { ModelDocument } from './schema.ts';

const at = instant('2026-11-24T10:00:00+01:00');
const malmo = acceptedModel('malmo-mobile');
const [template] = malmo.document.reimbursement;
if (template === undefined) throw new Error('Malmö pays for something');

/** Malmö's model with one reimbursement of our own. */
const paying = (rule: Partial<ModelDocument['reimbursement'][number]>) =>
  compileModel({
    ...malmo.document,
    reimbursement: [{ ...template, id: 'ours', events: ['visit.physician-home'], ...rule }],
  });
const visit = { kind: 'visit.physician-home', at } as const;
const sums = (...args: Parameters<typeof reimbursements>) => reimbursements(...args).map(({ sek, cut }) => [sek, cut]);

describe('what is owed for an event', () => {
  it('Malmö: thirty per cent of the payment for advice and support, by the centre to the mobile unit', () => {
    const [owed, ...more] = reimbursements(malmo, { kind: 'consultation.given', at, sum: 1234.56 });
    expect(more).toEqual([]);
    expect(owed).toMatchObject({ sek: 370.37, cut: false, payer: 'health-centre', payee: 'mobile-team' });
    expect(owed?.clause).toBe('thirty-per-cent');
    expect(owed?.evidence).toHaveLength(1);
  });

  it('is nothing for an event that nobody pays for, and unknown without the sum it is reckoned from', () => {
    expect(reimbursements(malmo, { kind: 'deviation.reported', at })).toEqual([]);
    expect(sums(malmo, { kind: 'consultation.given', at })).toEqual([[null, false]]);
  });

  it('is paid by the hour, the day or the visit only where it is known how many', () => {
    const model = paying({ amount: { sek: 850, per: 'hour' } });
    expect(sums(model, { ...visit, quantity: 2.5 })).toEqual([[2125, false]]);
    expect(sums(model, visit)).toEqual([[null, false]]);
    expect(sums(paying({ amount: { sek: 850, per: 'event' } }), visit)).toEqual([[850, false]]);
  });

  it('passes a bill on as it is, cut where the ceiling of the period is reached', () => {
    const model = paying({ amount: { actualCost: true }, ceiling: { sek: 10_000, per: 'month' } });
    expect(sums(model, { ...visit, sum: 9000 })).toEqual([[9000, false]]);
    expect(sums(model, { ...visit, sum: 9000, paidSoFar: { ours: 4000 } })).toEqual([[6000, true]]);
    expect(sums(model, { ...visit, sum: 9000, paidSoFar: { ours: 12_000 } })).toEqual([[0, true]]);
  });

  it('asks its condition of the facts; one that is not known does not hold', () => {
    const model = paying({ amount: { sek: 500, per: 'event' }, when: 'inHome = true and minutes > 30' });
    expect(sums(model, { ...visit, facts: { inHome: true, minutes: 45 } })).toHaveLength(1);
    expect(sums(model, { ...visit, facts: { inHome: true, minutes: 30 } })).toEqual([]);
    expect(sums(model, { ...visit, facts: { inHome: true } })).toEqual([]);
  });
});
