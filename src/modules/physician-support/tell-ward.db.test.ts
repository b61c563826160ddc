import { expect, it } from 'vitest';
import { aModelPlace } from '../../../test/factories/home-hospital.ts';
import { aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { sbar } from '../../../test/factories/support.ts';
import { setClock, startTestApp } from '../../../test/support/app.ts';
import { instant } from '../../kernel/instant.ts';
import type { Worklist } from '../worklist/contract.ts';
import type { Receipt, SupportRequest, Ways } from './contract.ts';

// Uppsala's agreement gives the mobile team the right to admit directly.
const test = await startTestApp({ clock: setClock(instant('2026-11-24T08:30:00+01:00')) });
const place = await aModelPlace(test, { model: 'uppsala-mobile', county: '03', municipality: '0380' });
const { nurse, centre, county, municipality } = place;
const region = { principalId: centre.principalId, providerId: centre.providerId };
const team = await aUnit(test.owner, region, { kind: 'mobile-team', name: 'Närvårdsteamet', county, municipality });
const ward = await aUnit(test.owner, region, { kind: 'ward', name: 'Avdelning 30D', county });
const physician = await test.as(await aStaff(test.owner, team, 'home-care-physician', 'Mia Mobil', 'läkare'));
const wardNurse = await test.as(await aStaff(test.owner, ward, 'ward-nurse', 'Vera Vård'));

async function asked(): Promise<Receipt> {
  const { id: patientId } = await place.patient();
  const ways = await nurse.post<Ways>('/api/support-requests/ways', { patientId, urgency: 'acute' });
  const way = ways.body.now.find(({ unit }) => unit?.id === team.id);
  const body = { patientId, routeId: way?.routeId, urgency: 'acute', ...sbar };
  return (await nurse.post<Receipt>('/api/support-requests', body)).body;
}
const admit = (request: Receipt, toUnitId: string) =>
  physician.post<Receipt & { error?: { code: string } }>(`/api/support-requests/${request.id}/answer`, {
    version: request.version,
    answer: { kind: 'direct-admission', body: 'Läggs in för hjärtsvikt, kommer före lunch.', toUnitId },
  });

it('a direct admission is told the ward, which reads the request and acknowledges it', async () => {
  const request = await asked();
  const path = `/api/support-requests/${request.id}`;
  expect((await wardNurse.get(path)).status).toBe(404);
  expect((await admit(request, ward.id)).status).toBe(200);

  const list = async () => (await wardNurse.get<Worklist>('/api/worklist')).body.items.map(({ action }) => action);
  expect(await list()).toEqual(['physician-support.read-report']);
  const { body } = await wardNurse.get<SupportRequest>(path);
  expect(body.answers).toMatchObject([{ kind: 'direct-admission', admittedTo: { name: 'Avdelning 30D' } }]);
  const [report] = body.reports;
  expect(report).toMatchObject({ to: { name: 'Avdelning 30D' }, mayAcknowledge: true });
  expect((await wardNurse.post(`/api/support-reports/${report?.id}/acknowledge`, {})).status).toBe(200);
  expect(await list()).toEqual([]);
  const seen = await nurse.get<SupportRequest>(path);
  expect(seen.body.reports).toMatchObject([{ acknowledgedBy: { name: 'Vera Vård' } }]);
});

it('is refused to what is no ward, and then nothing is written', async () => {
  const request = await asked();
  const { status, body } = await admit(request, place.homeCare.id);
  expect([status, body.error?.code]).toEqual([400, 'not-a-ward']);
  expect((await nurse.get<SupportRequest>(`/api/support-requests/${request.id}`)).body).toMatchObject({
    state: 'sent',
    answers: [],
  });
});
