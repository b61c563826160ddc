import { describe, expect, it } from 'vitest';
import { enrolled, from, home, inHospital } from '../../test/factories/situations.ts';
import { shippedModel } from '../../test/factories/shipped-models.ts';
import { instant } from '../kernel/instant.ts';
import { routes } from './routes.ts';
import type { Situation } from './situation.ts';
import type { Urgency } from './vocabulary.ts';
import type { RouteUser } from './way.ts';

const borgholm = shippedModel('borgholm');
const callOff = shippedModel('call-off');
const nurse: RouteUser = { role: 'home-care-nurse', unitKind: 'home-care' };
const ambulance: RouteUser = { role: 'ambulance-nurse', unitKind: 'ambulance' };

function ask(time: string, by = nurse, urgency: Urgency = 'acute', situation: Situation = enrolled, model = borgholm) {
  return routes(model, { situation, municipality: '0885' }, 'physician', urgency, instant(time), by);
}
const names = (ways: readonly { route: string }[]) => ways.map(({ route }) => route);

describe('a slot with a cut-off', () => {
  it('can be booked by the home-care nurse one minute before half past eight', () => {
    const { now } = ask('2026-11-24T08:29:00+01:00');
    expect(names(now)).toEqual(['acute-home-visit', 'health-centre-line', 'centre-manager', 'ambulance']);
    expect(now[0]).toMatchObject({
      opening: { start: instant('2026-11-24T11:00:00+01:00'), end: instant('2026-11-24T12:00:00+01:00') },
      until: instant('2026-11-24T08:30:00+01:00'),
      expected: { what: 'visit', by: instant('2026-11-24T12:00:00+01:00') },
      missed: 'health-centre-line',
      clauses: ['acute-hour', 'listing'],
    });
    expect(now[0]?.why.sv).toBe(
      'Tid i dag 11:00–12:00, bokas senast i dag 08:30. Besök senast i dag 12:00. Enligt: Tid för akuta hembesök 11–12; Listningen avgör.',
    );
  });

  it.each(['2026-11-24T08:30:00+01:00', '2026-11-24T08:31:00+01:00'])('is closed to her at %s', (time) => {
    const { now, next, closed } = ask(time);
    expect(names(now)).toEqual(['health-centre-line', 'centre-manager', 'ambulance']);
    expect(next[0]).toMatchObject({
      route: 'acute-home-visit',
      from: instant('2026-11-24T12:00:00+01:00'),
      opening: { start: instant('2026-11-25T11:00:00+01:00') },
    });
    expect(closed[0]?.reason.sv).toBe('Bokningen stängde i dag 08:30.');
  });

  it.each(['2026-11-24T10:00:00+01:00', '2026-11-24T11:59:00+01:00'])('is open to the ambulance at %s', (time) => {
    expect(names(ask(time, ambulance).now)).toEqual(['acute-home-visit']);
  });

  it('is gone for the ambulance too at noon; tomorrow’s is offered', () => {
    const { now } = ask('2026-11-24T12:00:00+01:00', ambulance);
    expect(now[0]?.opening?.start).toBe(instant('2026-11-25T11:00:00+01:00'));
  });
});

describe('who the patient is', () => {
  it('names the patient’s own physician and the clause that gave one', () => {
    const situation: Situation = {
      ...enrolled,
      physicians: [
        {
          carrier: 'named-physician',
          performer: 'health-centre',
          unit: 'vc-own',
          person: 'dr-ek',
          period: from('2020-01-01'),
        },
      ],
    };
    const [way] = ask('2026-11-24T08:00:00+01:00', nurse, 'same-day', situation).now;
    expect(way?.servedBy).toMatchObject({ unit: 'vc-own', person: 'dr-ek' });
    expect(way?.clauses).toEqual(['acute-hour', 'named-physician']);
  });

  it('gives no way for someone in hospital but the ambulance', () => {
    expect(names(ask('2026-11-21T08:00:00+01:00', nurse, 'acute', inHospital).now)).toEqual(['ambulance']);
  });

  it('asks the health centre where the patient is listed', () => {
    expect(ask('2026-11-24T09:00:00+01:00', nurse, 'planned', home).now[0]?.servedBy.unit).toBe('vc-chosen');
  });
});

describe('the hours of the framework agreement', () => {
  it.each([
    ['a Tuesday at ten', '2026-11-24T10:00:00+01:00', ['health-centre-line', 'centre-manager', 'ambulance']],
    ['a Tuesday evening', '2026-11-24T18:00:00+01:00', ['on-call-car', 'night-line', 'ambulance']],
    ['a Tuesday night', '2026-11-24T23:30:00+01:00', ['night-line', 'ambulance']],
    ['past midnight', '2026-11-25T03:00:00+01:00', ['night-line', 'ambulance']],
    ['a Saturday at ten', '2026-11-28T10:00:00+01:00', ['on-call-car', 'night-line', 'ambulance']],
    ['Midsummer Eve at ten', '2026-06-19T10:00:00+02:00', ['on-call-car', 'night-line', 'ambulance']],
    ['Midsummer Eve at 22:40', '2026-06-19T22:40:00+02:00', ['night-line', 'ambulance']],
    ['Ascension Day', '2026-05-14T10:00:00+02:00', ['on-call-car', 'night-line', 'ambulance']],
    ['the night summer time begins', '2026-03-29T01:59:00+01:00', ['night-line', 'ambulance']],
    ['the minute after the missing hour', '2026-03-29T03:00:00+02:00', ['night-line', 'ambulance']],
    ['the hour that comes twice, first time', '2026-10-25T02:30:00+02:00', ['night-line', 'ambulance']],
    ['the hour that comes twice, second time', '2026-10-25T02:30:00+01:00', ['night-line', 'ambulance']],
  ])('%s', (_, time, expected) => {
    expect(names(ask(time, nurse, 'acute', enrolled, callOff).now)).toEqual(expected);
  });

  it('tells when each way opens and closes', () => {
    const { now, next } = ask('2026-11-27T16:00:00+01:00', nurse, 'same-day', enrolled, callOff);
    expect(now[0]).toMatchObject({ route: 'health-centre-line', until: instant('2026-11-27T16:30:00+01:00') });
    expect(next.map(({ route, from: opens }) => [route, opens])).toEqual([
      ['on-call-car', instant('2026-11-27T16:30:00+01:00')],
      ['night-line', instant('2026-11-27T16:30:00+01:00')],
    ]);
  });

  it('counts open hours over the weekend', () => {
    const [way] = ask('2026-11-27T15:30:00+01:00', nurse, 'same-day', enrolled, callOff).now;
    expect(way?.expected?.by).toBe(instant('2026-11-30T11:00:00+01:00'));
  });

  it('puts the ambulance first when life is in danger', () => {
    expect(names(ask('2026-11-24T10:00:00+01:00', nurse, 'immediate', enrolled, callOff).now)).toEqual(['ambulance']);
  });

  it('gives the physician a number to the municipality’s nurse at all hours', () => {
    const physician: RouteUser = { role: 'health-centre-physician', unitKind: 'health-centre' };
    const patient = { situation: enrolled, municipality: '2580' };
    const { now } = routes(callOff, patient, 'nurse-care', 'acute', instant('2026-11-25T03:00:00+01:00'), physician);
    expect(now[0]).toMatchObject({ route: 'municipal-nurse-line', until: null, servedBy: { unit: 'hsv-norr' } });
    expect(now[0]?.why.en).toBe('Open day and night. By: Läkarens väg till kommunen (5 §).');
  });
});
