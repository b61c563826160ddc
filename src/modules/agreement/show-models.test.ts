import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { aSmallCounty } from '../../../test/factories/organisation.ts';
import { startTestApp } from '../../../test/support/app.ts';

const test = await startTestApp();
const small = await aSmallCounty(test.owner);
const nurse = await test.as(small.homeCareNurse);
const { hash, model } = await aModelInForce(test.owner, 'dalarna-2012', ['2082', '2080']);

interface Clause {
  id: string;
  heading: string;
  source: { kind: string; text: string; place: string | null };
  interpretations: { question: string }[];
}

describe('agreements', () => {
  it('are listed with where they govern', async () => {
    const { body } = await nurse.get('/api/models');
    expect(body).toMatchObject({
      models: [
        { hash, modelId: 'dalarna-2012', areas: [{ municipalityName: 'Falun' }, { municipalityName: 'Säter' }] },
      ],
    });
  });

  it('are shown with every clause', async () => {
    const { body } = await nurse.get<{ clauses: Clause[]; parties: unknown[]; interpretations: unknown[] }>(
      `/api/models/${hash}`,
    );
    expect(body.clauses).toHaveLength(model.clauses.size);
    expect(body.parties).toHaveLength(2);
    expect(body.interpretations).toHaveLength(model.document.interpretations.length);
    expect((await nurse.get(`/api/models/${'0'.repeat(64)}`)).status).toBe(404);
    expect((await nurse.get('/api/models/latest')).status).toBe(400);
  });

  it('a clause tells its source, its version and how it is read', async () => {
    const { body } = await nurse.get<Clause>(`/api/clauses/${hash}/threshold`);
    expect(body).toMatchObject({
      heading: 'Tröskelprincipen (6.2)',
      source: { kind: 'seed', text: '003' },
      modelHash: hash,
      modelTitle: model.document.title,
      modelVersion: '1',
    });
    const interpreted = model.document.interpretations[0];
    const read = await nurse.get<Clause>(`/api/clauses/${hash}/${interpreted?.clause}`);
    expect(read.body.interpretations.map(({ question }) => question)).toContain(interpreted?.question);
    expect((await nurse.get(`/api/clauses/${hash}/no-such`)).status).toBe(404);
  });

  it('every clause of the model can be shown', async () => {
    for (const id of model.clauses.keys()) expect((await nurse.get(`/api/clauses/${hash}/${id}`)).status, id).toBe(200);
  });
});
