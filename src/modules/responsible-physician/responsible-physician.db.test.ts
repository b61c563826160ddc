import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { aSmallCounty, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { aPatient, type TestPatient } from '../../../test/factories/patient.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import { countStatements } from '../../platform/database/statements.ts';
import { scanDeadlines } from '../../platform/deadlines/scan.ts';
import type { Answer } from '../responsibility/contract.ts';
import type { Worklist } from '../worklist/contract.ts';
import { rebuildWorklist } from '../worklist/index.ts';
import type { Absences, MyPatients, PhysicianView, Transfer } from './contract.ts';

const test = await startTestApp();
// A Tuesday at ten in Sweden: the centre answers in the day.
test.clock.set(instant('2026-11-24T09:00:00.000Z'));
const small = await aSmallCounty(test.owner);
const { hash } = await aModelInForce(test.owner, 'uppsala-mobile', ['0380']);
await aModelInForce(test.owner, 'borgholm', ['0885']);
const elderly = await aUnit(test.owner, small.region, {
  kind: 'mobile-team',
  name: 'Äldrevårdsenheten',
  county: small.county,
  municipality: '0380',
});
const centrePhysician = await test.as(small.centrePhysician);
const colleague = await aStaff(test.owner, small.healthCentre, 'health-centre-physician', 'Petra Doktor', 'läkare');
const unitPhysician = await aStaff(test.owner, elderly, 'home-care-physician', 'Uno Hembesök', 'läkare');
const unit = await test.as(unitPhysician);
const nurse = await test.as(small.homeCareNurse);

const patientIn = (municipality: string): Promise<TestPatient> =>
  aPatient(test.owner, {
    county: small.county,
    municipality,
    owner: small.healthCentre,
    listedAt: small.healthCentre,
    knownTo: [small.homeCare],
  });

type Refused = { error: { code: string } };
const view = async (by: Client, { id }: TestPatient) =>
  (await by.get<PhysicianView>(`/api/patients/${id}/physician`)).body;
const physicianNow = async (by: Client, { id }: TestPatient) =>
  (await by.get<{ answers: Answer[] }>(`/api/patients/${id}/responsibilities?need=physician`)).body.answers[0];
const ask = <Body = Transfer>(by: Client, { id }: TestPatient, body: object) =>
  by.post<Body>(`/api/patients/${id}/physician-transfers`, {
    direction: 'to',
    carriedBy: 'mobile-unit',
    toUnitId: elderly.id,
    reason: 'Sviktar kontinuerligt trots täta kontakter.',
    ...body,
  });
const act = <Body = Transfer>(by: Client, transfer: Transfer, action: string, body: object = {}) =>
  by.post<Body>(`/api/physician-transfers/${transfer.id}/${action}`, { version: transfer.version, ...body });
const work = async (of: Client, id: string) =>
  (await of.get<Worklist>('/api/worklist')).body.items.filter((item) => item.caseId === id).map(({ action }) => action);

async function moved(patient: TestPatient): Promise<Transfer> {
  const asked = (await ask(centrePhysician, patient, {})).body;
  return (await act(unit, asked, 'accept', { staffId: unitPhysician.id })).body;
}

describe('Uppsala: responsibility moves to the elderly-care unit and returns', () => {
  it('when the unit accepts, and `responsible` answers with its physician; home care sees it', async () => {
    const patient = await patientIn('0380');
    expect((await physicianNow(nurse, patient))?.performer.unit?.name).toBe('Säters vårdcentral');
    const { status, body: asked } = await ask(centrePhysician, patient, {});
    expect([status, asked]).toEqual([200, expect.anything()]);
    expect(asked).toMatchObject({
      state: 'asked',
      clause: { modelHash: hash, id: 'by-referral' },
      actions: ['withdraw'],
    });
    expect(await work(unit, asked.id)).toEqual(['responsible-physician.answer-transfer']);
    expect(await work(centrePhysician, asked.id)).toEqual(['responsible-physician.answer-transfer']);
    expect((await physicianNow(nurse, patient))?.performer.unit?.name).toBe('Säters vårdcentral');

    const seen = (await unit.get<Transfer>(`/api/physician-transfers/${asked.id}`)).body;
    expect(seen).toMatchObject({ actions: ['accept', 'decline'], physicians: [{ name: 'Uno Hembesök' }] });
    const accepted = (await act(unit, seen, 'accept', { staffId: unitPhysician.id })).body;
    expect(accepted).toMatchObject({ state: 'accepted', patient: { id: patient.id } });
    expect((await physicianNow(nurse, patient))?.performer).toMatchObject({
      kind: 'elderly-care-unit',
      unit: { name: 'Äldrevårdsenheten' },
      person: { name: 'Uno Hembesök', standsInFor: null },
    });
    const overview = await nurse.get<{ patient: object; timeline: { entries: { type: string }[] } }>(
      `/api/patients/${patient.id}/overview`,
    );
    expect(overview.body.patient).toMatchObject({ responsiblePhysician: { name: 'Uno Hembesök' } });
    expect(await work(unit, asked.id)).toEqual([]);
    expect(await work(centrePhysician, asked.id)).toEqual(['responsible-physician.read-answer']);
    expect((await act(centrePhysician, accepted, 'acknowledge')).body.acknowledgedAt).not.toBeNull();
    expect(await work(centrePhysician, asked.id)).toEqual([]);
    expect((await unit.get<MyPatients>('/api/my-patients')).body.patients.map((one) => one.patient.id)).toContain(
      patient.id,
    );

    const back = await ask(unit, patient, {
      direction: 'back',
      carriedBy: 'listed-clinic',
      toUnitId: small.healthCentre.id,
    });
    expect([back.status, back.body]).toEqual([200, expect.objectContaining({ direction: 'back' })]);
    expect((await physicianNow(nurse, patient))?.performer.unit?.name).toBe('Äldrevårdsenheten');
    await act(centrePhysician, back.body, 'accept', { staffId: small.centrePhysician.id });
    expect((await physicianNow(nurse, patient))?.performer).toMatchObject({
      unit: { name: 'Säters vårdcentral' },
      person: { name: 'Per Doktor' },
    });
    const { now, before } = await view(centrePhysician, patient);
    expect(now?.unit?.name).toBe('Säters vårdcentral');
    expect(before.map((one) => one.unit?.name)).toEqual(['Äldrevårdsenheten']);
    // The unit cares no longer: the patient is out of its lists, and its care relation has ended.
    expect((await unit.get<MyPatients>('/api/my-patients?of=unit')).body.patients).toEqual([]);
    expect((await ask<Refused>(unit, patient, {})).status).toBe(403);
  });

  it('stays where it is when the unit says no, or nobody answers in time', async () => {
    const patient = await patientIn('0380');
    const asked = (await ask(centrePhysician, patient, {})).body;
    const declined = (await act(unit, asked, 'decline', { reason: 'Enheten är full.' })).body;
    expect(declined).toMatchObject({ state: 'declined', answer: { reason: 'Enheten är full.' } });
    expect((await physicianNow(nurse, patient))?.performer.unit?.name).toBe('Säters vårdcentral');
    const again = (await ask(centrePhysician, patient, {})).body;
    test.clock.pass({ days: 10 });
    await scanDeadlines(test.platform, small.county);
    expect(await work(await test.as(small.centrePhysician), again.id)).toContain('deadline.escalate');
    test.clock.pass({ days: -10 });
    expect((await act(centrePhysician, again, 'withdraw', { reason: 'Behövs inte.' })).body.state).toBe('withdrawn');
    expect((await unit.get<Transfer>(`/api/physician-transfers/${again.id}`)).body.patient).toBeNull();
  });

  it('is refused where the model has no such way, by others than the unit that carries, and twice', async () => {
    const patient = await patientIn('0380');
    const elsewhere = await patientIn('0885');
    expect((await ask<Refused>(centrePhysician, elsewhere, {})).body.error.code).toBe('not-in-model');
    expect((await ask<Refused>(centrePhysician, patient, { toUnitId: small.homeCare.id })).body.error.code).toBe(
      'no-such-receiver',
    );
    expect((await ask<Refused>(centrePhysician, patient, { direction: 'back' })).body.error.code).toBe('not-in-model');
    const asked = (await ask(centrePhysician, patient, {})).body;
    expect((await ask<Refused>(centrePhysician, patient, {})).body.error.code).toBe('transfer-open');
    expect((await act<Refused>(centrePhysician, asked, 'accept', { staffId: unitPhysician.id })).body.error.code).toBe(
      'wrong-side',
    );
    expect((await act<Refused>(unit, asked, 'accept', { staffId: colleague.id })).body.error.code).toBe(
      'not-a-physician',
    );
    expect((await act<Refused>(unit, { ...asked, version: 9 }, 'decline', { reason: 'x' })).body.error.code).toBe(
      'stale',
    );
    const other = await test.as(small.wardNurse);
    expect((await other.get(`/api/physician-transfers/${asked.id}`)).status).not.toBe(200);
  });
});

describe('Borgholm: one and the same physician', () => {
  const name = <Body = PhysicianView>(patient: TestPatient, body: object) =>
    centrePhysician.post<Body>(`/api/patients/${patient.id}/physician`, {
      seen: null,
      staffId: small.centrePhysician.id,
      carriedBy: 'named-physician',
      ...body,
    });

  it('is named by the centre, stands in the list, and a colleague answers while the physician is away', async () => {
    const patient = await patientIn('0885');
    const before = await view(centrePhysician, patient);
    expect(before).toMatchObject({ now: { id: null, carriedBy: 'listed-clinic' }, may: { name: true, moveTo: false } });
    expect(before.naming.map((one) => one.carriedBy)).toEqual(['named-physician', 'listed-clinic']);
    const named = (await name(patient, {})).body;
    expect(named.now).toMatchObject({
      person: { name: 'Per Doktor' },
      clause: { id: 'named-physician' },
      substitute: null,
    });
    expect((await name<Refused>(patient, {})).body.error.code).toBe('physician-changed');
    expect((await physicianNow(nurse, patient))?.performer.person).toMatchObject({ name: 'Per Doktor' });

    const away = {
      staffId: small.centrePhysician.id,
      substituteId: colleague.id,
      fromOn: '2026-11-24',
      toOn: '2026-12-01',
    };
    const { absences } = (await centrePhysician.post<Absences>('/api/physician-absences', away)).body;
    expect((await physicianNow(nurse, patient))?.performer.person).toMatchObject({
      name: 'Petra Doktor',
      standsInFor: 'Per Doktor',
    });
    const substitute = await test.as(colleague);
    const mine = (await substitute.get<MyPatients>('/api/my-patients')).body.patients;
    expect(mine.find((one) => one.patient.id === patient.id)).toMatchObject({
      carriedBy: 'named-physician',
      physician: { name: 'Per Doktor' },
      substitute: { name: 'Petra Doktor' },
    });
    const refused = async (body: object) =>
      (await centrePhysician.post<Refused>('/api/physician-absences', { ...away, ...body })).body.error.code;
    expect(await refused({})).toBe('already-away');
    expect(await refused({ staffId: colleague.id, substituteId: small.centrePhysician.id })).toBe('substitute-away');
    expect(await refused({ substituteId: unitPhysician.id })).toBe('not-a-physician');
    await centrePhysician.post(`/api/physician-absences/${absences[0]?.id}/end`, { version: 1, toOn: '2026-11-24' });
    expect((await physicianNow(nurse, patient))?.performer.person).toMatchObject({
      name: 'Per Doktor',
      standsInFor: null,
    });
  });

  it('cannot be named by another unit, and does not follow to a centre where the patient lists anew', async () => {
    const patient = await patientIn('0885');
    const other = await aUnit(test.owner, small.region, {
      kind: 'health-centre',
      name: 'Färjestaden',
      county: small.county,
    });
    await name(patient, {});
    await nurse.post(`/api/patients/${patient.id}/listing`, { version: 1, unitId: other.id });
    expect((await physicianNow(nurse, patient))?.performer).toMatchObject({
      unit: { name: 'Färjestaden' },
      person: null,
    });
    expect((await name<Refused>(patient, {})).status).toBe(403);
  });

  it('continuity counts different physicians who have answered in ninety days', async () => {
    const patient = await patientIn('0885');
    expect((await view(nurse, patient)).continuity).toEqual({ days: 90, physicians: 0 });
  });
});

it('commands, which are seldom given, take at most 20 statements, and the worklists equal a rebuild', async () => {
  const counted: Record<string, number> = {};
  const count = async <T>(what: string, run: () => Promise<T>): Promise<T> => {
    const { result, statements } = await countStatements(run);
    counted[what] = statements.length;
    return result;
  };
  const patient = await patientIn('0380');
  await moved(await patientIn('0380'));
  const asked = await count('ask', () => ask(centrePhysician, patient, {}));
  const accepted = await count('accept', () => act(unit, asked.body, 'accept', { staffId: unitPhysician.id }));
  await count('acknowledge', () => act(centrePhysician, accepted.body, 'acknowledge'));
  expect(Object.entries(counted).filter(([, n]) => n > 20)).toEqual([]);
  expect(await rebuildWorklist(test.owner, small.county, { check: true })).toMatchObject({ differences: 0 });
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from responsible_physician.term
    where valid_to is null and patient_id = ${patient.id}::uuid`.execute(test.owner);
  expect(rows[0]?.n).toBe(1);
});
