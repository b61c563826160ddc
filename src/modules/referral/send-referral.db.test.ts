import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import {
  aDraft,
  aReferralCounty,
  aSentReferral,
  completeFacts,
  Matter,
  type Refused,
} from '../../../test/factories/referral.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { newId } from '../../kernel/ids.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver } = county;

describe('writing', () => {
  it('begins with what the record tells, with source and date', async () => {
    const patient = await aPatient(test.owner, {
      county: '20',
      municipality: '2082',
      owner: county.ward,
      listedAt: county.healthCentre,
    });
    const { body } = await sender.post<{ id: string; caseNumber: string }>('/api/referrals', {
      patientId: patient.id,
      kind: 'enrol',
    });
    expect(body.caseNumber).toMatch(/^VB20-\d{6}$/);
    const matter = Object.assign(new Matter(), body);
    const seen = await matter.seenBy(sender);
    expect(seen.facts).toMatchObject({
      placeOfCare: 'ordinary-home',
      language: 'svenska',
      responsiblePhysician: 'Säters vårdcentral',
    });
    expect(seen.prefilled).toContainEqual({
      fact: 'placeOfCare',
      source: { sv: 'Patientens vistelse', en: 'Where the patient stays' },
      recordedOn: '2020-01-01',
      old: true,
      confirmed: false,
    });
    expect(seen.model?.title).toContain('Dalarna');
    expect(seen.completeness?.missing.map(({ fact }) => fact)).toContain('reason');
    expect(seen.actions.find(({ name }) => name === 'send')).toMatchObject({ allowed: false });
  });

  it('is refused for a patient who is not in the county', async () => {
    const answer = await sender.post<Refused>('/api/referrals', { patientId: newId(), kind: 'enrol' });
    expect(answer.status).toBe(404);
    expect(answer.body.error.message).toContain('personnumret');
  });

  it('saves the draft and refuses a stale save', async () => {
    const matter = await aDraft(test, county);
    const stale = await matter.act(sender, 'save', { version: 1, patch: { reason: 'annat' } });
    expect(stale.status).toBe(409);
    expect(stale.body.error).toMatchObject({ code: 'stale', details: { currentVersion: 2 } });
    const wrong = await matter.act(sender, 'save', { patch: { expectedDays: 'många' } });
    expect(wrong.status).toBe(400);
  });

  it.each([
    ['consentDate', '2030-01-01'],
    ['wantedStart', '2199-01-01'],
    ['wantedStart', '1951-01-01'],
  ])('refuses %s on %s, and names the field', async (fact, day) => {
    const matter = await aDraft(test, county);
    const { status, body } = await matter.act(sender, 'save', { patch: { [fact]: day } });
    expect(status).toBe(400);
    expect(body.error.code).toBe('impossible-day');
    expect(Object.keys(body.error.details?.fields ?? {})).toEqual([`facts.${fact}`]);
    expect((await matter.seenBy(sender)).facts[fact as 'consentDate']).not.toBe(day);
  });

  it('of a draft from before that has a consent to come is not sent', async () => {
    const matter = await aDraft(test, county);
    await sql`update referral.referral set facts = facts || '{"consentDate": "2030-01-01"}' where id = ${matter.id}`.execute(
      test.owner,
    );
    const { status, body } = await matter.act(sender, 'send', { toUnitId: county.homeCare.id });
    expect(status).toBe(400);
    expect(body.error.code).toBe('impossible-day');
  });

  it('is nobody else’s until it is sent', async () => {
    const matter = await aDraft(test, county);
    await matter.done(sender, 'save', { toUnitId: county.homeCare.id });
    expect((await receiver.get(`/api/referrals/${matter.id}`)).status).toBe(404);
  });

  it('can be thrown away, and is then gone', async () => {
    const matter = await aDraft(test, county);
    await matter.done(sender, 'discard');
    expect((await matter.act(sender, 'save', { patch: {} })).status).toBe(404);
    const { body } = await sender.post<{ rows: { id: string }[] }>('/api/referrals/search', { box: 'drafts' });
    expect(body.rows.map(({ id }) => id)).not.toContain(matter.id);
  });

  it('previews completeness and threshold without keeping anything', async () => {
    const ask = (facts: object) =>
      sender.post('/api/referrals/preview', { municipalityCode: '2082', kind: 'enrol', facts, age: 82 });
    const { body } = await ask({ ...completeFacts(), reason: undefined });
    expect(body).toMatchObject({
      completeness: { maySend: false, missing: [{ fact: 'reason' }] },
      threshold: { outcome: 'enrol' },
    });
    const part = await ask({ careLevel: 'primary' });
    expect(part.body).toMatchObject({ threshold: { outcome: null } });
  });

  it('suggests the listed health centre for the way back, and home care by district', async () => {
    const district = newId();
    await sql`insert into organisation.district (id, municipality_code, name) values (${district}, '2082', 'Säter')`.execute(
      test.owner,
    );
    await sql`insert into organisation.unit_district (unit_id, district_id, level) values (${county.homeCare.id}, ${district}, 'nurse')`.execute(
      test.owner,
    );
    const matter = await aDraft(test, county);
    const back = await sender.post(`/api/referrals/${matter.id}/receivers`, { kind: 'back-to-health-centre' });
    expect(back.body).toMatchObject({ receivers: [{ unit: { id: county.healthCentre.id }, best: true }] });
    const home = await sender.post(`/api/referrals/${matter.id}/receivers`, {});
    expect(home.body).toMatchObject({
      receivers: [
        {
          unit: { id: county.homeCare.id },
          reason: { sv: 'Säters hemsjukvård: ansvarar för Säter, nivå sjuksköterska' },
        },
      ],
    });
  });
});

