import { describe, expect, it } from 'vitest';
import { aPatient } from '../../../test/factories/patient.ts';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { startTestApp } from '../../../test/support/app.ts';
import { newId, type UnitId, type UserId } from '../../kernel/ids.ts';
import { type Length, plus } from '../../kernel/instant.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { inTransaction, systemActor } from '../../platform/transaction.ts';
import type { WorkChange } from '../../platform/work.ts';
import type { Worklist } from './contract.ts';
import { rebuildWorklist } from './index.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const home = { county: small.county, municipality: '2082', owner: small.healthCentre, knownTo: [small.homeCare] };
const patient = await aPatient(test.owner, { ...home, name: 'Anna Testsson' });
const secret = await aPatient(test.owner, {
  ...home,
  name: 'Skyddad Testsson',
  protectedIdentity: 'protected-registration',
});
const receiver = await test.as(small.receiver);
const other = await test.as(small.otherReceiver);
const ward = await test.as(small.wardNurse);

async function record(about: { id: string }, caseId: string, work: WorkChange[], kind = 'referral'): Promise<void> {
  const acting = { actor: systemActor('tester', small.county), action: 'test', requestId: newId() };
  await inTransaction(test.platform, acting, async (w) => {
    w.record({
      type: 'test.changed',
      subject: { kind: 'patient', id: about.id as never },
      case: { kind, id: caseId as never },
      participants: [small.homeCare.id, small.ward.id],
      params: { from: 'Avdelning 64' },
      work,
    });
    await Promise.resolve();
  });
}

function opened(action: string, due?: Length, more: Partial<Extract<WorkChange, { op: 'open' }>> = {}): WorkChange {
  return {
    op: 'open',
    unit: small.homeCare.id,
    action,
    ...(due === undefined ? {} : { dueAt: plus(test.clock.now(), due), clause: 'model#clause' }),
    ...more,
  };
}

const list = async (query = '') => (await receiver.get<Worklist>(`/api/worklist${query}`)).body;

describe('the list', () => {
  it('puts what breaks first on top, in groups', async () => {
    const cases = Array.from({ length: 6 }, () => newId());
    const [soon = '', today = '', later = '', undated = '', theirs = '', passed = ''] = cases;
    test.clock.pass({ hours: -3 });
    await record(patient, passed, [opened('test.decide', { hours: 1 })]);
    await record(secret, soon, [opened('test.decide', { hours: 3, minutes: 30 })]);
    test.clock.pass({ hours: 3 });
    await record(patient, today, [opened('test.decide', { hours: 8 })]);
    await record(patient, later, [opened('test.decide', { days: 3 })], 'enrolment');
    await record(patient, undated, [opened('test.read')]);
    const waiting = { waits: true, waitsFor: small.ward.id };
    await record(patient, theirs, [
      opened('test.answer', { hours: 1 }, waiting),
      opened('test.answer', { hours: 1 }, { unit: small.ward.id }),
    ]);
    const { items, counts, unit } = await list();
    expect(unit.name).toBe('Säters hemsjukvård');
    expect(items.map((item) => [item.caseId, item.group])).toEqual([
      [passed, 'urgent'],
      [soon, 'urgent'],
      [today, 'today'],
      [later, 'later'],
      [undated, 'later'],
      [theirs, 'waiting'],
    ]);
    expect(counts).toEqual({
      holder: { all: 6, mine: 0, unassigned: 6 },
      kinds: [
        { kind: 'enrolment', count: 1 },
        { kind: 'referral', count: 5 },
      ],
      groups: { urgent: 2, today: 1, later: 2, waiting: 1 },
    });
    expect(items[0]).toMatchObject({
      passed: true,
      timeLeft: 0,
      clause: 'model#clause',
      sentence: { key: 'test.decide', params: { from: 'Avdelning 64' } },
    });
    expect(items[0]?.patient).toMatchObject({ name: 'Anna Testsson', protectedIdentity: false });
    expect(items[1]?.patient).toMatchObject({ name: 'Skyddad Testsson', protectedIdentity: true });
    expect(items[5]?.waitsFor).toEqual({ id: small.ward.id, name: small.ward.name });
    expect(items[2]?.primaryAction).toEqual({ action: 'test.decide', path: `/referrals/${today}` });
  });

  it('shows each unit its own list alone', async () => {
    const { body } = await ward.get<Worklist>('/api/worklist');
    expect(body.items.map((item) => item.action)).toEqual(['test.answer']);
    // The ward has no relation to the patient: it sees that work waits, not for whom.
    expect(body.items[0]?.patient).toBeNull();
  });

  it('comes in pages that hold together while time passes', async () => {
    const whole = await list();
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: Worklist = await list(`?limit=2${next === '' ? '' : `&cursor=${next}`}`);
      seen.push(...page.items.map((item) => item.caseId));
      next = page.next;
      test.clock.pass({ minutes: 40 });
    }
    test.clock.pass({ minutes: -120 });
    expect(seen).toEqual(whole.items.map((item) => item.caseId));
    expect((await receiver.get('/api/worklist?cursor=bm9uc2Vuc2U')).status).toBe(400);
  });

  it('logs the look with the number of rows, and each patient shown', async () => {
    await list();
    const rows = await test.owner
      .selectFrom('platform.access_log' as never)
      .selectAll()
      .where('action' as never, '=', 'worklist.show' as never)
      .orderBy('sequence' as never, 'desc')
      .limit(3)
      .execute();
    const looks = rows as { patientId: string | null; details: object; ground: string }[];
    expect(new Set(looks.map((look) => look.patientId))).toEqual(new Set([null, patient.id, secret.id]));
    expect(looks.find((look) => look.patientId === null)?.details).toEqual({ rows: 6 });
  });

  it('takes few statements, however many rows', async () => {
    const { statements } = await countStatements(() => list());
    expect(statements.length).toBeLessThanOrEqual(10);
  });
});

