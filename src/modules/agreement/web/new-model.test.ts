import { describe, expect, it } from 'vitest';
import { modelText, shippedLibrary } from '../../../../test/factories/shipped-models.ts';
import { loadModel } from '../../../model/load.ts';
import { copyOf, idFrom, skeleton } from './new-model.ts';

const beginning = { title: 'Närvård i Älvdalen: på prov', county: '20', from: '2027-01-01' };

describe('a new model', () => {
  it('has an id made of its title', () => {
    expect(idFrom(beginning.title)).toBe('narvard-i-alvdalen-pa-prov');
    expect(idFrom('– –')).toBe('nytt-avtal');
  });

  it('copied from another is its first version, has its own name and day, and passes the checker', () => {
    const loaded = loadModel(
      copyOf(modelText('dalarna-2012').replace('version: 1\n', 'version: 7\n'), beginning),
      shippedLibrary,
    );
    expect(loaded.ok && loaded.model.document).toMatchObject({
      id: 'narvard-i-alvdalen-pa-prov',
      version: 1,
      title: beginning.title,
      valid: { from: '2027-01-01' },
    });
    // Where the day stands on a line of its own.
    expect(copyOf(modelText('malmo-mobile'), beginning)).toContain('valid:\n  from: "2027-01-01"');
  });

  it('begun from nothing can be read, and the checker says what is to be written', () => {
    const loaded = loadModel(skeleton(beginning, 'Felen säger vad som saknas.'), shippedLibrary);
    if (loaded.ok) throw new Error('an empty model was accepted');
    const places = new Set(loaded.faults.map(({ place }) => place.path.split('.')[0]));
    for (const part of ['area', 'clauses', 'eligibility', 'completeness', 'responsibility'])
      expect([...places], part).toContain(part);
    for (const { place } of loaded.faults) expect(place.line).toBeGreaterThan(0);
  });
});
