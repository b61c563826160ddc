import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { anEnrolledPatient, completeHandover } from '../../../test/factories/enrolment.ts';
import { aCounty, aSmallCounty } from '../../../test/factories/organisation.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import { needs } from '../../model/index.ts';
import type { Answer } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const receiver = await test.as(small.receiver);
const nurse = await test.as(small.homeCareNurse);
const centre = await test.as(small.centreNurse);

interface Answers {
  at: Instant;
  answers: Answer[];
  error: { code: string };
}
async function ask(by: Client, patientId: string, at?: Instant) {
  const query = at === undefined ? '' : `?at=${at}`;
  return by.get<Answers>(`/api/patients/${patientId}/responsibilities${query}`);
}
async function nurseCare(by: Client, patientId: string, at?: Instant) {
  const { body } = await ask(by, patientId, at);
  return body.answers.find(({ need }) => need === 'nurse-care');
}
const enrolled = () =>
  anEnrolledPatient(test, receiver, { small, modelHash: hash, responsible: small.homeCareNurse.id });

describe('who answers', () => {
  it('is one for every need, with names, source and explanation in both languages', async () => {
    const { patient } = await enrolled();
    const { status, body } = await ask(nurse, patient.id);
    expect(status, JSON.stringify(body)).toBe(200);
    expect(body.answers.map(({ need }) => need).toSorted()).toEqual([...needs].toSorted());
    const care = body.answers.find(({ need }) => need === 'nurse-care');
    expect(care).toMatchObject({
      principal: { kind: 'municipality', name: 'Säters kommun' },
      performer: {
        kind: 'home-care',
        unit: { name: 'Säters hemsjukvård', phone: '0225-123 45' },
        person: { name: 'Hilda Hemma' },
      },
      source: { kind: 'clause', modelHash: hash },
    });
    for (const { explanation, source } of body.answers) {
      expect(explanation.sv).not.toBe('');
      expect(explanation.en).not.toBe('');
      expect(source.clauseHeading).not.toBe('');
    }
    const monday = (await ask(nurse, patient.id, plus(test.clock.now(), { days: 1 }))).body.answers;
    expect(monday.find(({ need }) => need === 'physician')?.performer.unit?.name).toBe('Säters vårdcentral');
  });

  it('can be asked of any other time: before enrolment and in the night', async () => {
    const { patient } = await enrolled();
    const before = await nurseCare(nurse, patient.id, plus(test.clock.now(), { days: -1 }));
    expect(before?.performer.kind).not.toBe('home-care');
    expect((await ask(nurse, patient.id, plus(test.clock.now(), { hours: 14 }))).body.answers).toHaveLength(
      needs.length,
    );
    expect((await nurse.get(`/api/patients/${patient.id}/responsibilities?at=2026-02-30T10:00:00Z`)).status).toBe(400);
  });

  it('stays with home care for the time being while an end is proposed and contested, and moves exactly when it ends', async () => {
    const { patient, enrolments } = await enrolled();
    const [id] = enrolments;
    const proposedEndAt = plus(test.clock.now(), { days: 2 });
    const terms = { toUnitId: small.healthCentre.id, reason: 'Klar', handover: completeHandover, proposedEndAt };
    await nurse.post('/api/enrolments/propose-end', { enrolments: [{ id, version: 1 }], ...terms });
    expect(await nurseCare(nurse, patient.id)).toMatchObject({
      performer: { kind: 'home-care' },
      source: { kind: 'interim' },
    });
    await centre.post('/api/enrolments/contest-end', { enrolments: [{ id, version: 2 }], reason: 'Nej' });
    expect(await nurseCare(centre, patient.id)).toMatchObject({
      performer: { kind: 'home-care' },
      source: { kind: 'interim' },
    });
    await nurse.post('/api/enrolments/propose-end', { enrolments: [{ id, version: 3 }], ...terms });
    await centre.post('/api/enrolments/accept-end', { enrolments: [{ id, version: 4 }] });
    const last = await nurseCare(nurse, patient.id, plus(proposedEndAt, { seconds: -1 }));
    expect(last).toMatchObject({ performer: { unit: { name: 'Säters hemsjukvård' } }, source: { kind: 'clause' } });
    expect((await nurseCare(nurse, patient.id, proposedEndAt))?.performer.kind).not.toBe('home-care');
  });

  it('follows the model that governs where the patient stays; two municipalities side by side', async () => {
    await aCounty(test.owner, '20', 'Dalarna', { code: '2080', name: 'Falun' });
    const other = await aModelInForce(test.owner, 'stockholm-2015', ['2080']);
    const patient = await aPatient(test.owner, {
      county: '20',
      municipality: '2080',
      owner: small.healthCentre,
      listedAt: small.healthCentre,
    });
    const { body } = await ask(centre, patient.id);
    expect(new Set(body.answers.map(({ source }) => source.modelHash))).toEqual(new Set([other.hash]));
  });

  it('is said also for a patient who is listed nowhere; refused when no place is known, and to strangers', async () => {
    const given = { county: '20', municipality: '2082', owner: small.healthCentre, knownTo: [small.healthCentre] };
    const unlisted = await aPatient(test.owner, given);
    const { body } = await ask(centre, unlisted.id);
    expect(body.answers).toHaveLength(needs.length);
    expect((await ask(nurse, unlisted.id)).status).toBe(403);
    await sql`delete from patient.stay where patient_id = ${unlisted.id}`.execute(test.owner);
    await sql`update patient.patient set municipality_code = null where id = ${unlisted.id}`.execute(test.owner);
    const nowhere = await ask(centre, unlisted.id);
    expect([nowhere.status, nowhere.body.error.code]).toEqual([422, 'place-unknown']);
  });
});