describe('sending', () => {
  it('is blocked while facts are missing, and says which', async () => {
    const { reason: _, ...facts } = completeFacts();
    const matter = await aDraft(test, county, { facts });
    const answer = await matter.act(sender, 'send', { toUnitId: county.homeCare.id });
    expect(answer.status).toBe(422);
    expect(answer.body.error).toMatchObject({ code: 'incomplete', details: { missing: ['reason'] } });
  });

  it('is blocked while old facts are unconfirmed', async () => {
    const patient = await aPatient(test.owner, { county: '20', municipality: '2082', owner: county.ward });
    const { body } = await sender.post<{ id: string; version: number }>('/api/referrals', {
      patientId: patient.id,
      kind: 'enrol',
    });
    const matter = Object.assign(new Matter(), body);
    const { placeOfCare: _, ...facts } = completeFacts();
    await matter.done(sender, 'save', { patch: facts });
    const answer = await matter.act(sender, 'send', { toUnitId: county.homeCare.id });
    expect(answer.body.error).toMatchObject({ code: 'confirm-old-facts', details: { facts: ['placeOfCare'] } });
  });

  it('pins the model, opens work with a deadline for the receiver and lets the sender wait', async () => {
    const matter = await aSentReferral(test, county);
    const seen = await matter.seenBy(receiver);
    expect(seen).toMatchObject({
      state: 'sent',
      stage: 'sent',
      side: 'receiver',
      model: { hash: county.hash },
      factsVersion: 1,
    });
    expect(seen.thread).toMatchObject([
      { type: 'sent', deadlines: [{ action: 'referral.receive', unitId: county.homeCare.id, passed: false }] },
    ]);
    expect(seen.actions).toContainEqual({ name: 'receive', allowed: true });
    expect(seen.actions.find(({ name }) => name === 'accept')).toMatchObject({ allowed: false });
    expect(seen.actions.map(({ name }) => name)).not.toContain('withdraw');
    const { rows } = await sql<{
      unitId: string;
      action: string;
      waits: boolean;
    }>`select unit_id, action, waits from worklist.item
      where case_id = ${matter.id} order by waits`.execute(test.owner);
    expect(rows).toEqual([
      { unitId: county.homeCare.id, action: 'referral.receive', waits: false },
      { unitId: county.ward.id, action: 'referral.await-decision', waits: true },
    ]);
  });

  it('refuses an impossible receiver', async () => {
    const matter = await aDraft(test, county);
    expect((await matter.act(sender, 'send', { toUnitId: county.ward.id })).body.error.code).toBe('receiver-is-self');
    expect((await matter.act(sender, 'send', { toUnitId: newId() })).body.error.code).toBe('receiver-unknown');
    const back = await aDraft(test, county, { kind: 'back-to-health-centre' });
    expect((await back.act(sender, 'send', { toUnitId: county.homeCare.id })).body.error.code).toBe(
      'receiver-not-health-centre',
    );
  });

  it('an acute one may be incomplete, must be confirmed, and leaves the sender owing the facts', async () => {
    const facts = {
      acuteNeed: 'Behöver dropp i kväll',
      acuteBy: 'I kväll',
      senderPhone: '0225-1',
      reason: 'Uttorkning',
      placeOfCare: 'ordinary-home' as const,
      levels: ['nurse' as const],
    };
    const matter = await aSentReferral(test, county, { kind: 'acute', facts });
    const seen = await matter.seenBy(sender);
    expect(seen.stage).toBe('unconfirmed');
    expect(seen.thread[0]?.deadlines.map(({ action }) => action)).toEqual([
      'referral.confirm',
      'referral.supply-facts',
    ]);
    expect((await matter.act(receiver, 'receive')).status).toBe(409);
    expect((await matter.act(receiver, 'accept', { levels: [{ level: 'nurse' }] })).status).toBe(409);
    await matter.done(receiver, 'confirm');
    expect((await matter.seenBy(sender)).stage).toBe('received');
    // What had been given is changed only with a why, which is read beside it.
    const unsaid = await matter.act(sender, 'supply-facts', { patch: completeFacts() });
    expect([unsaid.status, unsaid.body.error.code]).toEqual([400, 'reason-needed']);
    await matter.done(sender, 'supply-facts', { patch: completeFacts(), reason: 'Orsaken skrevs i all hast.' });
    const after = await matter.seenBy(receiver);
    expect(after.versions[1]).toMatchObject({ reason: 'Orsaken skrevs i all hast.' });
    expect(after.completeness?.missing).toEqual([]);
    expect(after.thread.at(0)?.deadlines[1]?.stoppedAt).not.toBeNull();
    expect(after.versions[1]?.changes).toContainEqual({
      fact: 'goal',
      change: 'added',
      before: null,
      after: completeFacts().goal,
    });
  });

  it('sends at most 15 statements', async () => {
    const warm = await aDraft(test, county);
    await warm.done(sender, 'send', { toUnitId: county.homeCare.id });
    const matter = await aDraft(test, county);
    const { statements } = await countStatements(() => matter.done(sender, 'send', { toUnitId: county.homeCare.id }));
    expect(statements.length).toBeGreaterThan(8);
    expect(statements.length, statements.map((one) => one.sql).join('\n')).toBeLessThanOrEqual(15);
  });
});

describe('a patient whom the receiver has already', () => {
  it('is not asked for again at the same levels, but may be at one more', async () => {
    const first = await aSentReferral(test, county);
    await first.done(receiver, 'receive');
    await first.done(receiver, 'accept', { levels: [{ level: 'nurse' }] });
    const again = await aDraft(test, county, { patient: first.patient });
    const toUnitId = county.homeCare.id;
    const refused = await again.act(sender, 'send', { toUnitId });
    expect([refused.status, refused.body.error.code]).toEqual([409, 'already-enrolled']);
    const more = await aDraft(test, county, {
      patient: first.patient,
      facts: { ...completeFacts(), levels: ['nurse', 'ot'] },
    });
    await more.done(sender, 'send', { toUnitId });
  });
});

it('a fact with a value that it cannot have is named', async () => {
  const draft = await aDraft(test, county);
  const { status, body } = await draft.act(sender, 'save', { patch: { expectedDays: 'många' } });
  expect(status).toBe(400);
  expect(Object.keys(body.error.details?.['fields'] ?? {})).toEqual(['patch.expectedDays']);
});
