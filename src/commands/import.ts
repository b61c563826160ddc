import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Kysely, sql } from 'kysely';
import { composePlatform } from '../composition/platform.ts';
import { type County, newId } from '../kernel/ids.ts';
import { systemClock } from '../kernel/instant.ts';
import {
  type ImportAsked,
  importFile,
  type Importing,
  type ImportResult,
  previewFile,
} from '../modules/import/index.ts';
import { openDatabase } from '../platform/database/connect.ts';
import { databaseFromEnvironment } from '../platform/database/locate.ts';
import { Refusal } from '../platform/errors.ts';
import { readOrMakeSigner } from '../platform/journal/signing.ts';
import { projectRoot } from '../platform/project-root.ts';
import { inTransaction, type Platform, systemActor } from '../platform/transaction.ts';

const largest = 20 * 1024 * 1024;

/** Imports files (or every file of a folder) for a unit, one transaction each; exit code 1 when one was refused. */
export async function run(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      'dry-run': { type: 'boolean', default: false },
      municipality: { type: 'string' },
      unit: { type: 'string' },
      source: { type: 'string', default: 'fil' },
      format: { type: 'string', default: 'fhir-bundle' },
      data: { type: 'string' },
    },
  });
  const files = positionals.flatMap(filesIn);
  if (files.length === 0) return refuse('Name at least one file or folder to import.');
  const format = values.format;
  if (format !== 'fhir-bundle' && format !== 'csv-units' && format !== 'csv-staff')
    return refuse('--format is fhir-bundle, csv-units or csv-staff.');
  const folder = values.data ?? process.env['HEMLANK_DATA'] ?? join(projectRoot, '.hemlank');
  const located = await databaseFromEnvironment(folder, { info: console.log, warn: console.error });
  const database = openDatabase({ url: located.appUrl, role: 'app', max: 2 });
  try {
    const receiver = await findUnit(database.kysely, values);
    if (typeof receiver === 'string') return refuse(receiver);
    const signer = readOrMakeSigner(
      process.env['HEMLANK_JOURNAL_KEY_FILE'] ?? join(folder, 'keys', 'journal-ed25519.pem'),
    );
    const platform = composePlatform({ db: database.kysely, clock: systemClock, signer, announce: () => undefined });
    const municipality = values.municipality ?? receiver.municipalityCode ?? undefined;
    const asked: ImportAsked = {
      format,
      source: values.source,
      ...(municipality === undefined ? {} : { municipality }),
    };
    return await importAll(platform, receiver.importing, { asked, dryRun: values['dry-run'] }, files);
  } finally {
    await database.close();
    await located.finish();
  }
}

function refuse(message: string): number {
  console.error(message);
  return 2;
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .toSorted()
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile() && /\.(?:json|csv)$/i.test(file));
}

interface UnitRow {
  id: Importing['unitId'];
  name: string;
  providerId: Importing['providerId'];
  county: County;
  municipalityCode: string | null;
}

/** The unit named by HSA-id, else the municipality's home-care unit; a sentence saying what to give when there is none. */
async function findUnit(
  db: Kysely<unknown>,
  given: { unit?: string | undefined; municipality?: string | undefined },
): Promise<{ importing: Importing; municipalityCode: string | null } | string> {
  if (given.unit === undefined && given.municipality === undefined)
    return 'Give --unit HSA-ID, or --municipality CODE to import to its first home-care unit.';
  const condition =
    given.unit === undefined
      ? sql`municipality_code = ${given.municipality} and kind = 'home-care'`
      : sql`hsa_id = ${given.unit.toUpperCase()}`;
  const { rows } = await sql<UnitRow>`select id, name, provider_id, county, municipality_code from organisation.unit
    where ${condition} and active_to is null order by name limit 1`.execute(db);
  const [unit] = rows;
  if (unit === undefined) return 'There is no such unit. hemlank import --help shows how to name one.';
  const { id: unitId, name: unitName, providerId, county, municipalityCode } = unit;
  const importing: Importing = {
    county,
    unitId,
    unitName,
    providerId,
    userId: null,
    by: null,
    mayMakeAdministrators: true,
  };
  return { importing, municipalityCode };
}

async function importAll(
  platform: Platform,
  importing: Importing,
  how: { asked: ImportAsked; dryRun: boolean },
  files: readonly string[],
): Promise<number> {
  console.log(`${how.dryRun ? 'Dry run for' : 'Importing to'} ${importing.unitName}, source ${how.asked.source}\n`);
  const results: ImportResult[] = [];
  let refused = 0;
  for (const file of files) {
    const result = await importOne(platform, importing, how, file);
    if (result === undefined || result.faults > 0) refused += 1;
    if (result !== undefined) results.push(result);
  }
  printTotals(results);
  console.log(`\n${files.length} files, ${refused} refused`);
  return refused === 0 ? 0 : 1;
}

async function importOne(
  platform: Platform,
  importing: Importing,
  { asked, dryRun }: { asked: ImportAsked; dryRun: boolean },
  path: string,
): Promise<ImportResult | undefined> {
  const name = basename(path);
  const bytes = statSync(path).size > largest ? undefined : readFileSync(path);
  if (bytes === undefined) {
    console.error(`${name}: larger than 20 MB; divide it.`);
    return undefined;
  }
  const acting = { actor: systemActor('importer', importing.county), action: 'import.run', requestId: newId() };
  const started = performance.now();
  try {
    const result = await inTransaction(platform, acting, (work) =>
      (dryRun ? previewFile : importFile)(work, importing, asked, { name, bytes }),
    );
    const milliseconds = (performance.now() - started).toFixed(0);
    console.log(`${name}: ${result.state}, ${result.faults} faults, ${result.remarks} remarks, ${milliseconds} ms`);
    for (const { index, resourceType, id, message } of result.problems.filter(({ severity }) => severity === 'fault'))
      console.log(`  entry ${index} ${resourceType ?? ''} ${id ?? ''}: ${message.en}`);
    return result;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(`${name}: ${error.text.en}`);
    return undefined;
  }
}

/** One row for each type over all files. */
function printTotals(results: readonly ImportResult[]): void {
  const outcomes = ['new', 'changed', 'unchanged', 'skipped'] as const;
  const totals = new Map<string, Record<(typeof outcomes)[number], number>>();
  for (const { type, ...count } of results.flatMap(({ counts }) => counts)) {
    const total = totals.get(type) ?? { new: 0, changed: 0, unchanged: 0, skipped: 0 };
    for (const outcome of outcomes) total[outcome] += count[outcome];
    totals.set(type, total);
  }
  const cells = (values: readonly (string | number)[]) => values.map((value) => String(value).padStart(10)).join('');
  console.log(`\n${'type'.padEnd(22)}${cells(outcomes)}`);
  for (const [type, total] of [...totals].toSorted(([left], [right]) => (left < right ? -1 : 1)))
    console.log(`${type.padEnd(22)}${cells(outcomes.map((outcome) => total[outcome]))}`);
}
