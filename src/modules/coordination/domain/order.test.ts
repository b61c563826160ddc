import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Urgency, urgencies } from '../../../model/index.ts';
import { kilometresBetween, orderOfRound, placeFor, type Stop, type Whereabouts } from './order.ts';

const nowhere: Whereabouts = { point: null, postalCode: null, districtId: null };
const at = (latitude: number, longitude: number): Whereabouts => ({ ...nowhere, point: { latitude, longitude } });
const stop = (
  id: string,
  urgency: Urgency,
  where: Whereabouts = nowhere,
  sentAt = '2026-11-24T08:00:00.000Z',
): Stop => ({
  id,
  urgency,
  sentAt,
  at: where,
});

describe('the simple order of a round', () => {
  it('takes the most urgent first, then the nearest next', () => {
    const base = at(55.606, 13.001);
    const stops = [
      stop('far', 'planned', at(55.56, 13.1)),
      stop('near', 'planned', at(55.607, 13.003)),
      stop('beyond far', 'planned', at(55.55, 13.11)),
      stop('acute, far', 'acute', at(55.56, 13.1)),
    ];
    expect(orderOfRound(stops, base)).toEqual(['acute, far', 'far', 'beyond far', 'near']);
    expect(orderOfRound(stops.slice(0, 3), base)).toEqual(['near', 'far', 'beyond far']);
  });

  it('goes by postal code and district where no door is known, and by waiting time where nothing is', () => {
    const [here, same, next] = [
      { ...nowhere, postalCode: '21115', districtId: 'd1' },
      { ...nowhere, postalCode: '21115', districtId: 'd1' },
      { ...nowhere, postalCode: '21220', districtId: 'd1' },
    ];
    expect([kilometresBetween(here, same), kilometresBetween(here, next), kilometresBetween(here, nowhere)]).toEqual([
      1, 3, 10,
    ]);
    const stops = [stop('unknown', 'planned'), stop('district', 'planned', next), stop('street', 'planned', same)];
    expect(orderOfRound(stops, here)).toEqual(['street', 'district', 'unknown']);
    const waited = [
      stop('later', 'planned', nowhere, '2026-11-24T09:00:00.000Z'),
      stop('first', 'planned', nowhere, '2026-11-24T07:00:00.000Z'),
    ];
    expect(orderOfRound(waited, null)).toEqual(['first', 'later']);
  });

  it('holds every stop once, never a less urgent one before a more urgent one, whatever order they come in', () => {
    const aStop = fc.record({
      id: fc.uuid(),
      urgency: fc.constantFrom(...urgencies),
      sentAt: fc.constantFrom('2026-11-24T07:00:00.000Z', '2026-11-24T08:00:00.000Z'),
      at: fc.oneof(
        fc.constant(nowhere),
        fc
          .record({
            latitude: fc.double({ min: 55, max: 56, noNaN: true }),
            longitude: fc.double({ min: 12, max: 14, noNaN: true }),
          })
          .map((point) => ({ ...nowhere, point })),
      ),
    });
    fc.assert(
      fc.property(fc.uniqueArray(aStop, { selector: ({ id }) => id, maxLength: 12 }), (stops) => {
        const order = orderOfRound(stops, null);
        expect(order.toSorted()).toEqual(stops.map(({ id }) => id).toSorted());
        const ranks = order.map((id) => urgencies.indexOf(stops.find((one) => one.id === id)?.urgency ?? 'planned'));
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        expect(orderOfRound(stops.toReversed(), null)).toEqual(order);
      }),
      { numRuns: 200 },
    );
  });

  it('puts what is acute before what can wait, and all else last', () => {
    const order = [
      { urgency: 'planned', begun: true },
      { urgency: 'acute', begun: false },
      { urgency: 'planned', begun: false },
    ] as const;
    expect(placeFor('acute', order)).toBe(2);
    expect(placeFor('same-day', order)).toBe(3);
    expect(placeFor('acute', order.slice(0, 1))).toBe(1);
  });
});
