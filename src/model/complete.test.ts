import { describe, expect, it } from 'vitest';
import { localDate } from '../kernel/local-date.ts';
import { complete } from './complete.ts';
import { referralKinds, type ReferralKind } from './fact-choices.ts';
import type { FactKey, ReferralFacts } from './facts.ts';
import { shippedModel, shippedModelNames } from '../../test/factories/shipped-models.ts';
import { fullReferral } from '../../test/models/full-referral.ts';

const context = { today: localDate('2026-11-22'), age: 84, enrolled: false };

function without(...facts: FactKey[]): ReferralFacts {
  return Object.fromEntries(Object.entries(fullReferral).filter(([key]) => !facts.includes(key as FactKey)));
}

describe.each(shippedModelNames)('completeness by %s', (name) => {
  const model = shippedModel(name);
  const missing = (kind: ReferralKind, facts: ReferralFacts) => complete(model, kind, facts, context).missing;

  it.each(referralKinds)('%s: a full referral lacks nothing, an empty one says what it lacks', (kind) => {
    const whole = complete(model, kind, fullReferral, context);
    expect(whole.missing).toEqual([]);
    expect(whole).toMatchObject({ maySend: true, present: whole.required });
    const empty = complete(model, kind, {}, context);
    expect(empty.present).toBe(0);
    expect(empty.missing).toHaveLength(empty.required);
    expect(empty.maySend).toBe(kind === 'acute');
    for (const fact of empty.missing) {
      expect(model.clauses.has(fact.clause)).toBe(true);
      expect(fact.label.sv).not.toBe('');
    }
  });

  it.each(referralKinds)('%s: each required fact, when it is taken away, is missed', (kind) => {
    for (const { fact } of complete(model, kind, {}, context).missing) {
      const found = missing(kind, without(fact, 'noMedication', 'noRelatives', 'noMaterials'));
      expect(found.map((m) => m.fact)).toContain(fact);
    }
  });

  it('a self-care assessment is asked for only when help with medicines is', () => {
    expect(missing('enrol', fullReferral)).toEqual([]);
    const unassessed = without('selfCareAssessment', 'selfCareAssessmentDate', 'selfCareAssessmentBy');
    const help = { ...unassessed, medicationHelp: true };
    expect(missing('enrol', help).map((m) => m.fact)).toEqual([
      'selfCareAssessment',
      'selfCareAssessmentDate',
      'selfCareAssessmentBy',
    ]);
    const notDone = { ...help, selfCareAssessment: 'not-done' } as const;
    expect(missing('enrol', notDone)[0]).toMatchObject({
      fact: 'selfCareAssessment',
      fault: 'unacceptable',
      clause: 'self-care-first',
    });
  });

  it.each<[string, ReferralFacts, FactKey[]]>([
    ['an interpreter needs a language and form', { ...fullReferral, interpreter: true }, ['interpreterText']],
    ['an alert is described', { ...fullReferral, alerts: ['central-line'] }, ['alertsText']],
    ['a risk is described', { ...fullReferral, safetyRisks: ['violence'] }, ['safetyText']],
    ['other measures are described', { ...fullReferral, measures: ['other'] }, ['measuresText']],
    ['a key box has a place and code', { ...fullReferral, access: 'key-box' }, ['accessText']],
    ['a given consent has a date', without('consentDate'), ['consentDate']],
    [
      'consent that cannot be had has a ground',
      { ...fullReferral, consent: 'cannot-be-obtained' },
      ['consentCannotGround'],
    ],
    ['a refused consent stops the referral', { ...fullReferral, consent: 'refused' }, ['consent']],
    ['exceptional reasons are given', { ...fullReferral, exceptionalReasons: true }, ['exceptionalReasonsText']],
    [
      'a list 31 days old is outdated',
      { ...fullReferral, medicationListDate: localDate('2026-10-22') },
      ['medicationListDate'],
    ],
    [
      'a list from tomorrow is wrong',
      { ...fullReferral, medicationListDate: localDate('2026-11-23') },
      ['medicationListDate'],
    ],
    ['no list and not said to have none', without('medicationList', 'medicationListDate'), ['medicationList']],
  ])('enrol: %s', (_, facts, expected) => {
    expect(missing('enrol', facts).map((m) => m.fact)).toEqual(expected);
  });

  it.each<[string, ReferralFacts]>([
    [
      'someone without medicines needs no list',
      { ...without('medicationList', 'medicationListDate'), noMedication: true },
    ],
    ['a list 30 days old will do', { ...fullReferral, medicationListDate: localDate('2026-10-23') }],
    [
      'in a care home nobody asks for the key',
      { ...without('access', 'pets', 'safetyRisks'), placeOfCare: 'care-home' },
    ],
    ['someone who gets there alone needs no cause', { ...without('reachesClinicCause'), reachesClinic: 'alone' }],
  ])('enrol: %s', (_, facts) => {
    expect(missing('enrol', facts)).toEqual([]);
  });

  it('rehabilitation asks for a therapist', () => {
    expect(missing('rehabilitation', { ...fullReferral, levels: ['nurse'] }).map((m) => m.fact)).toEqual(['levels']);
  });
});
