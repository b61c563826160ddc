import { join } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import type { Kysely } from 'kysely';
import type { County } from '../kernel/ids.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { databaseFromEnvironment } from '../platform/database/locate.ts';
import { countiesInUse } from '../platform/jobs.ts';
import { readSigner, type Signer } from '../platform/journal/signing.ts';
import { projectRoot } from '../platform/project-root.ts';

export interface CountyWork {
  db: Kysely<unknown>;
  county: County;
  sealsFolder: string;
  /** Reads the key that signs the journal; throws when it is missing: a new one would verify nothing. */
  signer(): Signer;
}

/** Runs work for one county, or for each that the journal has anything from, on the database of the command's options. */
export async function forCounties(
  args: string[],
  role: 'owner' | 'app',
  work: (parts: CountyWork, flags: { check: boolean; dryRun: boolean }) => Promise<boolean>,
): Promise<number> {
  const options = {
    county: { type: 'string' },
    data: { type: 'string' },
    check: { type: 'boolean' },
    'dry-run': { type: 'boolean' },
  } as const;
  const { values } = parseArgs({ args, options } satisfies ParseArgsConfig);
  const folder = values.data ?? process.env['HEMLANK_DATA'] ?? join(projectRoot, '.hemlank');
  const located = await databaseFromEnvironment(folder, { info: console.log, warn: console.error });
  const url = role === 'owner' ? located.ownerUrl : located.appUrl;
  try {
    if (url === null) {
      console.error('This needs DATABASE_OWNER_URL: the address as the role hemlank_owner. See docs/operations.md.');
      return 2;
    }
    const database = openDatabase({ url, role, max: 2 });
    try {
      const keyFile = process.env['HEMLANK_JOURNAL_KEY_FILE'] ?? join(folder, 'keys', 'journal-ed25519.pem');
      const parts = { db: database.kysely, sealsFolder: join(folder, 'seals'), signer: () => readSigner(keyFile) };
      const counties = values.county === undefined ? await countiesInUse(database.kysely) : [values.county as County];
      const flags = { check: values.check === true, dryRun: values['dry-run'] === true };
      let sound = true;
      for (const county of counties) sound = (await work({ ...parts, county }, flags)) && sound;
      return sound ? 0 : 1;
    } finally {
      await database.close();
    }
  } finally {
    await located.finish();
  }
}
