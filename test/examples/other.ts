import { randomUUID } from 'node:crypto';
import { aModelInForce } from '../factories/model.ts';
import { aStaff } from '../factories/organisation.ts';
import { modelText } from '../factories/shipped-models.ts';
import type { Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

const unitsFile = ({ serial }: ExampleWorld) => ({
  name: 'enheter.csv',
  bytes: Buffer.from(`HSA-id;Namn;Typ;Kommun;Telefon\nSE2321000001-Z${serial()};Norra;Hemsjukvård;Säter;0225-11 22\n`),
});
const units = { format: 'csv-units', source: 'Katalog', municipality: '2082' };

async function anImport(world: ExampleWorld): Promise<string> {
  const { name, bytes } = unitsFile(world);
  const path = `/api/imports?${new URLSearchParams(units).toString()}`;
  const { body } = await world.administrator.upload<{ id: string }>(path, bytes, name);
  return body.id;
}

/** Somebody of whom nobody else's requests depend. */
async function somebody({ test, county }: ExampleWorld) {
  const staff = await aStaff(test.owner, county.homeCare, 'home-care-nurse');
  return { staff, client: await test.as(staff) };
}

const session: Examples = {
  'GET /api/session': ({ county }) => ({ by: county.sender }),
  'GET /api/session/login': () => ({ by: null, query: { returnTo: '/arbete' }, status: 302 }),
  'GET /api/session/anew': ({ county }) => ({ by: county.sender, query: { returnTo: '/arbete' }, status: 302 }),
  'GET /api/session/callback': async ({ test }) => {
    const begun = await test.app.inject({
      method: 'GET',
      url: '/api/session/login',
      remoteAddress: `10.0.${randomByte()}.${randomByte()}`,
    });
    const cookie = begun.cookies.find(({ name }) => name.endsWith('hemlank_login'));
    if (cookie === undefined) throw new Error(begun.body);
    return {
      by: null,
      query: { state: cookie.value, code: randomUUID() },
      cookies: { [cookie.name]: cookie.value },
      status: 302,
    };
  },
  'POST /api/session/locale': async (world) => ({ by: (await somebody(world)).client, body: { locale: 'en' } }),
  'POST /api/session/logout': async (world) => ({ by: (await somebody(world)).client }),
  'GET /api/session/assignments': ({ county }) => ({ by: county.sender }),
  'POST /api/session/assignment': async (world) => {
    const { client } = await somebody(world);
    return { by: client, body: { assignmentId: client.actor.assignmentId } };
  },
};

/** Somebody who writes agreements for the municipality. */
async function anOwner({ test, county }: ExampleWorld) {
  return test.as(await aStaff(test.owner, county.homeCare, 'agreement-owner'));
}

async function aDraft(world: ExampleWorld) {
  const owner = await anOwner(world);
  const source = `${modelText('dalarna-2012')}\n# ${world.serial()}\n`.replace(
    /^version: 1$/m,
    `version: ${world.serial()}`,
  );
  const { body } = await owner.post<{ id: string; version: number }>('/api/model-drafts', { basedOn: null, source });
  return { owner, draft: body };
}

const randomByte = () => Math.floor(Math.random() * 255);

export const otherExamples: Examples = {
  ...session,
  'GET /api/models': ({ county }) => ({ by: county.sender }),
  'GET /api/models/:hash': ({ county }) => ({ by: county.sender, params: { hash: county.hash } }),
  'GET /api/models/:hash/source': ({ county }) => ({ by: county.sender, params: { hash: county.hash } }),
  'GET /api/model-library/:model/:version': async ({ test, county }) => {
    await aModelInForce(test.owner, 'dalarna-2012', []);
    return { by: county.sender, params: { model: 'dalarna-2012', version: '1' } };
  },
  'POST /api/models/:hash/sign': async (world) => {
    // A version of its own each time: a party signs once.
    const { owner, draft } = await aDraft(world);
    const proposed = await owner.post<{ proposedAs: string }>(`/api/model-drafts/${draft.id}/propose`, {
      version: draft.version,
    });
    return { by: owner, params: { hash: proposed.body.proposedAs }, body: { party: 'kommunerna' } };
  },
  'GET /api/model-drafts': async (world) => ({ by: await anOwner(world) }),
  'GET /api/model-drafts/:id': async (world) => {
    const { owner, draft } = await aDraft(world);
    return { by: owner, params: { id: draft.id } };
  },
  'POST /api/model-drafts': async (world) => ({
    by: await anOwner(world),
    body: { basedOn: null, source: 'title: Ett nytt avtal' },
  }),
  'POST /api/model-drafts/:id': async (world) => {
    const { owner, draft } = await aDraft(world);
    return { by: owner, params: { id: draft.id }, body: { source: 'title: Ett annat', version: draft.version } };
  },
  'POST /api/model-drafts/:id/propose': async (world) => {
    const { owner, draft } = await aDraft(world);
    return { by: owner, params: { id: draft.id }, body: { version: draft.version } };
  },
  'GET /api/clauses/:hash/:clauseId': ({ county }) => ({
    by: county.sender,
    params: { hash: county.hash, clauseId: 'threshold' },
  }),
  'POST /api/imports': (world) => ({ by: world.administrator, query: units, file: unitsFile(world) }),
  'POST /api/imports/preview': (world) => ({ by: world.administrator, query: units, file: unitsFile(world) }),
  'GET /api/imports': ({ administrator }) => ({ by: administrator, query: { page: '1' } }),
  'GET /api/imports/:id': async (world) => ({ by: world.administrator, params: { id: await anImport(world) } }),
  'GET /api/openapi.json': () => ({ by: null }),
  'GET /health': () => ({ by: null }),
  'GET /ready': () => ({ by: null }),
  'GET /metrics': () => ({ by: null }),
};
