import { describe, expect, it } from 'vitest';
import { instant } from '../kernel/instant.ts';
import { localDate } from '../kernel/local-date.ts';
import { changesOfResponsibility } from './responsibility-over-time.ts';
import { responsible } from './responsible.ts';
import type { Situation } from './situation.ts';
import { enrolled, from, home, inHospital } from '../../test/factories/situations.ts';
import { shippedModel } from '../../test/factories/shipped-models.ts';

const dalarna = shippedModel('dalarna-2012');
const stockholm = shippedModel('stockholm-2015');
const at = instant('2026-11-24T10:00:00+01:00');

describe('who answers, case by case', () => {
  it.each([
    [
      'not enrolled: the chosen health centre',
      home,
      'nurse-care',
      at,
      'region',
      'health-centre',
      'vc-chosen',
      'not-enrolled',
    ],
    ['enrolled: the enrolled unit', enrolled, 'nurse-care', at, 'municipality', 'home-care', 'hsv-norr', 'nurse-level'],
    [
      'enrolled as nurse is not as PT',
      enrolled,
      'physiotherapy',
      at,
      'region',
      'rehab-unit',
      'rehab',
      'rehabilitation',
    ],
    ['physician by day', enrolled, 'physician', at, 'region', 'health-centre', 'vc-chosen', 'physicians'],
    [
      'physician by night',
      enrolled,
      'physician',
      instant('2026-11-24T22:00:00+01:00'),
      'region',
      'on-call-service',
      'jour',
      'on-call-physician',
    ],
    [
      'physician on a Saturday',
      enrolled,
      'physician',
      instant('2026-11-28T10:00:00+01:00'),
      'region',
      'on-call-service',
      'jour',
      'on-call-weekends',
    ],
    [
      'physician on Midsummer Eve',
      enrolled,
      'physician',
      instant('2026-06-19T10:00:00+02:00'),
      'region',
      'on-call-service',
      'jour',
      'on-call-weekends',
    ],
    [
      'in hospital: the ward',
      inHospital,
      'nurse-care',
      instant('2026-11-21T10:00:00Z'),
      'region',
      'ward',
      'ward-7',
      'hospital-care',
    ],
    [
      'home again: aids of the first week',
      inHospital,
      'assistive-devices',
      instant('2026-11-29T11:59:59Z'),
      'region',
      'rehab-unit',
      'rehab',
      'first-week-aids',
    ],
    [
      'and after it',
      inHospital,
      'assistive-devices',
      instant('2026-11-29T12:00:00Z'),
      'municipality',
      'municipal-rehab',
      null,
      'aids',
    ],
    [
      'dietitian also for the enrolled',
      enrolled,
      'nutrition',
      at,
      'region',
      'health-centre',
      'vc-chosen',
      'not-transferred',
    ],
    [
      'dementia investigation',
      enrolled,
      'dementia-investigation',
      at,
      'region',
      'health-centre',
      'vc-chosen',
      'dementia',
    ],
  ] as const)('Dalarna, %s', (_, situation, need, when, principal, kind, unit, clause) => {
    const answer = responsible(dalarna, situation, need, when);
    expect(answer).toMatchObject({ principal, performer: { kind, unit }, source: { kind: 'clause', clause } });
  });

  it.each([
    [
      'LSS: the municipality is principal, the region performs and bears the cost',
      'lss-housing',
      'nurse-care',
      'municipality',
      'health-centre',
      'region',
      'lss-housing',
    ],
    [
      'LSS rehabilitation likewise',
      'lss-housing',
      'physiotherapy',
      'municipality',
      'rehab-unit',
      'region',
      'lss-housing',
    ],
    ['HVB stays with the region', 'hvb', 'nurse-care', 'region', 'health-centre', 'region', 'hvb-and-lss-short-term'],
    [
      'LSS short-term stays with the region',
      'lss-short-term',
      'nurse-care',
      'region',
      'health-centre',
      'region',
      'hvb-and-lss-short-term',
    ],
    ['care home', 'care-home', 'nurse-care', 'municipality', 'care-home', 'municipality', 'care-homes'],
    ['the enrolled', 'ordinary-home', 'nurse-care', 'municipality', 'home-care', 'municipality', 'municipal-care'],
    [
      'the enrolled, at night',
      'ordinary-home',
      'on-call',
      'municipality',
      'home-care',
      'municipality',
      'round-the-clock',
    ],
    [
      'rehabilitation only on the level enrolled',
      'ordinary-home',
      'occupational-therapy',
      'region',
      'rehab-unit',
      'region',
      'rehabilitation-enrolled',
    ],
    [
      'aids for the enrolled',
      'ordinary-home',
      'assistive-devices',
      'municipality',
      'municipal-rehab',
      'municipality',
      'aids-enrolled',
    ],
    ['physicians are always the region’s', 'care-home', 'physician', 'region', 'health-centre', 'region', 'physicians'],
    [
      'habilitation stays with the region',
      'lss-housing',
      'habilitation',
      'region',
      'habilitation',
      'region',
      'habilitation',
    ],
    [
      'transport from a care home',
      'care-home',
      'transport',
      'municipality',
      'patient-transport',
      'municipality',
      'transport-and-deceased',
    ],
    [
      'transport of the enrolled',
      'ordinary-home',
      'transport',
      'region',
      'patient-transport',
      'region',
      'transport-and-deceased',
    ],
    [
      'transport from LSS housing',
      'lss-housing',
      'transport',
      'municipality',
      'patient-transport',
      'municipality',
      'transport-lss',
    ],
    [
      'the deceased in a care home',
      'care-home',
      'care-of-deceased',
      'municipality',
      'care-home',
      'municipality',
      'transport-and-deceased',
    ],
    [
      'the deceased at home',
      'ordinary-home',
      'care-of-deceased',
      'region',
      'health-centre',
      'region',
      'transport-and-deceased',
    ],
  ] as const)('Stockholm, %s', (_, place, need, principal, kind, payer, clause) => {
    const stays = [{ place, unit: null, period: from('2026-01-01T00:00:00Z') }];
    const answer = responsible(stockholm, { ...enrolled, stays }, need, at);
    expect(answer).toMatchObject({ principal, performer: { kind }, payer, source: { kind: 'clause', clause } });
  });

  it('the answer turns at the eighteenth birthday only where a table looks at age', () => {
    const young: Situation = { ...home, birthDate: localDate('2008-02-29') };
    const within = { start: instant('2026-02-01T00:00:00Z'), end: instant('2026-04-01T00:00:00Z') };
    expect(changesOfResponsibility(dalarna, young, 'nurse-care', within)).toContain('2026-02-28T23:00:00.000Z');
  });
});
