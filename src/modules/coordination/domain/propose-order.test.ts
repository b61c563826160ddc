import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Urgency, urgencies } from '../../../model/index.ts';
import { orderOfRound, type Whereabouts } from './order.ts';
import { type DueStop, proposeOrder } from './propose-order.ts';

const at = (latitude: number, longitude: number): Whereabouts => ({
  point: { latitude, longitude },
  postalCode: null,
  districtId: null,
});
const stop = (id: string, where: Whereabouts, more: { urgency?: Urgency; due?: number } = {}): DueStop => ({
  id,
  urgency: more.urgency ?? 'planned',
  sentAt: '2026-11-24T08:00:00.000Z',
  at: where,
  due: more.due ?? null,
});
const base = at(60.6, 15.6);
const round = { from: base, hours: [{ starts: 480, ends: 990 }], minutesEach: 80, free: null };

describe('the order that is proposed', () => {
  it('drives less than nearest next does, where that goes to and fro', () => {
    // On a road: nearest next goes a little to the west, then east, and back past it all to the far west.
    const stops = [
      stop('a little west', at(60.6, 15.52)),
      stop('a little east', at(60.6, 15.7)),
      stop('far west', at(60.6, 15.25)),
      stop('east', at(60.6, 15.9)),
    ];
    const drive = (ids: readonly string[]) => {
      const way = [base, ...ids.map((id) => stops.find((one) => one.id === id)?.at ?? base), base];
      return way
        .slice(1)
        .reduce((sum, { point }, i) => sum + Math.abs((point?.longitude ?? 0) - (way[i]?.point?.longitude ?? 0)), 0);
    };
    const [proposed, simple] = [proposeOrder(stops, round), orderOfRound(stops, base)];
    expect(drive(proposed)).toBeLessThan(drive(simple));
  });

  it('goes to what is acute first, and to what is promised early before what lies on the way', () => {
    const stops = [stop('near', at(60.61, 15.6)), stop('promised', at(60.75, 15.6), { urgency: 'same-day', due: 520 })];
    expect(proposeOrder(stops, round)).toEqual(['promised', 'near']);
    const acute = stop('acute', at(60.3, 15.9), { urgency: 'acute' });
    expect(proposeOrder([...stops, acute], round)[0]).toBe('acute');
  });

  it('has every stop once, the same each time, also where no door is known or more is asked for than a day holds', () => {
    const place = fc.oneof(
      fc.constant({ point: null, postalCode: null, districtId: 'd' }),
      fc
        .tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }))
        .map(([a, b]) => at(60.4 + a / 100, 15.4 + b / 100)),
    );
    const urgency = fc.constantFrom(...urgencies);
    const anything = fc.array(fc.record({ place, urgency, due: fc.integer({ min: 0, max: 1440 }) }), { maxLength: 9 });
    fc.assert(
      fc.property(anything, fc.constantFrom(null, 700, 1200), (all, free) => {
        const stops = all.map((one, index) => stop(String(index), one.place, one));
        const order = proposeOrder(stops, { ...round, free });
        expect(order.toSorted()).toEqual(stops.map(({ id }) => id).toSorted());
        expect(proposeOrder(stops, { ...round, free })).toEqual(order);
      }),
      { numRuns: 25 },
    );
  });
});
