import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { TestUnit } from '../../../test/factories/organisation.ts';
import { aPatient, aTestNumber, type TestPatient } from '../../../test/factories/patient.ts';
import { aDraft, aReferralCounty, aSentReferral, type Refused } from '../../../test/factories/referral.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { plus } from '../../kernel/instant.ts';
import { scanDeadlines } from '../../platform/deadlines/scan.ts';
import { verifyJournal } from '../../platform/journal/verify.ts';
import { actAs } from '../../platform/transaction.ts';
import type { Message, MessageThread } from '../messaging/contract.ts';
import type { Timeline } from '../timeline/contract.ts';
import type { Worklist } from '../worklist/contract.ts';
import { rebuildWorklist } from '../worklist/index.ts';

/** The number with another check digit than it should have. */
const wrongCheckDigit = (number: string) => number.slice(0, -1) + String((Number(number.at(-1)) + 1) % 10);

const test = await startTestApp();
const county = await aReferralCounty(test);
const { sender, receiver, centre } = county;

const aPerson = (name: string, more: { municipality?: string; knownTo?: TestUnit[] } = {}) =>
  aPatient(test.owner, {
    county: '20',
    municipality: '2082',
    owner: county.healthCentre,
    listedAt: county.healthCentre,
    name,
    ...more,
  });

/** Two people with nearly the same name; the wrong one's record has a relative and an allergy. */
async function twoPeople(knownTo: TestUnit[] = []): Promise<{ wrong: TestPatient; right: TestPatient }> {
  const [wrong, right] = [await aPerson('Anna Fel', { knownTo }), await aPerson('Anna Rätt')];
  await sql`insert into patient.relative (county, id, patient_id, owner_provider_id, owner_unit_id, name, relation, phone, may_be_informed, recorded_at)
    values ('20', gen_random_uuid(), ${wrong.id}, ${county.ward.providerId}, ${county.ward.id}, 'Hemliga Hedvig', 'dotter', null, true, now())`.execute(
    test.owner,
  );
  return { wrong, right };
}

const move = (by: Client, id: string, version: number, number: string, kind = 'referrals') =>
  by.post<Partial<Refused>>(`/api/${kind}/${id}/move`, { version, number, reason: 'Två personer med samma namn.' });
const timeline = (by: Client, { id }: TestPatient) => by.get<Timeline>(`/api/patients/${id}/timeline`);
const work = async (by: Client, caseId: string) =>
  (await by.get<Worklist>('/api/worklist')).body.items
    .filter((item) => item.caseId === caseId)
    .map(({ action, patient, dueAt }) => [action, patient?.name, dueAt])
    .toSorted(([a], [b]) => String(a).localeCompare(String(b)));

