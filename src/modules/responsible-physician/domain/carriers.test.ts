import { describe, expect, it } from 'vitest';
import { shippedModel } from '../../../../test/factories/shipped-models.ts';
import { carriersIn, ofHealthCentre, ofOtherUnits } from './carriers.ts';

const kinds = (list: readonly { carriedBy: string }[]) => list.map(({ carriedBy }) => carriedBy);

describe('who may carry the responsibility under a model', () => {
  it('Borgholm: two to three per cent have a named physician at the centre, the others the centre', () => {
    const carriers = carriersIn(shippedModel('borgholm'), '0885');
    expect(kinds(ofHealthCentre(carriers))).toEqual(['named-physician', 'listed-clinic']);
    expect(carriers[0]).toMatchObject({ share: { min: 2, max: 3 }, clause: 'named-physician' });
    expect(ofOtherUnits(carriers)).toEqual([]);
  });

  it('Uppsala: the elderly-care unit carries in Uppsala municipality only', () => {
    const model = shippedModel('uppsala-mobile');
    expect(kinds(ofOtherUnits(carriersIn(model, '0380')))).toEqual(['mobile-unit']);
    expect(ofOtherUnits(carriersIn(model, '0305'))).toEqual([]);
    expect(ofOtherUnits(carriersIn(model, null))).toEqual([]);
  });

  it('a model that says nothing of physicians has the listed centre, by the clause of the need', () => {
    const [only, ...more] = carriersIn(shippedModel('dalarna-2012'), '2082');
    expect(only).toMatchObject({ carriedBy: 'listed-clinic', performer: 'health-centre' });
    expect(shippedModel('dalarna-2012').clauses.has(only?.clause ?? '')).toBe(true);
    expect(more).toEqual([]);
  });
});
