import { type RawBuilder, sql } from 'kysely';
import type { Id, UnitId, UserId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { textByKey } from '../../kernel/texts.ts';
import type { Work } from '../../platform/work.ts';
import type { Counting } from './counts.ts';
import type { ImportAsked, ImportFormat, ImportProblem, ImportResult, ImportState } from './contract.ts';
import { mostProblems } from './contract.ts';
import type { Note } from './domain/problem.ts';
import type { Importing } from './importing.ts';
import { problemTexts } from './texts/index.ts';

/** Notes as people read them, faults first. */
export function problemsOf(notes: readonly Note[]): ImportProblem[] {
  const faultsFirst = notes.toSorted((left, right) => rank(left) - rank(right));
  return faultsFirst.slice(0, mostProblems).map(({ severity, code, index, resourceType, id, values }) => ({
    severity,
    code,
    index,
    resourceType,
    id,
    message: {
      sv: textByKey(problemTexts, 'sv', code, values) ?? code,
      en: textByKey(problemTexts, 'en', code, values) ?? code,
    },
  }));
}

function rank({ severity }: Note): number {
  return severity === 'fault' ? 0 : 1;
}

/** What an import came to, before it is kept. */
export interface Outcome {
  state: ImportState;
  counting: Counting;
  notes: readonly Note[];
}

/** The result of a run as it is answered. */
export function resultOf(
  work: Work,
  importing: Importing,
  asked: ImportAsked,
  file: { name: string },
  outcome: Outcome & { id: Id<'run'> | null },
): ImportResult {
  const faults = outcome.notes.filter(({ severity }) => severity === 'fault').length;
  return {
    id: outcome.id,
    state: outcome.state,
    format: asked.format,
    source: asked.source,
    fileName: file.name,
    municipalityCode: asked.municipality ?? null,
    unitId: importing.unitId,
    unitName: importing.unitName,
    startedAt: work.now,
    by: importing.by,
    counts: outcome.counting.list(),
    faults,
    remarks: outcome.notes.length - faults,
    problems: problemsOf(outcome.notes),
  };
}

/** Keeps a run. Refused ones too: who tried to take in what is worth knowing. */
export async function saveRun(work: Work, importing: Importing, result: ImportResult, sha256: string): Promise<void> {
  const { faults, remarks, problems } = result;
  await sql`insert into import.run (county, id, owner_provider_id, unit_id, source, format, file_name, sha256, state, municipality_code,
      counts, problems, started_at, user_id)
    values (${importing.county}, ${result.id}::uuid, ${importing.providerId}::uuid, ${importing.unitId}::uuid, ${result.source},
      ${result.format}, ${result.fileName}, ${sha256}, ${result.state}, ${result.municipalityCode}, ${JSON.stringify(result.counts)}::jsonb,
      ${JSON.stringify({ faults, remarks, listed: problems })}::jsonb, ${work.now}::timestamptz, ${importing.userId}::uuid)`.execute(
    work.tx,
  );
}

export interface RunRow {
  id: Id<'run'>;
  state: ImportState;
  format: ImportFormat;
  source: string;
  fileName: string;
  municipalityCode: string | null;
  unitId: UnitId;
  userId: UserId | null;
  startedAt: Instant;
  counts: ImportResult['counts'];
  problems: { faults: number; remarks: number; listed: ImportProblem[] };
}

/** Runs of the acting provider (row-level security leaves out the others), newest first. */
export async function loadRuns(
  work: Work,
  condition: RawBuilder<unknown>,
  tail: RawBuilder<unknown>,
): Promise<RunRow[]> {
  const { rows } =
    await sql<RunRow>`select id, state, format, source, file_name, municipality_code, unit_id, user_id, started_at, counts,
      problems
    from import.run where county = ${work.actor.county} and ${condition} order by started_at desc, id desc ${tail}`.execute(
      work.tx,
    );
  return rows;
}
