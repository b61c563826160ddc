import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { aSmallCounty, aStaff, aUnit } from '../../../test/factories/organisation.ts';
import { aPatient } from '../../../test/factories/patient.ts';
import { type Client, startTestApp } from '../../../test/support/app.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import type { Answer } from './contract.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
await aModelInForce(test.owner, 'dalarna-2012', ['2082']);
const { county } = small;
const team = await aUnit(test.owner, small.region, { kind: 'palliative-team', name: 'Palliativa teamet', county });
const service = await aUnit(test.owner, small.municipality, {
  kind: 'home-service',
  name: 'Hemtjänsten Säter',
  county,
  municipality: '2082',
});
const centre = await test.as(small.centreNurse);
const teamPhysician = await test.as(await aStaff(test.owner, team, 'home-care-physician', 'Pia Palliativ', 'läkare'));

const listed = () =>
  aPatient(test.owner, { county, municipality: '2082', owner: small.healthCentre, listedAt: small.healthCentre });
interface Failure {
  error: { code: string; message: string; details: { fields: Record<string, string> } };
}
const begin = (id: string, body: object, by = centre) => by.post<Failure>(`/api/patients/${id}/other-care`, body);
const other = async (id: string) => {
  const { body } = await centre.get<{ otherCare: { id: string; kind: string; unitName: string | null }[] }>(
    `/api/patients/${id}`,
  );
  return body.otherCare;
};
/** The clock of the tests stands on a Sunday; the day after is a working day at the same hour. */
const monday = () => plus(test.clock.now(), { days: 1 });
async function performerOf(id: string, need: string, at: Instant = monday(), by: Client = centre) {
  const { body } = await by.get<{ answers: Answer[] }>(`/api/patients/${id}/responsibilities?at=${at}`);
  return body.answers.find((one) => one.need === need)?.performer;
}
async function waysFor(patientId: string) {
  type Ways = Record<'now' | 'next', { routeId: string }[]>;
  const { body } = await centre.post<Ways>('/api/support-requests/ways', { patientId, urgency: 'same-day' });
  return [...body.now, ...body.next].map(({ routeId }) => routeId);
}

describe('palliative care beside the home care', () => {
  it('moves the physician’s responsibility to the team and opens its way, until it ends', async () => {
    const { id } = await listed();
    expect((await performerOf(id, 'physician'))?.unit?.name).toBe('Säters vårdcentral');
    expect(await waysFor(id)).not.toContain('palliative-team');
    expect((await teamPhysician.get(`/api/patients/${id}`)).status).toBe(403);

    expect((await begin(id, { kind: 'palliative-specialised', unitId: team.id })).status).toBe(200);
    expect((await performerOf(id, 'physician'))?.unit?.name).toBe('Palliativa teamet');
    expect((await performerOf(id, 'palliative'))?.unit?.name).toBe('Palliativa teamet');
    expect(await waysFor(id)).toContain('palliative-team');
    expect((await teamPhysician.get(`/api/patients/${id}`)).status).toBe(200);

    const [held] = await other(id);
    expect(held).toMatchObject({
      kind: 'palliative-specialised',
      unitName: 'Palliativa teamet',
      unitPhone: '0225-123 45',
    });
    expect((await centre.post(`/api/patients/${id}/other-care/${held?.id}/end`, {})).status).toBe(200);
    expect((await performerOf(id, 'physician'))?.unit?.name).toBe('Säters vårdcentral');
    expect((await teamPhysician.get(`/api/patients/${id}`)).status).toBe(403);
    expect((await centre.post(`/api/patients/${id}/other-care/${held?.id}/end`, {})).status).toBe(404);
  });

  it('has one level at a time; the team that no longer gives it no longer takes part', async () => {
    const { id } = await listed();
    await begin(id, { kind: 'palliative-specialised', unitId: team.id });
    expect((await begin(id, { kind: 'palliative-general', unitId: null })).status).toBe(200);
    expect((await other(id)).map(({ kind }) => kind)).toEqual(['palliative-general']);
    expect((await performerOf(id, 'physician'))?.unit?.name).toBe('Säters vårdcentral');
    expect((await teamPhysician.get(`/api/patients/${id}`)).status).toBe(403);
  });

  it('is not said of a unit that does not give it, nor from a time to come, nor by strangers', async () => {
    const { id } = await listed();
    const wrong = await begin(id, { kind: 'palliative-specialised', unitId: service.id });
    expect([wrong.status, wrong.body.error.code]).toEqual([400, 'not-giver-of-care']);
    expect(wrong.body.error.message).toMatch(/^Specialiserad palliativ vård ges av/);
    expect(wrong.body.error.details.fields).toHaveProperty('unitId');
    expect((await begin(id, { kind: 'home-service', unitId: null })).status).toBe(400);
    expect((await begin(id, { kind: 'psychiatric', unitId: team.id })).status).toBe(400);
    expect((await begin(id, { kind: 'psychiatric', unitId: null, since: { date: '2031-01-01' } })).status).toBe(400);
    const stranger = await test.as(small.homeCareNurse);
    expect((await begin(id, { kind: 'psychiatric', unitId: null }, stranger)).status).toBe(403);
    expect(await other(id)).toEqual([]);
  });
});

describe('psychiatry and home service', () => {
  it('say who answers for those needs, from the day that was given', async () => {
    const { id } = await listed();
    const before = plus(test.clock.now(), { days: -10 });
    expect((await performerOf(id, 'psychiatric'))?.kind).not.toBe('psychiatric-clinic');
    await begin(id, { kind: 'psychiatric', unitId: null });
    await begin(id, { kind: 'home-service', unitId: service.id, since: { date: '2026-11-20' } });
    expect((await performerOf(id, 'psychiatric'))?.kind).toBe('psychiatric-clinic');
    expect((await performerOf(id, 'psychiatric', before))?.kind).not.toBe('psychiatric-clinic');
    expect((await performerOf(id, 'home-service'))?.unit?.name).toBe('Hemtjänsten Säter');
    expect((await other(id)).map(({ kind }) => kind).toSorted()).toEqual(['home-service', 'psychiatric']);
  });
});
