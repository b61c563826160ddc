import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { anEnrolledPatient } from '../../../test/factories/enrolment.ts';
import { aModelInForce } from '../../../test/factories/model.ts';
import { aSmallCounty, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import type { TestPatient } from '../../../test/factories/patient.ts';
import { modelText } from '../../../test/factories/shipped-models.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import { localDate } from '../../kernel/local-date.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { putInForce, registerModel } from '../agreement/index.ts';
import type { MatterTexts } from '../correction/contract.ts';
import type { Timeline } from '../timeline/contract.ts';
import type { Worklist } from '../worklist/contract.ts';
import { rebuildWorklist } from '../worklist/index.ts';
import type { Review, ReviewPage } from './contract.ts';
import { openReviews } from './index.ts';

const test = await startTestApp();
const start = instant('2026-03-10T09:00:00+01:00');
test.clock.set(start);
const small = await aSmallCounty(test.owner);
const { county } = small;
const { hash: modelHash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
let [physician, nurse, ward] = await signedIn();

type Refused = { error: { code: string } };
/** Months pass, and people sign in anew. */
const at = async (text: string) => {
  test.clock.set(instant(text));
  [physician, nurse, ward] = await signedIn();
};
const job = async () => (await openReviews(test.platform, county)).changed;
const waiting = async (by: Client, patient: TestPatient) =>
  (await by.get<Worklist>('/api/worklist')).body.items.filter(
    (item) => item.action === 'rhythm.review' && item.patient?.id === patient.id,
  );
const list = async (by: Client, body: object = {}) => (await by.post<ReviewPage>('/api/reviews/search', body)).body;
const show = async (by: Client, id: string) => (await by.get<Review>(`/api/reviews/${id}`)).body;
const end = (by: Client, id: string, body: object) => by.post<Review & Refused>(`/api/reviews/${id}/end`, body);
const move = (by: Client, id: string, body: object) => by.post<Review & Refused>(`/api/reviews/${id}/move`, body);
const ahead = async (patient: TestPatient) =>
  (
    await sql<{ id: string; item: string; state: string; unit: string }>`
      select r.id, r.item, r.state, u.name as unit from rhythm.review r join organisation.unit u on u.id = r.owner_unit_id
      where r.patient_id = ${patient.id}::uuid and r.state in ('coming', 'due') order by r.item`.execute(test.owner)
  ).rows;
const lapsed = async (patient: TestPatient) =>
  (
    await sql<{ because: string }>`select lapsed_because as because from rhythm.review
      where patient_id = ${patient.id}::uuid and state = 'lapsed' order by item, id`.execute(test.owner)
  ).rows.map(({ because }) => because);
const anEnrolled = async () => {
  const { patient } = await anEnrolledPatient(test, nurse, { small, modelHash, startsAt: test.clock.now() });
  return patient;
};

describe('the reviews of a patient', () => {
  it('lie ahead from the enrolment on, come on the list of the unit that leads them, and the next is set when one is held', async () => {
    await at('2026-03-10T09:00:00+01:00');
    const patient = await anEnrolled();
    expect(await job()).toBe(2);
    expect(await ahead(patient)).toMatchObject([
      { item: 'medication-review', state: 'coming', unit: 'Säters vårdcentral' },
      { item: 'plan-follow-up', state: 'coming', unit: 'Säters hemsjukvård' },
    ]);
    expect(await waiting(nurse, patient)).toEqual([]);
    await at('2026-08-20T09:00:00+02:00');
    expect([await job(), await job()]).toEqual([1, 0]);
    const [plan, ...more] = await waiting(nurse, patient);
    expect(more).toEqual([]);
    expect(plan).toMatchObject({
      dueAt: '2026-09-10T06:00:00.000Z',
      clause: `${modelHash}#plan-follow-up`,
      holder: null,
    });
    expect(plan?.primaryAction.path).toBe(`/reviews/${plan?.caseId}`);
    const id = plan?.caseId ?? '';
    expect(await show(nurse, id)).toMatchObject({
      patientId: patient.id,
      kind: 'plan-follow-up',
      state: 'due',
      countedBy: 'enrolment',
      leads: 'home-care-nurse',
      clause: { id: 'plan-follow-up', heading: 'Planens uppföljning' },
      lastHeldAt: null,
      mayEnd: true,
    });
    // Others in the care see it; who has no care of the patient does not know of it.
    expect(await show(physician, id)).toMatchObject({ state: 'due', mayEnd: false, mayMove: null });
    expect((await end(physician, id, { version: 2, outcome: 'held' })).body.error.code).toBe('other-unit-leads');
    expect((await ward.get(`/api/reviews/${id}`)).status).toBe(404);
    const held = await end(nurse, id, { version: 2, outcome: 'held', heldOn: '2026-08-18', note: 'Målen är nådda.' });
    expect(held.body).toMatchObject({
      state: 'held',
      heldAt: '2026-08-18T10:00:00.000Z',
      endedBy: 'Hilda Hemma',
      note: 'Målen är nådda.',
      next: { dueAt: '2027-02-18T07:00:00.000Z' },
    });
    expect(await waiting(nurse, patient)).toEqual([]);
    expect(await job()).toBe(0);
    expect((await end(nurse, id, { version: 3, outcome: 'held' })).body.error.code).toBe('review-ended');
    expect(await show(nurse, held.body.next?.id ?? '')).toMatchObject({
      countedBy: 'held',
      lastHeldAt: '2026-08-18T10:00:00.000Z',
    });
    const { entries } = (await nurse.get<Timeline>(`/api/patients/${patient.id}/timeline`)).body;
    expect(entries.map(({ sentence }) => sentence.key)).toEqual(
      expect.arrayContaining(['rhythm.review-due', 'rhythm.review-held']),
    );
    expect(JSON.stringify(entries)).not.toContain('Målen');
  });

  it('comes in the name of the physician who carries the patient; is moved with a reason, and called off with one', async () => {
    await at('2026-03-10T09:00:00+01:00');
    const patient = await anEnrolled();
    await sql`update patient.listing set physician_id = ${small.centrePhysician.id} where patient_id = ${patient.id}::uuid`.execute(
      test.owner,
    );
    await at('2027-02-15T09:00:00+01:00');
    await job();
    const [item] = await waiting(physician, patient);
    expect(item).toMatchObject({ holder: { name: 'Per Doktor' }, dueAt: '2027-03-10T07:00:00.000Z' });
    const id = item?.caseId ?? '';
    const shown = await show(physician, id);
    expect(shown).toMatchObject({ kind: 'medication-review', takesPart: ['home-care-nurse'], version: 1 });
    expect(shown.mayMove).toEqual({ from: '2027-02-16', to: '2028-03-09' });
    const { version } = shown;
    const asked = { version, day: '2028-03-10', reason: 'Sonen vill vara med.' };
    expect((await move(physician, id, asked)).body.error.code).toBe('day-outside');
    expect((await move(physician, id, { ...asked, reason: ' ' })).status).toBe(400);
    const moved = await move(physician, id, { ...asked, day: '2027-03-24' });
    expect(moved.body).toMatchObject({
      dueAt: '2027-03-24T07:00:00.000Z',
      setFor: '2027-03-10T07:00:00.000Z',
      movedReason: 'Sonen vill vara med.',
    });
    expect(await waiting(physician, patient)).toMatchObject([
      { dueAt: '2027-03-24T07:00:00.000Z', holder: { name: 'Per Doktor' } },
    ]);
    expect((await move(physician, id, { ...asked, day: '2027-03-25' })).body.error.code).toBe('stale');
    expect(await job()).toBe(0);
    const off = { version: version + 1, outcome: 'cancelled' };
    expect((await end(physician, id, off)).body.error.code).toBe('reason-needed');
    expect((await end(physician, id, { ...off, outcome: 'held', heldOn: '2027-02-16' })).body.error.code).toBe(
      'not-held-yet',
    );
    expect((await end(physician, id, { ...off, outcome: 'held', heldOn: '2026-03-09' })).body.error.code).toBe(
      'held-too-early',
    );
    const called = await end(physician, id, { ...off, note: 'Gjordes på sjukhuset i februari.' });
    // Counted from the day that the model had set, not from when it was called off.
    expect(called.body).toMatchObject({ state: 'cancelled', next: { dueAt: '2028-03-10T07:00:00.000Z' } });
    const matter = `/api/corrections/review/${id}`;
    const { texts } = (await physician.get<MatterTexts>(matter)).body;
    expect(texts.map(({ field }) => field)).toEqual(['note', 'movedReason']);
    const [note] = texts;
    const correction = { kind: 'review', id, objectId: id, field: 'note', oldText: note?.text, reason: 'Fel månad.' };
    const newText = 'Gjordes på sjukhuset i januari.';
    const made = await physician.post('/api/corrections/correct', { ...correction, newText }, { key: randomUUID() });
    expect(made.status).toBe(200);
    // Home care takes part, and reads it as it now is.
    expect(await show(nurse, id)).toMatchObject({ note: newText, notes: [{ oldText: note?.text }] });
  });

  it('lapse when the patient has died, has moved from the county or is no longer enrolled; another unit that is to lead gets its own', async () => {
    await at('2026-03-10T09:00:00+01:00');
    const [died, away, over, listedAnew] = [
      await anEnrolled(),
      await anEnrolled(),
      await anEnrolled(),
      await anEnrolled(),
    ];
    await at('2027-02-15T09:00:00+01:00');
    await job();
    expect(await waiting(physician, died)).toHaveLength(1);
    const centre = await aUnit(test.owner, small.region, {
      kind: 'health-centre',
      name: 'Hedemora vårdcentral',
      county,
      municipality: '2083',
    });
    const nora = await aStaff(test.owner, centre, 'health-centre-nurse', 'Nora Central');
    await sql`update patient.patient set deceased_on = '2027-02-14' where id = ${died.id}::uuid`.execute(test.owner);
    await sql`update patient.stay set municipality_code = '0180' where patient_id = ${away.id}::uuid`.execute(
      test.owner,
    );
    await sql`update enrolment.enrolment set state = 'ended', ends_at = ${test.clock.now()} where patient_id = ${over.id}::uuid`.execute(
      test.owner,
    );
    const listing = { unitId: centre.id, physicianId: null, validFrom: test.clock.now() };
    await sql`update patient.listing set valid_to = ${listing.validFrom} where patient_id = ${listedAnew.id}::uuid`.execute(
      test.owner,
    );
    await sql`insert into patient.listing (county, id, patient_id, owner_provider_id, owner_unit_id, unit_id, valid_from)
      values (${county}, ${randomUUID()}, ${listedAnew.id}, ${centre.providerId}, ${centre.id}, ${centre.id}, ${listing.validFrom})`.execute(
      test.owner,
    );
    await sql`update access.care_relation set unit_id = ${centre.id}::uuid where patient_id = ${listedAnew.id}::uuid and ground = 'listing'`.execute(
      test.owner,
    );
    await at('2027-02-15T09:07:00+01:00');
    await job();
    expect(await job()).toBe(0);
    expect(await Promise.all([died, away, over].map(lapsed))).toEqual([
      ['died', 'died'],
      ['moved-away', 'moved-away'],
      ['enrolment-ended', 'enrolment-ended'],
    ]);
    for (const patient of [died, away, over]) {
      expect(await ahead(patient)).toEqual([]);
      expect([...(await waiting(physician, patient)), ...(await waiting(nurse, patient))]).toEqual([]);
    }
    expect(await lapsed(listedAnew)).toEqual(['other-unit']);
    expect(await waiting(physician, listedAnew)).toEqual([]);
    expect(await waiting(await test.as(nora), listedAnew)).toHaveLength(1);
    expect(await rebuildWorklist(test.owner, county, { check: true })).toMatchObject({ differences: 0 });
  });

  it('the unit’s coming reviews: the soonest first, by kind, overdue, by name, a page at a time; each look is logged', async () => {
    await at('2027-03-12T09:00:00+01:00');
    const all = await list(physician);
    expect(all.rows.map(({ dueAt }) => dueAt)).toEqual(all.rows.map(({ dueAt }) => dueAt).toSorted());
    expect([all.total, all.counts['medication-review'], all.counts['plan-follow-up']]).toEqual([
      all.rows.length,
      all.total,
      undefined,
    ]);
    const overdue = await list(physician, { overdue: true });
    expect(overdue.rows.every((row) => row.overdue)).toBe(true);
    expect(overdue.total).toBe(all.overdueCount);
    expect((await list(physician, { kind: 'plan-follow-up' })).rows).toEqual([]);
    const [first] = all.rows;
    expect((await list(physician, { text: first?.patient.number.slice(0, 8) ?? '' })).rows).toContainEqual(first);
    expect((await list(physician, { text: 'Finnsinte' })).rows).toEqual([]);
    const second = await list(physician, { page: 2, pageSize: 1 });
    expect(second.rows).toEqual(all.rows.slice(1, 2));
    expect((await list(ward)).rows).toEqual([]);
    const { rows } = await sql<{ n: number }>`select count(distinct patient_id)::int as n from platform.access_log
      where action = 'rhythm.reviews' and patient_id is not null`.execute(test.owner);
    expect(rows[0]?.n).toBe(new Set(all.rows.map(({ patient }) => patient.id)).size);
  });

  it('follow a new version: what is to come at once, what waits on a list only when running cases move', async () => {
    await at('2028-03-10T09:00:00+01:00');
    const patient = await anEnrolled();
    await job();
    const version = async (number: number, running: string, months: number) => {
      const text = modelText('dalarna-2012')
        .replace('version: 1\n', `version: ${number}\nrunningCases: ${running}\n`)
        .replace('each: { every: 6, unit: month, per: patient', `each: { every: ${months}, unit: month, per: patient`);
      const { hash } = await registerModel(test.owner, text, test.clock.now());
      await putInForce(test.owner, {
        hash,
        municipalityCodes: ['2082'],
        from: localDate(test.clock.now().slice(0, 10)),
      });
    };
    await at('2028-04-01T09:00:00+02:00');
    await version(2, 'keep-their-version', 4);
    await job();
    await at('2028-06-20T09:00:00+02:00');
    await job();
    expect(await waiting(nurse, patient)).toMatchObject([{ dueAt: '2028-07-10T06:00:00.000Z' }]);
    await version(3, 'keep-their-version', 5);
    await job();
    expect(await waiting(nurse, patient)).toMatchObject([{ dueAt: '2028-07-10T06:00:00.000Z' }]);
    await at('2028-06-21T09:00:00+02:00');
    await version(4, 'move-to-this', 5);
    await job();
    expect(await waiting(nurse, patient)).toMatchObject([{ dueAt: '2028-08-10T06:00:00.000Z' }]);
    const idle = await countStatements(job);
    expect(idle.result).toBe(0);
    expect(idle.statements.length).toBeLessThanOrEqual(10);
  });
});

async function signedIn(): Promise<[Client, Client, Client]> {
  return [await test.as(small.centrePhysician), await test.as(small.homeCareNurse), await test.as(small.wardNurse)];
}