describe('who holds it', () => {
  const assign = (
    by: typeof receiver,
    caseId: string,
    holder: UserId | 'me' | null,
    seenHolder: UserId | null,
    key?: string,
  ) =>
    by.post<{ holder: { name: string } | null; error: { code: string; message: string } }>(
      `/api/worklist/${caseId}/test.decide/assign`,
      { holder, seenHolder },
      key === undefined ? {} : { key },
    );

  it('can be taken, given to a colleague and let go', async () => {
    const caseId = newId();
    await record(patient, caseId, [opened('test.decide', { days: 2 })]);
    expect((await assign(receiver, caseId, 'me', null)).body.holder?.name).toBe('Rut Mottagare');
    expect((await list('?holder=mine')).items.map((item) => item.caseId)).toEqual([caseId]);
    expect((await assign(receiver, caseId, small.otherReceiver.id, small.receiver.id)).body.holder?.name).toBe(
      'Ruben Mottagare',
    );
    expect((await list('?holder=mine')).items).toEqual([]);
    expect((await assign(other, caseId, null, small.otherReceiver.id)).body.holder).toBeNull();
    expect((await list()).counts.holder.mine).toBe(0);
  });

  it('goes to one of two who take it at once; the other is told who', async () => {
    const caseId = newId();
    await record(patient, caseId, [opened('test.decide')]);
    const answers = await Promise.all([assign(receiver, caseId, 'me', null), assign(other, caseId, 'me', null)]);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200, 409]));
    expect(answers.find((answer) => answer.status === 409)?.body.error.message).toMatch(
      /Mottagare tog ärendet före dig/,
    );
  });

  it('refuses strangers, other units, what waits for others and what is done', async () => {
    const caseId = newId();
    await record(patient, caseId, [opened('test.decide')]);
    expect((await assign(receiver, caseId, small.wardNurse.id, null)).body.error.code).toBe('not-a-colleague');
    expect((await assign(receiver, caseId, small.administrator.id, null)).body.error.code).toBe('not-a-colleague');
    expect((await assign(ward, caseId, 'me', null)).status).toBe(404);
    const waits = newId();
    await record(patient, waits, [opened('test.decide', undefined, { waits: true, waitsFor: small.ward.id })]);
    expect((await assign(receiver, waits, 'me', null)).body.error.code).toBe('not-ours');
    await record(patient, caseId, [{ op: 'close' }]);
    expect((await assign(receiver, caseId, 'me', null)).status).toBe(404);
  });

  it('repeats with the same answer and at most 15 statements', async () => {
    const caseId = newId();
    await record(patient, caseId, [opened('test.decide')]);
    const key = crypto.randomUUID();
    const { result, statements } = await countStatements(() => assign(receiver, caseId, 'me', null, key));
    expect(statements.length).toBeLessThanOrEqual(15);
    expect((await assign(receiver, caseId, 'me', null, key)).body).toEqual(result.body);
  });

  it('keeps the chosen filters per person', async () => {
    const chosen = { holder: 'mine', kind: 'referral' };
    expect((await receiver.post('/api/worklist/filters', chosen)).body).toEqual(chosen);
    expect((await list()).saved).toEqual(chosen);
    expect((await other.get<Worklist>('/api/worklist')).body.saved).toBeNull();
  });
});

describe('the rebuild', () => {
  it('makes what is there live, after any order of work', async () => {
    const cases = Array.from({ length: 8 }, () => newId());
    const units: UnitId[] = [small.homeCare.id, small.ward.id, small.healthCentre.id];
    const actions = ['test.decide', 'test.answer', 'deadline.escalate'];
    let seed = 42;
    const pick = <T>(from: readonly T[]): T => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return from[seed % from.length] as T;
    };
    const change = (): WorkChange => {
      const [unit, action] = [pick(units), pick(actions)];
      const op = pick(['open', 'open', 'close', 'close-all', 'assign'] as const);
      if (op === 'close') return { op: 'close', action, ...(pick([true, false]) ? { unit } : {}) };
      if (op === 'close-all') return pick([true, false]) ? { op: 'close', unit } : { op: 'close' };
      if (op === 'assign') return { op: 'assign', unit, action, holder: pick([small.receiver.id, null]) };
      const waits = pick([true, false]) ? { waits: true, waitsFor: pick(units) } : {};
      return {
        op: 'open',
        unit,
        action,
        ...waits,
        dueAt: plus(test.clock.now(), { hours: 1 + (seed % 50) }),
        params: { action: 'test.decide' },
      };
    };
    for (let round = 0; round < 150; round += 1) {
      await record(pick([patient, secret]), pick(cases), Array.from({ length: 1 + (round % 3) }, change));
    }
    const checked = await rebuildWorklist(test.owner, small.county, { check: true });
    expect(checked).toMatchObject({ differences: 0 });
    expect(checked.entries).toBeGreaterThan(150);
    expect(checked.items).toBeGreaterThan(0);
  });

  it('finds and mends what differs; a check changes nothing', async () => {
    await test.owner
      .updateTable('worklist.item' as never)
      .set({ clause: 'changed' } as never)
      .execute();
    const before = await rebuildWorklist(test.owner, small.county, { check: true });
    expect(before.differences).toBe(before.items);
    expect(await rebuildWorklist(test.owner, small.county, { check: false })).toEqual(before);
    expect(await rebuildWorklist(test.owner, small.county, { check: true })).toEqual({ ...before, differences: 0 });
  });
});
