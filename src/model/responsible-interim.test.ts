import { describe, expect, it } from 'vitest';
import { shippedModel } from '../../test/factories/shipped-models.ts';
import { enrolled, from } from '../../test/factories/situations.ts';
import { instant } from '../kernel/instant.ts';
import { responsible } from './responsible.ts';
import type { Situation } from './situation.ts';

const dalarna = shippedModel('dalarna-2012');
const at = instant('2026-11-24T10:00:00+01:00');

describe('while something is not settled', () => {
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
});
