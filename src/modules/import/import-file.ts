import { createHash } from 'node:crypto';
import { type Id, newId } from '../../kernel/ids.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import type { UploadedFile } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import type { ImportAsked, ImportResult, ImportState } from './contract.ts';
import { faultless } from './domain/problem.ts';
import type { Importing } from './importing.ts';
import { takeTurn } from './known.ts';
import { prepareBundle } from './prepare-bundle.ts';
import { prepareTable } from './prepare-table.ts';
import type { Prepared } from './prepared.ts';
import { resultOf, saveRun } from './runs.ts';

/**
 * Takes in a file, all of it or nothing: one fault in one entry and the run is kept as refused, with what is wrong, and nothing else is
 * written. A file that says nothing new changes nothing. The caller's transaction is the file's.
 */
export async function importFile(
  work: Work,
  importing: Importing,
  asked: ImportAsked,
  file: UploadedFile,
): Promise<ImportResult> {
  await takeTurn(work, importing);
  const prepared = await prepare(work, importing, asked, file);
  const id = newId<'run'>();
  const state = stateOf(prepared);
  const result = resultOf(work, importing, asked, file, { ...prepared, state, id });
  logLooks(work, prepared, id, state);
  await saveRun(work, importing, result, createHash('sha256').update(file.bytes).digest('hex'));
  if (state === 'imported') await prepared.apply(id);
  return result;
}

/** Tells what importing the file would do. Writes nothing but the access log. */
export async function previewFile(
  work: Work,
  importing: Importing,
  asked: ImportAsked,
  file: UploadedFile,
): Promise<ImportResult> {
  const prepared = await prepare(work, importing, asked, file);
  logLooks(work, prepared, null, 'dry-run');
  return resultOf(work, importing, asked, file, { ...prepared, state: 'dry-run', id: null });
}

function prepare(work: Work, importing: Importing, asked: ImportAsked, file: UploadedFile): Promise<Prepared> {
  if (asked.format === 'fhir-bundle') return prepareBundle(work, importing, asked, file);
  return prepareTable(work, importing, asked.format, file);
}

function stateOf({ notes, counting }: Prepared): ImportState {
  if (!faultless(notes)) return 'refused';
  return counting.changesAnything() ? 'imported' : 'unchanged';
}

/** One row for the run, and one for each patient it was about: those who are new only once they are here. */
function logLooks(work: Work, prepared: Prepared, runId: Id<'run'> | null, state: ImportState): void {
  const ground = work.actor.kind === 'system' ? 'system' : 'administration';
  const about = runId === null ? {} : { caseKind: 'import', caseId: runId };
  authorise(work, allow(ground), { ...about, details: { state, patients: prepared.concerned.length } });
  for (const { id, isNew } of prepared.concerned) {
    if (isNew && state !== 'imported') continue;
    work.look({ ground, action: 'import.patient', patientId: id, ...about });
  }
}
