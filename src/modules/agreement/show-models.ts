import { sql } from 'kysely';
import type { z } from 'zod';
import { both } from '../../kernel/texts.ts';
import type { Clause, Interpretation } from '../../model/index.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type {
  clauseAnswer,
  clauseSchema,
  clauseSourceSchema,
  interpretationSchema,
  modelAnswer,
  modelSummarySchema,
  modelsAnswer,
} from './contract.ts';
import { municipalitiesByCode } from '../organisation/index.ts';
import { modelByHash } from './models.ts';
import { maySignFor, signaturesOf, speakerOf } from './sign-version.ts';
import { agreementTexts } from './texts/index.ts';

type Summary = z.input<typeof modelSummarySchema>;

/** Every version and where it governs, newest first. */
export async function listModels(work: Work): Promise<z.input<typeof modelsAnswer>> {
  authorise(work, allow('no-patient-data'));
  return { models: await summaries(work, null) };
}

/** One version with its clauses. */
export async function showModel(work: Work, hash: string): Promise<z.input<typeof modelAnswer>> {
  authorise(work, allow('no-patient-data'));
  const { document } = await modelByHash(work, hash);
  const [summary] = await summaries(work, hash);
  if (summary === undefined) throw new Error('a model without its row');
  const signed = await signaturesOf(work, hash);
  const actor = userOf(work.actor);
  const speaker = actor.role === 'agreement-owner' ? await speakerOf(work, actor) : null;
  const parties = document.parties.map(({ id, name, principal }) => ({
    id,
    name,
    principal,
    signed: signed.get(id) ?? null,
    maySign: speaker !== null && !signed.has(id) && maySignFor(speaker, { principal }, document.area),
  }));
  const interpretations = document.interpretations.map((one) => ({ clause: one.clause, ...readingOf(one) }));
  return { ...summary, about: document.about, parties, clauses: document.clauses.map(clauseOf), interpretations };
}

/** One clause, as it was in the version that a decision was made by, with how the parties read it. */
export async function showClause(work: Work, hash: string, clauseId: string): Promise<z.input<typeof clauseAnswer>> {
  authorise(work, allow('no-patient-data'));
  const model = await modelByHash(work, hash);
  const clause = model.clauses.get(clauseId);
  if (clause === undefined) {
    throw notFound(
      'no-such-clause',
      both(agreementTexts, (t) => t.noSuchClause({ clause: clauseId, model: model.document.title })),
    );
  }
  const { title, version, interpretations } = model.document;
  const read = interpretations.filter((one) => one.clause === clauseId).map(readingOf);
  return {
    ...clauseOf(clause),
    modelHash: hash,
    modelTitle: title,
    modelVersion: String(version),
    interpretations: read,
  };
}

function readingOf({ id, question, positions, status, applied }: Interpretation): z.input<typeof interpretationSchema> {
  return { id, question, positions, status, applied };
}

function clauseOf({ id, heading, text, standing, source }: Clause): z.input<typeof clauseSchema> {
  return { id, heading, text, standing, source: sourceOf(source) };
}

function sourceOf(source: Clause['source']): z.input<typeof clauseSourceSchema> {
  if ('seed' in source) return { kind: 'seed', text: source.seed, place: source.place };
  if ('law' in source) return { kind: 'law', text: source.law, place: source.place };
  return { kind: 'assumption', text: source.assumption, place: null };
}

type SummaryRow = Omit<Summary, 'areas'> & { areas: Omit<Summary['areas'][number], 'municipalityName'>[] };

async function summaries(work: Work, hash: string | null): Promise<Summary[]> {
  const { rows } = await sql<SummaryRow>`
    select v.hash, v.model_id, v.version, v.title, v.valid_from, v.valid_to,
      coalesce((select json_agg(json_build_object('municipalityCode', a.municipality_code, 'validFrom', a.valid_from, 'validTo', a.valid_to)
        order by a.municipality_code, a.valid_from) from agreement.model_area a where a.model_hash = v.hash), '[]') as areas
    from agreement.model_version v where ${hash}::text is null or v.hash = ${hash}
    order by v.recorded_at desc, v.hash`.execute(work.tx);
  const names = await municipalitiesByCode(
    work,
    rows.flatMap(({ areas }) => areas.map((area) => area.municipalityCode)),
  );
  const named = (code: string) => names.get(code)?.name ?? code;
  return rows.map((row) => ({
    ...row,
    areas: row.areas.map((area) => ({ ...area, municipalityName: named(area.municipalityCode) })),
  }));
}
