import { describe, expect, it } from 'vitest';
import { instant } from '../kernel/instant.ts';
import { localDate } from '../kernel/local-date.ts';
import { period } from '../kernel/period.ts';
import { changesOfResponsibility } from './responsibility-over-time.ts';
import { responsible } from './responsible.ts';
import { emptySituation, type Situation } from './situation.ts';
import { shippedModel } from '../../test/factories/shipped-models.ts';

const dalarna = shippedModel('dalarna-2012');
const stockholm = shippedModel('stockholm-2015');
const serving = { 'health-centre': 'vc-nearest', 'home-care': 'hsv', 'rehab-unit': 'rehab', 'on-call-service': 'jour' };
const at = instant('2026-11-24T10:00:00+01:00');
const from = (text: string, end: string | null = null) => period(instant(text), end === null ? null : instant(end));

const home: Situation = {
  ...emptySituation(localDate('1940-05-17'), serving),
  listings: [{ unit: 'vc-chosen', period: from('2020-01-01T00:00:00Z') }],
};
const enrolled: Situation = {
  ...home,
  enrolments: [{ level: 'nurse', unit: 'hsv-norr', period: from('2026-10-01T00:00:00Z') }],
};
const inHospital: Situation = {
  ...enrolled,
  stays: [{ place: 'hospital', unit: 'ward-7', period: from('2026-11-20T08:00:00Z', '2026-11-22T12:00:00Z') }],
};

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
      'on-call-physician',
    ],
    [
      'physician on Midsummer Eve',
      enrolled,
      'physician',
      instant('2026-06-19T10:00:00+02:00'),
      'region',
      'on-call-service',
      'jour',
      'on-call-physician',
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

  it('Stockholm: in LSS housing the municipality is principal, the region performs and bears the cost', () => {
    const lss: Situation = {
      ...home,
      stays: [{ place: 'lss-housing', unit: null, period: from('2026-01-01T00:00:00Z') }],
    };
    expect(responsible(stockholm, lss, 'nurse-care', at)).toMatchObject({
      principal: 'municipality',
      performer: { kind: 'health-centre', unit: 'vc-chosen' },
      payer: 'region',
      source: { clause: 'lss-housing' },
    });
  });

  it('an end that is proposed or contested leaves home care responsible, and says so', () => {
    for (const state of ['proposed', 'contested'] as const) {
      const ending: Situation = {
        ...enrolled,
        endProposals: [{ level: 'nurse', state, period: from('2026-11-20T00:00:00Z') }],
      };
      const answer = responsible(dalarna, ending, 'nurse-care', at);
      expect(answer).toMatchObject({
        performer: { unit: 'hsv-norr' },
        source: { kind: 'interim', clause: 'end-of-enrolment' },
      });
      expect(answer.explanation.sv).toContain('hemsjukvården ansvarar kvar');
      expect(responsible(dalarna, ending, 'dementia-investigation', at).source.kind).toBe('clause');
    }
  });

  it('a dispute changes nothing but the ground; the latest decision goes before the rule', () => {
    const disputed: Situation = {
      ...enrolled,
      disputes: [{ need: 'nurse-care', period: from('2026-11-01T00:00:00Z') }],
    };
    const answer = responsible(dalarna, disputed, 'nurse-care', at);
    expect(answer).toMatchObject({ performer: { unit: 'hsv-norr' }, source: { kind: 'interim', clause: 'interim' } });
    const decision = {
      need: 'nurse-care',
      principal: 'region',
      payer: 'region',
      clause: 'threshold',
      period: from('2026-11-10T00:00:00Z'),
    } as const;
    const decided: Situation = {
      ...disputed,
      decisions: [
        {
          ...decision,
          id: 'b',
          ground: 'ruling',
          performer: { kind: 'health-centre', unit: 'vc-2' },
          decidedAt: instant('2026-11-09T00:00:00Z'),
        },
        {
          ...decision,
          id: 'a',
          ground: 'interim',
          performer: { kind: 'health-centre', unit: 'vc-1' },
          decidedAt: instant('2026-11-05T00:00:00Z'),
        },
      ],
    };
    expect(responsible(dalarna, decided, 'nurse-care', at)).toMatchObject({
      performer: { unit: 'vc-2' },
      source: { kind: 'decision', decision: 'b' },
    });
    expect(responsible(dalarna, decided, 'nurse-care', instant('2026-11-09T12:00:00Z')).performer.unit).toBe(
      'hsv-norr',
    );
  });

  it('the answer turns at the eighteenth birthday only where a table looks at age', () => {
    const young: Situation = { ...home, birthDate: localDate('2008-02-29') };
    const within = { start: instant('2026-02-01T00:00:00Z'), end: instant('2026-04-01T00:00:00Z') };
    expect(changesOfResponsibility(dalarna, young, 'nurse-care', within)).toContain('2026-02-28T23:00:00.000Z');
  });
});
