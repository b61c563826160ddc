import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { readCatalogue } from './catalogue.ts';
import { openDatabase } from './connect.ts';
import { renderSchema } from './dump-sql.ts';
import type { GeneratedFile } from './dump-types.ts';
import { renderTypes } from './dump-types.ts';
import { dropDatabase, inDatabase, makeTemplate, openTestServer } from './test-server.ts';

/** The generated files as they should be for a database: db/schema.sql and the types of its tables. */
export async function renderDump(ownerUrl: string): Promise<GeneratedFile[]> {
  const database = openDatabase({ url: ownerUrl, role: 'owner', max: 1 });
  try {
    const catalogue = await readCatalogue(database.kysely);
    return [{ path: 'db/schema.sql', text: renderSchema(catalogue) }, ...renderTypes(catalogue)];
  } finally {
    await database.close();
  }
}

/** The generated files for what the migrations make, from a database made for the purpose. */
export async function renderDumpOfMigrations(): Promise<GeneratedFile[]> {
  const server = await openTestServer();
  try {
    const name = `hemlank_dump_${process.pid}`;
    await makeTemplate(server, name);
    try {
      return await renderDump(inDatabase(server.ownerUrl, name));
    } finally {
      await dropDatabase(server, name);
    }
  } finally {
    await server.close();
  }
}

/** Paths of the generated files that are missing or differ. */
export function staleFiles(files: GeneratedFile[], root = projectRoot): string[] {
  const current = (path: string) => (existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : null);
  return files.filter((file) => current(file.path) !== file.text).map((file) => file.path);
}

export function writeFiles(files: GeneratedFile[], root = projectRoot): void {
  for (const file of files) {
    mkdirSync(dirname(join(root, file.path)), { recursive: true });
    writeFileSync(join(root, file.path), file.text);
  }
}
