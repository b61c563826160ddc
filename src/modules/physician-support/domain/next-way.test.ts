import { expect, it } from 'vitest';
import { instant } from '../../../kernel/instant.ts';
import type { Urgency } from '../../../model/index.ts';
import { nextWay } from './next-way.ts';

const at = instant('2026-11-24T18:00:00+01:00');
const way = (route: string, how: 'send' | 'book' | 'call', from = at) => ({ route, how, from });
const [line, car, slot, ambulance] = [
  way('line', 'send'),
  way('car', 'send'),
  way('slot', 'book'),
  way('ambulance', 'call'),
];
const tonight = way('car', 'send', instant('2026-11-24T20:00:00+01:00'));
const tomorrow = way('manager', 'send', instant('2026-11-25T08:00:00+01:00'));
const open = [slot, line, car, ambulance];
const after = (
  now: readonly (typeof line)[],
  missed: string,
  { urgency = 'acute', tried = [], next = [] }: { urgency?: Urgency; tried?: string[]; next?: (typeof line)[] } = {},
) => nextWay({ now, next }, { missed, urgency, tried: new Set(tried), at })?.route ?? null;

it('takes the way that the model names, else another that is open and has not been tried', () => {
  expect(after(open, 'car')).toBe('car');
  expect(after([slot, line, ambulance], 'car')).toBe('line');
  expect(after(open, 'line', { tried: ['line'] })).toBe('car');
  expect(after(open, 'line', { tried: ['line', 'car'] })).toBeNull();
});

it('takes none where the model says that support is absent', () => {
  expect(after(open, 'absent-support', { urgency: 'planned', next: [tomorrow] })).toBeNull();
});

it('lets what is planned wait for the named way, and for any when none is open', () => {
  const next = [tonight, tomorrow];
  expect(after([], 'manager', { urgency: 'planned', next })).toBe('manager');
  expect(after([line], 'manager', { urgency: 'planned', next })).toBe('manager');
  expect(after([line], 'no-such', { urgency: 'planned', next })).toBe('line');
  expect(after([], 'no-such', { urgency: 'planned', next })).toBe('car');
  expect(after([], 'manager', { urgency: 'planned', next: [tomorrow], tried: ['manager'] })).toBeNull();
});

it('lets what must be answered today wait until midnight, and what is acute not at all', () => {
  const next = [tonight, tomorrow];
  expect(after([], 'manager', { urgency: 'same-day', next })).toBe('car');
  expect(after([line], 'car', { urgency: 'same-day', next })).toBe('line');
  expect(after([], 'manager', { urgency: 'same-day', next: [tomorrow] })).toBeNull();
  expect(after([], 'manager', { urgency: 'acute', next })).toBeNull();
});
