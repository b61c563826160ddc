import type { PatientId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { badInput } from '../../platform/errors.ts';
import type { UploadedFile } from '../../platform/http/endpoint.ts';
import type { Work } from '../../platform/work.ts';
import { municipalitiesByCode } from '../organisation/index.ts';
import { applyBundle } from './apply-bundle.ts';
import { type ImportAsked, mostPatients } from './contract.ts';
import { startCounting } from './counts.ts';
import type { Note } from './domain/problem.ts';
import { readBundle } from './domain/read-bundle.ts';
import type { Importing } from './importing.ts';
import { loadAround } from './load-around.ts';
import { planBundle } from './plan-bundle.ts';
import type { Prepared } from './prepared.ts';
import { readJson, refusedFile, tooMany } from './read-file.ts';
import { importTexts } from './texts/index.ts';

/** Reads a FHIR file and compares it with what is here. Nothing is written before `apply`. */
export async function prepareBundle(
  work: Work,
  importing: Importing,
  asked: ImportAsked,
  file: UploadedFile,
): Promise<Prepared> {
  const municipalityCode = await checkMunicipality(work, importing, asked.municipality);
  const notes: Note[] = [];
  const read = readBundle(readJson(file.bytes), dateAt(work.now), notes);
  if (read === undefined) throw refusedFile('notABundle');
  if (read.patients.length > mostPatients) throw tooMany('tooManyPatients', mostPatients);
  // What cannot be stored cannot be asked for either; other faults are told together with those that the comparison finds.
  if (notes.some(({ code }) => code === 'unstorable-text')) return unread(notes);
  const around = await loadAround(work, importing, asked.source, read);
  const plan = planBundle(work, importing, asked.source, { read, around, notes });
  const registered = new Set<PatientId>(plan.registered.map(({ id }) => id));
  return {
    counting: plan.counting,
    notes,
    concerned: [...plan.concerned].map((id) => ({ id, isNew: registered.has(id) })),
    apply: (id) => applyBundle(work, importing, { id, source: asked.source, municipalityCode }, plan),
  };
}

function unread(notes: readonly Note[]): Prepared {
  return { counting: startCounting(), notes, concerned: [], apply: () => Promise.resolve() };
}

async function checkMunicipality(work: Work, importing: Importing, code: string | undefined): Promise<string> {
  if (code === undefined) throw refusedMunicipality('municipalityNeeded');
  const municipality = (await municipalitiesByCode(work, [code])).get(code);
  if (municipality === undefined || !code.startsWith(importing.county)) throw refusedMunicipality('noSuchMunicipality');
  return code;
}

function refusedMunicipality(key: 'municipalityNeeded' | 'noSuchMunicipality') {
  const text = both(importTexts, (t) => t[key]);
  return badInput(key === 'municipalityNeeded' ? 'municipality-needed' : 'no-such-municipality', text, {
    municipality: text,
  });
}
