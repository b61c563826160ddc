import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '../../src/platform/database/connect.ts';
import { startEmbedded } from '../../src/platform/database/embedded.ts';
import {
  cloneDatabase,
  dropDatabase,
  inDatabase,
  makeTemplate,
  type TestServer,
} from '../../src/platform/database/test-server.ts';
import { aChainPatient, type CareTeam, careTeams } from '../../test/factories/care-chain.ts';

/** A real PostgreSQL server of our own, with fsync, and one prepared database that each run gets a clone of. */
export interface ChainDatabases {
  folder: string;
  teams: CareTeam[];
  /** Ids of patients by team. */
  patients: string[][];
  clone(name: string): Promise<string>;
  drop(name: string): Promise<void>;
  /** Process of the server. */
  pid(): number;
  close(): Promise<void>;
}

const base = 'chain_base';

/** Starts the server and makes places, people signed in, and patients. */
export async function prepareDatabases(counts: { teams: number; patients: number }): Promise<ChainDatabases> {
  const folder = mkdtempSync(join(tmpdir(), 'hemlank-bench-'));
  chmodSync(folder, 0o711);
  const log = { info: () => undefined, warn: console.error };
  const embedded = await startEmbedded({ dataFolder: join(folder, 'db'), log });
  const server: TestServer = embedded;
  await makeTemplate(server, base);
  const owner = openDatabase({ url: inDatabase(embedded.ownerUrl, base), role: 'owner', max: 8 });
  const teams = await careTeams(owner.kysely, counts.teams);
  const each = Math.ceil(counts.patients / teams.length);
  const patients = await Promise.all(
    teams.map(async (team) => {
      const ids: string[] = [];
      while (ids.length < each) ids.push((await aChainPatient(owner.kysely, team)).id);
      return ids;
    }),
  );
  await owner.pool.query('vacuum analyze');
  await owner.close();
  return {
    folder,
    teams,
    patients,
    async clone(name) {
      await cloneDatabase(server, base, name);
      return inDatabase(embedded.appUrl, name);
    },
    drop: (name) => dropDatabase(server, name),
    pid: () => embedded.pid(),
    async close() {
      await embedded.stop();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
