import { describe, expect, it } from 'vitest';
import { changesOf, type Draft, merge } from './merge.ts';

const draft = (facts: Draft['facts'], rest: Partial<Draft> = {}): Draft => ({
  facts,
  kind: 'enrol',
  toUnitId: null,
  confirmed: [],
  ...rest,
});

describe('what is saved of a draft', () => {
  it('is only what differs, with null for what was emptied', () => {
    const saved = draft({ reason: 'Sår på underben', goal: 'Läkt', alerts: ['none'] });
    const now = draft({ reason: 'Sår på underben', alerts: ['allergy'], visitsPerMonth: 12 });
    expect(changesOf(saved, now)).toEqual({ patch: { goal: null, alerts: ['allergy'], visitsPerMonth: 12 } });
  });

  it('is nothing when nothing differs', () => {
    expect(changesOf(draft({ levels: ['nurse'] }), draft({ levels: ['nurse'] }))).toEqual({});
  });

  it('says newly confirmed facts once', () => {
    const saved = draft({}, { confirmed: ['relatives'] });
    expect(changesOf(saved, draft({}, { confirmed: ['relatives', 'alerts'] }))).toEqual({ confirmed: ['alerts'] });
  });
});

describe('two who write in the same draft', () => {
  const base = draft({ reason: 'Sår', goal: 'Läkt' });

  it('keep each their own fields', () => {
    const met = merge(
      base,
      draft({ reason: 'Sår på vaden', goal: 'Läkt' }),
      draft({ reason: 'Sår' }, { kind: 'acute' }),
    );
    expect(met.conflicts).toEqual([]);
    expect(met.draft).toEqual(draft({ reason: 'Sår på vaden' }, { kind: 'acute' }));
  });

  it('choose where both wrote', () => {
    const met = merge(base, draft({ reason: 'Min', goal: 'Läkt' }), draft({ reason: 'Din', goal: 'Läkt' }));
    expect(met.conflicts).toEqual(['reason']);
    expect(met.draft.facts.reason).toBe('Min');
    expect(met.withTheirs.facts.reason).toBe('Din');
  });

  it('are at one when both wrote the same: a save whose answer was lost', () => {
    const met = merge(base, draft({ reason: 'Ny', goal: 'Läkt' }), draft({ reason: 'Ny', goal: 'Läkt' }));
    expect(met.conflicts).toEqual([]);
  });
});
