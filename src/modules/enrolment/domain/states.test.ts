import { describe, expect, it } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import { type EnrolmentState, enrolmentStates } from '../contract.ts';
import { after, type EnrolmentEvent, enrolmentEvents, statusAt, transitions } from './states.ts';

const forbidden: [EnrolmentState, EnrolmentEvent][] = [
  ['active', 'withdraw-end'],
  ['active', 'accept-end'],
  ['active', 'contest-end'],
  ['end-proposed', 'propose-end'],
  ['end-contested', 'accept-end'],
  ['end-contested', 'contest-end'],
  ['ended', 'propose-end'],
  ['ended', 'withdraw-end'],
  ['ended', 'accept-end'],
  ['ended', 'contest-end'],
  ['ended', 'hand-back'],
  ['ended', 'take-on'],
];

describe('states of an enrolment', () => {
  it.each(forbidden)('from %s it cannot %s', (state, event) => {
    expect(after(state, event)).toBeUndefined();
  });

  it('allows exactly what is not forbidden', () => {
    const allowed = enrolmentStates.flatMap((state) =>
      Object.keys(transitions[state]).map((event) => `${state} ${event}`),
    );
    const all = enrolmentStates.flatMap((state) => enrolmentEvents.map((event) => `${state} ${event}`));
    const denied = new Set(forbidden.map(([state, event]) => `${state} ${event}`));
    expect(allowed.toSorted()).toEqual(all.filter((pair) => !denied.has(pair)).toSorted());
  });

  it('reaches an end only through an acceptance by the receiver', () => {
    const ways = enrolmentStates.flatMap((state) =>
      enrolmentEvents.filter((event) => state !== 'ended' && after(state, event) === 'ended'),
    );
    expect(new Set(ways)).toEqual(new Set(['accept-end', 'hand-back']));
  });
});

describe('status at a moment', () => {
  const start = instant('2026-03-01T07:00:00Z');
  const end = instant('2026-04-01T07:00:00Z');
  it.each([
    ['active', null, '2026-02-28T07:00:00Z', 'planned'],
    ['active', null, '2026-03-01T07:00:00Z', 'active'],
    ['end-proposed', null, '2026-03-02T07:00:00Z', 'end-proposed'],
    ['end-contested', null, '2026-03-02T07:00:00Z', 'end-contested'],
    ['ended', end, '2026-04-01T06:59:59.999Z', 'ending'],
    ['ended', end, '2026-04-01T07:00:00Z', 'ended'],
  ] as const)('%s with end %s at %s is %s', (state, endsAt, at, status) => {
    expect(statusAt({ state, startsAt: start, endsAt }, instant(at))).toBe(status);
  });
});
