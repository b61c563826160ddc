import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { aSmallCounty, aStaff } from '../../../test/factories/organisation.ts';
import { aSupportPlace, sbar } from '../../../test/factories/support.ts';
import { setClock, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import type { PatientOverview } from '../../views/patient-overview/contract.ts';
import type { AnswerDraft, Receipt, Ways } from './contract.ts';

const test = await startTestApp({ clock: setClock(instant('2026-11-23T08:00:00.000Z')) });
const small = await aSmallCounty(test.owner);
await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const { nurse, physician, patient: aSupported } = await aSupportPlace(test, small);
const colleague = await test.as(
  await aStaff(test.owner, small.healthCentre, 'health-centre-physician', 'Doris Doktor', 'läkare'),
);
type Refused = { error: { code: string; message: string; details?: { fields?: Record<string, string> } } };
type Kept = { draft: AnswerDraft | null; savedAt: string | null };

async function ask(more: object = {}) {
  const { id: patientId } = await aSupported();
  const { body: ways } = await nurse.post<Ways>('/api/support-requests/ways', { patientId, urgency: 'same-day' });
  const asked = { patientId, routeId: ways.now[0]?.routeId, urgency: 'same-day', ...sbar, ...more };
  return { patientId, ...(await nurse.post<Receipt & Refused>('/api/support-requests', asked)) };
}
const half: AnswerDraft = {
  kind: 'prescription',
  body: 'Höj dosen till',
  at: { date: '', time: '' },
  link: '',
  lines: [{ medicine: 'Furosemid 40 mg', change: '', instruction: '', from: '' }],
  unit: null,
  report: null,
};

describe('an answer half written', () => {
  it('is kept for its writer alone, and forgotten when the answer goes', async () => {
    const { body: sent } = await ask();
    const path = `/api/support-requests/${sent.id}/answer-draft`;
    expect((await physician.post(`${path}/save`, { draft: half })).status).toBe(200);
    expect((await physician.post<Kept>(`${path}/load`)).body).toEqual({ draft: half, savedAt: test.clock.now() });
    expect((await colleague.post<Kept>(`${path}/load`)).body).toEqual({ draft: null, savedAt: null });
    expect((await nurse.post(`${path}/load`)).status).toBe(403);
    const answer = { kind: 'advice', body: 'Avvakta till i morgon.' };
    const url = `/api/support-requests/${sent.id}/answer`;
    expect((await physician.post(url, { version: sent.version, answer })).status).toBe(200);
    // Nobody writes on an answer that has gone, so the draft is looked for where it was kept.
    const kept = sql`select 1 from platform.form_draft where object_id = ${sent.id}::uuid`;
    expect((await kept.execute(test.owner)).rows).toEqual([]);
  });
});

describe('a changed prescription', () => {
  const answer = (medicine: string, from: string) => ({
    kind: 'prescription',
    body: 'Höj dosen.',
    prescriptions: [{ medicine, change: 'dose', instruction: '2 tabletter på morgonen', from }],
  });

  it('holds from a day within a year: 1926 is a slip of the hand', async () => {
    const { body: sent } = await ask();
    const url = `/api/support-requests/${sent.id}/answer`;
    for (const from of ['1926-11-24', '2028-01-01']) {
      const { status, body } = await physician.post<Refused>(url, {
        version: sent.version,
        answer: answer('Furosemid', from),
      });
      expect([status, body.error.code]).toEqual([400, 'prescription-far']);
      expect(body.error.details?.fields).toHaveProperty('answer.prescriptions.0.from');
    }
  });

  it('is in the timeline with the medicine', async () => {
    const { body: sent, patientId } = await ask();
    const url = `/api/support-requests/${sent.id}/answer`;
    await physician.post(url, { version: sent.version, answer: answer('Furosemid 40 mg', '2026-11-24') });
    const { body } = await nurse.get<PatientOverview>(`/api/patients/${patientId}/overview`);
    const entry = body.timeline.entries.find(
      ({ sentence }) => sentence.key === 'physician-support.prescription-changed',
    );
    expect(entry?.sentence.params).toEqual({ change: 'dose', medicine: 'Furosemid 40 mg' });
  });
});

it('a cause that the form does not have is refused', async () => {
  const { status, body } = await ask({ cause: 'no-such' });
  expect([status, body.error.code, Object.keys(body.error.details?.fields ?? {})]).toEqual([
    400,
    'no-such-cause',
    ['cause'],
  ]);
});
