import { describe, expect, it } from 'vitest';
import { newId } from '../../../kernel/ids.ts';
import { instant } from '../../../kernel/instant.ts';
import type { WorklistItem } from '../contract.ts';
import { arrivals, byGroup, colleaguesMatching, matching, rowKey } from './list.ts';

const at = instant('2026-11-22T08:00:00.000Z');

function item(given: Partial<WorklistItem>): WorklistItem {
  return {
    caseKind: 'referral',
    caseId: newId(),
    action: 'referral.receive',
    sentence: { key: 'referral.receive', params: {} },
    group: 'later',
    patient: null,
    waitsFor: null,
    dueAt: null,
    timeLeft: null,
    passed: false,
    clause: null,
    holder: null,
    openedAt: at,
    caseOpenedAt: at,
    primaryAction: { action: 'referral.receive', path: null },
    ...given,
  };
}

describe('the worklist in the browser', () => {
  it('keeps the order of the server within a group', () => {
    const [first, second, urgent] = [item({}), item({}), item({ group: 'urgent' })];
    const groups = byGroup([first, urgent, second]);
    expect(groups.later).toEqual([first, second]);
    expect(groups.urgent).toEqual([urgent]);
    expect(groups.waiting).toEqual([]);
  });

  it('finds rows that hold all words, whatever case and order', () => {
    const [wound, device] = [item({ action: 'a.wound' }), item({ action: 'a.device' })];
    const textOf = (one: WorklistItem) => (one === wound ? 'Sårvård från Åre' : 'Rullstol');
    expect(matching([wound, device], ' åre sårvård ', 'sv', textOf)).toEqual([wound]);
    expect(matching([wound, device], '', 'sv', textOf)).toHaveLength(2);
  });

  it('finds a colleague by parts of name and title', () => {
    const [anna, bo] = [
      { id: newId<'staff'>(), name: 'Anna Öberg', title: 'Distriktssköterska' },
      { id: newId<'staff'>(), name: 'Bo Ek', title: 'Fysioterapeut' },
    ];
    expect(colleaguesMatching([anna, bo], 'distr ÖB')).toEqual([anna]);
    expect(colleaguesMatching([anna, bo], '')).toEqual([anna, bo]);
    expect(colleaguesMatching([anna, bo], 'öberg fys')).toEqual([]);
  });

  it('tells which rows are new, but none at the first showing', () => {
    const [old, fresh] = [item({}), item({})];
    expect(arrivals(undefined, [old, fresh])).toEqual([]);
    expect(arrivals(new Set([rowKey(old)]), [old, fresh])).toEqual([fresh]);
  });
});
