import { generateKeyPairSync } from 'node:crypto';
import { sql } from 'kysely';
import { aStaff } from '../factories/organisation.ts';
import { aSystemClient } from '../factories/system-client.ts';
import type { Examples } from './example.ts';
import type { ExampleWorld } from './world.ts';

/** A system of home care's principal, connected or waiting for a second administrator. */
async function aClient({ test, county }: ExampleWorld, state: 'approved' | 'proposed' = 'approved'): Promise<string> {
  const { id } = await aSystemClient(test, county.homeCare);
  if (state === 'proposed')
    await sql`update system_client.client set state = 'proposed', approved_by = null, approved_at = null where id = ${id}`.execute(
      test.owner,
    );
  return id;
}

export const systemClientExamples: Examples = {
  'GET /api/system-clients': ({ administrator }) => ({ by: administrator, query: { text: 'system', page: '1' } }),
  'GET /api/system-clients/:id': async (world) => ({ by: world.administrator, params: { id: await aClient(world) } }),
  'POST /api/system-clients': (world) => ({
    by: world.administrator,
    body: {
      name: `Statistik ${world.serial()}`,
      unitId: world.county.homeCare.id,
      scopes: ['statistics'],
      keys: JSON.stringify({ keys: [generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })] }),
      endsOn: '2027-11-01',
    },
  }),
  'POST /api/system-clients/:id/approve': async (world) => ({
    by: await world.test.as(await aStaff(world.test.owner, world.county.homeCare, 'unit-administrator')),
    params: { id: await aClient(world, 'proposed') },
    body: { version: 1 },
  }),
  'POST /api/system-clients/:id/end': async (world) => ({
    by: world.administrator,
    params: { id: await aClient(world) },
    body: { version: 1, reason: 'Systemet byts ut.' },
  }),
};