/** Everything in the database that a unit sees about a patient, by table, but for what happened while it took part. */
async function sees(by: Client, patientId: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select n.nspname || '.' || c.relname as name from pg_class c
    join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id'
    where c.relkind = 'r' and n.nspname !~ '^(pg_|information_schema|graphile|migration)'`.execute(test.owner);
  return test.db.app.transaction().execute(async (tx) => {
    await actAs(tx, by.actor, test.clock.now());
    const seen: string[] = [];
    for (const { name } of rows) {
      const found = await sql.raw(`select 1 from ${name} where patient_id = '${patientId}' limit 1`).execute(tx);
      if (found.rows.length > 0) seen.push(name);
    }
    return seen;
  });
}

/** What one may still see: that a matter was there, and one's own looks and former relation. */
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
const traces = ['access.care_relation', 'platform.access_log', 'platform.journal'];

describe('a referral about the wrong patient', () => {
  it('is moved whole: facts, relations, work, deadlines, messages; both records say so; neither unit sees the wrong one', async () => {
    const { wrong, right } = await twoPeople();
    const referral = await aSentReferral(test, county, { patient: wrong });
    const asked = await receiver.post<Message>('/api/messages', {
      patientId: wrong.id,
      about: { kind: 'referral', id: referral.id },
      toUnitId: county.healthCentre.id,
      kind: 'question',
      subject: 'Känner ni patienten?',
      body: 'Fråga',
      answerDueAt: plus(test.clock.now(), { hours: 8 }),
    });
    expect(asked.status).toBe(200);
    const before = await work(receiver, referral.id);
    expect((await referral.seenBy(receiver)).facts.relatives?.[0]?.name).toBe('Hemliga Hedvig');

    expect((await move(sender, referral.id, referral.version, right.number)).status).toBe(200);

    const seen = await referral.seenBy(receiver);
    expect(seen.patient.name).toBe('Anna Rätt');
    expect(seen.facts.reason).toBe('Behöver omläggning av bensår.');
    expect(JSON.stringify(seen)).not.toMatch(/Hemliga Hedvig|Anna Fel/);
    expect(seen.notes).toMatchObject([{ kind: 'move', reason: 'Två personer med samma namn.' }]);
    expect(seen.thread.map(({ type }) => type)).toEqual(['sent', 'correction.moved-here']);
    const after = await work(receiver, referral.id);
    expect(after.filter(([action]) => action !== 'correction.read')).toEqual(
      before.map(([action, , dueAt]) => [action, 'Anna Rätt', dueAt]),
    );
    expect(after.map(([action]) => action)).toContain('correction.read');
    const thread = (await centre.get<MessageThread>(`/api/messages/${asked.body.id}`)).body;
    expect([thread.patient?.name, thread.message.notes[0]?.kind]).toEqual(['Anna Rätt', 'move']);
    for (const by of [sender, receiver]) {
      expect((await timeline(by, wrong)).status).toBe(403);
      expect((await sees(by, wrong.id)).filter((table) => !traces.includes(table))).toEqual([]);
      expect((await timeline(by, right)).status).toBe(200);
    }
  });

  it('its attachments go along, removed ones too: read by both units, about the right patient in every table', async () => {
    const { wrong, right } = await twoPeople();
    const referral = await aSentReferral(test, county, { patient: wrong });
    const attach = (name: string) => sender.upload(`/api/referrals/${referral.id}/attachments`, pdf, name);
    expect([(await attach('epikris.pdf')).status, (await attach('fel.pdf')).status]).toEqual([200, 200]);
    const { attachments } = await referral.seenBy(sender);
    const [kept, gone] = attachments;
    const remove = `/api/referrals/${referral.id}/attachments/${gone?.id}/remove`;
    expect((await sender.post(remove)).status).toBe(200);
    const now = await referral.seenBy(sender);
    expect((await move(sender, referral.id, now.version, right.number)).status).toBe(200);
    expect(await patientsOf(referral.id)).toEqual([{ patientId: right.id }]);
    for (const by of [sender, receiver])
      expect((await by.get(`/api/referrals/${referral.id}/attachments/${kept?.id}`)).status).toBe(200);
  });

  it("the wrong patient's record says that it was there by mistake, not to whom it went, and leads nowhere", async () => {
    const { wrong, right } = await twoPeople([county.ward]);
    const referral = await aSentReferral(test, county, { patient: wrong });
    await move(sender, referral.id, referral.version, right.number);
    const entries = (await timeline(sender, wrong)).body.entries.filter(({ object }) => object.id === referral.id);
    expect(entries.map(({ sentence }) => sentence.key)).toEqual(['correction.moved-away', 'referral.sent']);
    expect(entries.map(({ object }) => object.path)).toEqual([null, null]);
    expect(JSON.stringify(entries)).not.toContain(right.id);
    const here = (await timeline(sender, right)).body.entries.find(({ object }) => object.id === referral.id);
    expect([here?.sentence.key, here?.object.path]).toEqual(['correction.moved-here', `/referrals/${referral.id}`]);
    const looks = await sql<{ ground: string }>`select ground from platform.access_log
      where case_id = ${referral.id}::uuid and patient_id = ${right.id}::uuid and action = 'referral.move'`.execute(
      test.owner,
    );
    expect(looks.rows.map(({ ground }) => ground)).toContain('identity-by-number');
  });

  it('its deadlines pass in the right record', async () => {
    const { wrong, right } = await twoPeople();
    const referral = await aSentReferral(test, county, { patient: wrong });
    await move(sender, referral.id, referral.version, right.number);
    test.clock.pass({ days: 30 });
    await scanDeadlines(test.platform, county.county);
    const { rows } = await sql<{ patientId: string }>`select distinct patient_id from platform.journal
      where case_id = ${referral.id}::uuid and type like 'deadline.%'`.execute(test.owner);
    expect(rows).toEqual([{ patientId: right.id }]);
    test.clock.set(plus(test.clock.now(), { days: -30 }));
  });

  it('is refused to the receiver, for a draft, an unknown or the same number, an old version, and elsewhere', async () => {
    const { wrong, right } = await twoPeople();
    const referral = await aSentReferral(test, county, { patient: wrong });
    const code = async (by: Client, version: number, number: string) =>
      (await move(by, referral.id, version, number)).body.error?.code;
    expect(await code(receiver, referral.version, right.number)).toBe('wrong-side');
    expect(await code(centre, referral.version, right.number)).toBe('no-such-referral');
    expect(await code(sender, referral.version, aTestNumber())).toBe('no-such-patient');
    expect(await code(sender, referral.version, wrongCheckDigit(right.number))).toBe('number-check-digit');
    expect(await code(sender, referral.version, wrong.number)).toBe('same-patient');
    expect(await code(sender, referral.version - 1, right.number)).toBe('stale');
    const draft = await aDraft(test, county, { patient: wrong });
    expect((await move(sender, draft.id, draft.version, right.number)).body.error?.code).toBe('not-sent');
    const farAway = await aPerson('Anna Borta', { municipality: '2080' });
    expect(['other-model', 'no-governing-model']).toContain(await code(sender, referral.version, farAway.number));
    expect((await referral.seenBy(sender)).patient.name).toBe('Anna Fel');
  });

  it('is refused when somebody was enrolled through it; then the text is corrected and a new one written', async () => {
    const { wrong, right } = await twoPeople();
    const referral = await aSentReferral(test, county, { patient: wrong });
    await referral.done(receiver, 'receive');
    await referral.done(receiver, 'start-assessment');
    await referral.done(receiver, 'accept', { levels: [{ level: 'nurse' }] });
    expect((await move(sender, referral.id, referral.version, right.number)).body.error?.code).toBe(
      'enrolment-rests-on-it',
    );
  });

  it('a message about it goes along, and cannot be written about the wrong patient afterwards', async () => {
    const { wrong, right } = await twoPeople([county.ward]);
    const referral = await aSentReferral(test, county, { patient: wrong });
    await move(sender, referral.id, referral.version, right.number);
    const about = (patientId: string) =>
      sender.post<Partial<Refused>>('/api/messages', {
        patientId,
        about: { kind: 'referral', id: referral.id },
        toUnitId: county.homeCare.id,
        kind: 'information',
        subject: 'x',
        body: 'x',
      });
    // The ward cares for both.
    expect((await about(wrong.id)).body.error?.code).toBe('no-such-matter');
    expect((await about(right.id)).status).toBe(200);
  });
});

describe('a thread of messages about the wrong patient', () => {
  it('is moved by the unit that began it, for every unit in it', async () => {
    const [wrong, right] = [await aPerson('Bo Fel'), await aPerson('Bo Rätt')];
    const sent = await centre.post<Message>('/api/messages', {
      patientId: wrong.id,
      about: { kind: 'patient', id: wrong.id },
      toUnitId: county.homeCare.id,
      kind: 'question',
      subject: 'Såret',
      body: 'Hur går det?',
      answerDueAt: plus(test.clock.now(), { hours: 8 }),
    });
    const { id, version } = sent.body;
    expect((await move(receiver, id, version, right.number, 'messages')).body.error?.code).toBe('wrong-side');
    expect((await move(centre, id, version, right.number, 'messages')).status).toBe(200);
    const seen = (await receiver.get<MessageThread>(`/api/messages/${id}`)).body;
    expect([seen.patient?.name, seen.message.about.id]).toEqual(['Bo Rätt', right.id]);
    expect((await timeline(receiver, wrong)).status).toBe(403);
    expect((await sees(receiver, wrong.id)).filter((table) => !traces.includes(table))).toEqual([]);
    expect((await work(receiver, id)).map(([action, name]) => [action, name])).toEqual([
      ['correction.read', 'Bo Rätt'],
      ['messaging.receive', 'Bo Rätt'],
    ]);
  });
});

describe('whatever is done in whatever order', () => {
  it('a matter is about one patient in every table, the journal is whole and the worklists equal a rebuild', async () => {
    const people = [await aPerson('Cia Ett'), await aPerson('Cia Två'), await aPerson('Cia Tre')] as const;
    const step = fc.record({
      act: fc.constantFrom('move', 'receive', 'start-assessment', 'ask', 'answer', 'correct', 'withdraw'),
      to: fc.constantFrom(...people),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 10 }), async (steps) => {
        const referral = await aSentReferral(test, county, { patient: people[0] });
        for (const { act, to } of steps) {
          if (act === 'move') await move(sender, referral.id, (await referral.seenBy(sender)).version, to.number);
          referral.version = (await referral.seenBy(sender)).version;
          if (act === 'ask') await referral.act(receiver, 'ask-completion', { question: 'Varför?', missingFacts: [] });
          if (act === 'answer') await referral.act(sender, 'answer-completion', { answer: 'Därför.', patch: {} });
          if (act === 'receive' || act === 'start-assessment') await referral.act(receiver, act);
          if (act === 'withdraw') await referral.act(sender, 'withdraw', { reason: 'Inte aktuellt.' });
          if (act === 'correct') await correctGoal(referral.id);
        }
        expect(await patientsOf(referral.id)).toHaveLength(1);
        expect(await rebuildWorklist(test.owner, '20', { check: true })).toMatchObject({ differences: 0 });
      }),
      { numRuns: 15, seed: 7, endOnFailure: true },
    );
    const found = await verifyJournal(test.owner, test.platform.signer, { county: '20', sealsFolder: null });
    expect(found.findings).toEqual([]);
  }, 120_000);
});

async function correctGoal(id: string): Promise<void> {
  const { texts } = (
    await sender.get<{ texts: { objectId: string; field: string; text: string }[] }>(`/api/corrections/referral/${id}`)
  ).body;
  const goal = texts.find(({ field }) => field === 'facts.goal');
  if (goal === undefined) return;
  const { objectId, field, text: oldText } = goal;
  const asked = { kind: 'referral', id, objectId, field, oldText, newText: `${oldText}!`, reason: 'Rättning' };
  await sender.post('/api/corrections/correct', asked);
}

/** The patients that a matter's rows are about, wherever they stand. */
async function patientsOf(id: string): Promise<unknown[]> {
  const { rows } = await sql`select distinct patient_id from (
      select patient_id from referral.referral where id = ${id}::uuid
      union all select patient_id from referral.completion where referral_id = ${id}::uuid
      union all select patient_id from referral.attachment where referral_id = ${id}::uuid
      union all select patient_id from correction.note where case_id = ${id}::uuid
      union all select patient_id from worklist.item where case_id = ${id}::uuid
      union all select patient_id from platform.deadline where case_id = ${id}::uuid and stopped_at is null
      union all select patient_id from access.care_relation where case_id = ${id}::uuid and valid_to is null) x`.execute(
    test.owner,
  );
  return rows;
}
