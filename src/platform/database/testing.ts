import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import { afterAll, inject } from 'vitest';
import type { Database } from './connect.ts';
import { openDatabase } from './connect.ts';
import type { TestServer } from './test-server.ts';
import { cloneDatabase, dropDatabase, inDatabase, makeDatabase } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server that test/setup-database.ts opened for this run, and the migrated database to clone. */
    testServer: TestServer & { template: string };
  }
}

export interface TestDatabase<Tables> {
  /** As the application's role, under row-level security: what the code under test uses. */
  app: Kysely<Tables>;
  /** As the owner, who sees everything: for arranging and for looking. */
  owner: Kysely<Tables>;
  appDatabase: Database<Tables>;
  ownerDatabase: Database<Tables>;
  appUrl: string;
  ownerUrl: string;
}

/**
 * A database of its own for a test file: a clone of the migrated one (or of another template, or an empty one), dropped after the
 * file's last test. Call it at the top of the file: `const db = await testDatabase<Tables>();`
 */
export async function testDatabase<Tables = unknown>(
  options: { empty?: boolean; template?: string } = {},
): Promise<TestDatabase<Tables>> {
  const server = inject('testServer');
  const name = `hemlank_test_${process.pid}_${randomBytes(6).toString('hex')}`;
  if (options.empty === true) await makeDatabase(server, name);
  else await cloneDatabase(server, options.template ?? server.template, name);
  const { db, close } = open<Tables>(server, name);
  afterAll(async () => {
    await close();
    await dropDatabase(server, name);
  });
  return db;
}

/** What has been seeded in this worker, by template. A worker keeps its modules from file to file. */
const seeded = new Map<string, unknown>();

/**
 * A clone of a database whose content takes long to make: made once in each worker, then copied for each file that asks. Answers what
 * `seed` answered as well.
 */
export async function seededDatabase<Tables, Seeded>(
  content: string,
  seed: (db: TestDatabase<Tables>) => Promise<Seeded>,
): Promise<{ db: TestDatabase<Tables>; made: Seeded }> {
  const server = inject('testServer');
  const template = `${server.template}_${process.pid}_${content}`;
  if (!seeded.has(template)) {
    await cloneDatabase(server, server.template, template);
    const { db, close } = open<Tables>(server, template);
    // A template with a connection cannot be copied.
    try {
      seeded.set(template, await seed(db));
    } finally {
      await close();
    }
  }
  return { db: await testDatabase<Tables>({ template }), made: seeded.get(template) as Seeded };
}

function open<Tables>(server: TestServer, name: string): { db: TestDatabase<Tables>; close: () => Promise<void> } {
  const appUrl = inDatabase(server.appUrl, name);
  const ownerUrl = inDatabase(server.ownerUrl, name);
  const appDatabase = openDatabase<Tables>({ url: appUrl, role: 'app', max: 10 });
  const ownerDatabase = openDatabase<Tables>({ url: ownerUrl, role: 'owner', max: 5 });
  return {
    db: { app: appDatabase.kysely, owner: ownerDatabase.kysely, appDatabase, ownerDatabase, appUrl, ownerUrl },
    close: async () => {
      await Promise.all([appDatabase.close(), ownerDatabase.close()]);
    },
  };
}
