import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { aSmallCounty, aStaff } from '../../../test/factories/organisation.ts';
import { modelText } from '../../../test/factories/shipped-models.ts';
import { startTestApp } from '../../../test/support/app.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const { hash } = await aModelInForce(test.owner, 'dalarna-2012', ['2082', '2080']);
const municipal = await test.as(await aStaff(test.owner, small.homeCare, 'agreement-owner', 'Kerstin Kommun'));
const regional = await test.as(await aStaff(test.owner, small.healthCentre, 'agreement-owner', 'Rune Region'));
const nurse = await test.as(small.homeCareNurse);

interface Draft {
  id: string;
  title: string;
  source: string;
  version: number;
  proposedAs: string | null;
  changedBy: string;
}
interface Model {
  parties: { id: string; signed: { by: string } | null; maySign: boolean }[];
  areas: { municipalityCode: string; validFrom: string; validTo: string | null }[];
}

const second = modelText('dalarna-2012').replace(/^version: 1$/m, 'version: 2');

async function draftOf(source: string): Promise<Draft> {
  const { body, status } = await municipal.post<Draft>('/api/model-drafts', { basedOn: hash, source });
  expect(status).toBe(200);
  return body;
}

describe('writing a model', () => {
  it('a half-written text is kept, shared in the county and not written over', async () => {
    const draft = await draftOf('title: Nytt avtal\nclauses: [');
    expect(draft).toMatchObject({ title: 'Nytt avtal', changedBy: 'Kerstin Kommun', proposedAs: null });
    const saved = await regional.post<Draft>(`/api/model-drafts/${draft.id}`, {
      source: 'title: Nytt avtal',
      version: 1,
    });
    expect(saved.body).toMatchObject({ title: 'Nytt avtal', changedBy: 'Rune Region', version: 2 });
    const late = await municipal.post(`/api/model-drafts/${draft.id}`, { source: 'title: Mitt', version: 1 });
    expect(late.status).toBe(409);
    const listed = await municipal.get<{ drafts: Draft[] }>('/api/model-drafts');
    expect(listed.body.drafts.map(({ id }) => id)).toContain(draft.id);
  });

  it('is for agreement owners', async () => {
    expect((await nurse.get('/api/model-drafts')).status).toBe(403);
    expect((await nurse.post('/api/model-drafts', { basedOn: null, source: 'title: Mitt' })).status).toBe(403);
    expect((await nurse.post(`/api/models/${hash}/sign`, { party: 'kommunerna' })).status).toBe(403);
    expect((await nurse.get(`/api/models/${hash}/source`)).status).toBe(200);
  });

  it('a faulty draft cannot be proposed; the first fault is told with its line', async () => {
    const draft = await draftOf(second.replace('clause: adults', 'clause: grown-ups'));
    const { status, body } = await municipal.post(`/api/model-drafts/${draft.id}/propose`, { version: 1 });
    expect(status).toBe(422);
    expect(JSON.stringify(body)).toMatch(/rad \d+: .*grown-ups/);
  });

  it('another text under a number that is taken is refused', async () => {
    const draft = await draftOf(`${modelText('dalarna-2012')}\n# annan\n`);
    const { body } = await municipal.post(`/api/model-drafts/${draft.id}/propose`, { version: 1 });
    expect(JSON.stringify(body)).toContain('version-exists');
  });

  it('a local model finds what it includes among the versions, and is kept whole', async () => {
    await aModelInForce(test.owner, 'call-off', []);
    const draft = await draftOf(modelText('borgholm'));
    const { body } = await municipal.post<Draft>(`/api/model-drafts/${draft.id}/propose`, { version: 1 });
    const kept = await nurse.get<{ source: string }>(`/api/models/${body.proposedAs}/source`);
    expect(kept.body.source).toContain('health-centre-line');
  });
});

describe('signing', () => {
  it('a version governs when every party has signed, each by its own', async () => {
    const draft = await draftOf(second);
    const { body } = await municipal.post<Draft>(`/api/model-drafts/${draft.id}/propose`, { version: 1 });
    const path = `/api/models/${body.proposedAs}`;
    expect((await municipal.post(`${path}/sign`, { party: 'region-dalarna' })).status).toBe(403);
    const first = await municipal.post<Model>(`${path}/sign`, { party: 'kommunerna' });
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    expect(first.body.parties.map(({ signed }) => signed?.by ?? null)).toEqual([null, 'Kerstin Kommun']);
    expect(first.body.areas).toEqual([]);
    expect((await municipal.post(`${path}/sign`, { party: 'kommunerna' })).status).toBe(409);
    const before = await regional.get<Model>(path);
    expect(before.body.parties.map(({ maySign }) => maySign)).toEqual([true, false]);
    const both = await regional.post<Model>(`${path}/sign`, { party: 'region-dalarna' });
    expect(both.body.areas.map(({ municipalityCode }) => municipalityCode)).toContain('2082');
    const { rows } = await sql<{
      type: string;
      party: string | null;
    }>`select type, params ->> 'party' as party from platform.journal
      where payload ->> 'hash' = ${body.proposedAs} order by subject_count`.execute(test.owner);
    expect(rows).toEqual([
      { type: 'agreement.version-proposed', party: null },
      { type: 'agreement.version-signed', party: 'Dalarnas femton kommuner' },
      { type: 'agreement.version-signed', party: 'Region Dalarna' },
      { type: 'agreement.version-in-force', party: null },
    ]);
    const old = await nurse.get<Model>(`/api/models/${hash}`);
    expect(old.body.areas.find(({ municipalityCode }) => municipalityCode === '2082')?.validTo).toBe('2026-11-22');
  });

  it('an agreement about other places is not theirs to sign', async () => {
    const elsewhere = (await aModelInForce(test.owner, 'overtornea', [])).hash;
    const { body } = await municipal.get<Model>(`/api/models/${elsewhere}`);
    expect(body.parties.map(({ maySign }) => maySign)).toEqual(body.parties.map(() => false));
    for (const [who, { id }] of body.parties.flatMap((party) => [
      [municipal, party] as const,
      [regional, party] as const,
    ]))
      expect((await who.post(`/api/models/${elsewhere}/sign`, { party: id })).status).toBe(403);
  });

  it('a party that the model does not have cannot sign', async () => {
    expect((await municipal.post(`/api/models/${hash}/sign`, { party: 'staten' })).status).toBe(400);
  });
});
