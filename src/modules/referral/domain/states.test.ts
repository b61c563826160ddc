import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Move, moves, next, stageOf, stateOf } from './states.ts';
import { workChanges, type WorkItem, workIn } from './work.ts';
import { type ReferralAction, referralActions, type ReferralStage, referralStages } from './words.ts';

const allMoves: Move[] = [...referralActions, 'accept-in-part'];

/** The moves that take a matter on, written out once more: stage, move, stage after. */
const allowed: [ReferralStage, Move, ReferralStage][] = [
  ['draft', 'save', 'draft'],
  ['draft', 'discard', 'draft'],
  ['draft', 'send', 'sent'],
  ['unconfirmed', 'confirm', 'received'],
  ['unconfirmed', 'supply-facts', 'unconfirmed'],
  ['unconfirmed', 'withdraw', 'withdrawn'],
  ['sent', 'receive', 'received'],
  ['sent', 'supply-facts', 'sent'],
  ['sent', 'withdraw', 'withdrawn'],
  ['received', 'start-assessment', 'under-assessment'],
  ['received', 'ask-completion', 'completion-asked'],
  ['received', 'accept', 'accepted'],
  ['received', 'accept-in-part', 'accepted-in-part'],
  ['received', 'decline', 'declined'],
  ['received', 'supply-facts', 'received'],
  ['received', 'withdraw', 'withdrawn'],
  ['under-assessment', 'assess', 'under-assessment'],
  ['under-assessment', 'ask-completion', 'completion-asked'],
  ['under-assessment', 'accept', 'accepted'],
  ['under-assessment', 'accept-in-part', 'accepted-in-part'],
  ['under-assessment', 'decline', 'declined'],
  ['under-assessment', 'supply-facts', 'under-assessment'],
  ['under-assessment', 'withdraw', 'withdrawn'],
  ['completion-asked', 'answer-completion', 'under-assessment'],
  ['completion-asked', 'withdraw', 'withdrawn'],
  ['accepted', 'close', 'closed'],
  ['accepted', 'supply-facts', 'accepted'],
  ['accepted-in-part', 'close', 'closed'],
  ['accepted-in-part', 'supply-facts', 'accepted-in-part'],
  ['declined', 'accept-decline', 'closed'],
];
const files: Move[] = ['add-attachment', 'remove-attachment'];

describe('states', () => {
  const cases = referralStages.flatMap((stage) =>
    allMoves.filter((move) => !files.includes(move)).map((move) => [stage, move] as const),
  );
  it.each(cases)('%s: %s', (stage, move) => {
    const expected = allowed.find(([from, by]) => from === stage && by === move)?.[2] ?? null;
    expect(next(stage, move)).toBe(expected);
  });

  it('files leave the stage as it is, and cannot be added when the matter is over', () => {
    for (const stage of referralStages) {
      for (const move of files) expect([null, stage]).toContain(next(stage, move));
    }
    for (const over of ['declined', 'withdrawn', 'closed'] as const) expect(next(over, 'add-attachment')).toBeNull();
  });

  it('a stage is read back from what is stored for it', () => {
    const at = '2026-11-22T09:00:00.000Z';
    const stored = (state: ReturnType<typeof stateOf>, kind = 'enrol', receivedAt: string | null = null) =>
      stageOf({ kind, state, receivedAt, confirmedAt: kind === 'acute' ? receivedAt : null });
    expect(stored('sent')).toBe('sent');
    expect(stored('sent', 'enrol', at)).toBe('received');
    expect(stored('sent', 'acute')).toBe('unconfirmed');
    expect(stored('sent', 'acute', at)).toBe('received');
    for (const stage of referralStages.filter((one) => one !== 'unconfirmed' && one !== 'received')) {
      expect(stored(stateOf(stage))).toBe(stage);
    }
  });
});

const over: ReadonlySet<ReferralStage> = new Set(['draft', 'withdrawn', 'closed']);
const key = ({ side, action }: WorkItem) => `${side} ${action}`;

describe('work', () => {
  it('whatever is done in whatever order, exactly one side holds the matter until it is over, and then nobody', () => {
    const tries = fc.array(fc.constantFrom(...allMoves), { maxLength: 60 });
    fc.assert(
      fc.property(tries, fc.boolean(), fc.boolean(), (tried, acute, incomplete) => {
        let stage: ReferralStage = 'draft';
        let owes = false;
        const list = new Map<string, WorkItem>();
        for (const move of tried) {
          const after = next(stage, move);
          if (after === null) continue;
          const to: ReferralStage = move === 'send' && acute ? 'unconfirmed' : after;
          const owesAfter: boolean = move === 'send' ? acute && incomplete : owes && move !== 'supply-facts';
          const { ended, begun } = workChanges(workIn(stage, owes), workIn(to, owesAfter));
          for (const item of ended) expect(list.delete(key(item))).toBe(true);
          for (const item of begun) list.set(key(item), item);
          [stage, owes] = [to, owesAfter];
          const held = [...list.values()].filter(({ waits, action }) => !waits && action !== 'referral.supply-facts');
          expect(held.length).toBe(over.has(stage) ? 0 : 1);
          if (over.has(stage)) expect(list.size).toBe(0);
          expect([...list.keys()].toSorted()).toEqual(workIn(stage, owes).map(key).toSorted());
        }
      }),
      { numRuns: 500 },
    );
  });

  it('every open stage has a way on', () => {
    const ways = (stage: ReferralStage) => Object.values(moves[stage]).filter((after) => after !== stage);
    for (const stage of referralStages) {
      if (stage === 'withdrawn' || stage === 'closed') expect(ways(stage)).toEqual([]);
      else expect(ways(stage).length).toBeGreaterThan(0);
    }
  });

  it('the other side waits for the one that holds', () => {
    for (const stage of ['unconfirmed', 'sent', 'received', 'under-assessment', 'completion-asked'] as const) {
      const items = workIn(stage, false);
      const holder = items.find(({ waits }) => !waits);
      const waiter = items.find(({ waits }) => waits);
      expect(waiter?.side).not.toBe(holder?.side);
      expect(waiter?.clock).toBe(holder?.clock);
    }
  });

  it('the clock goes on when somebody merely takes hold', () => {
    expect(workChanges(workIn('received', false), workIn('under-assessment', false))).toEqual({ ended: [], begun: [] });
  });

  it('actions are the same list in table and contract', () => {
    const inTable = new Set(Object.values(moves).flatMap((row) => Object.keys(row)));
    expect([...inTable].toSorted()).toEqual([...new Set<Move | ReferralAction>(allMoves)].toSorted());
  });
});
