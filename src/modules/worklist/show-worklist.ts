import type { z } from 'zod';
import { isId } from '../../kernel/ids.ts';
import { type Instant, instantSchema } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput } from '../../platform/errors.ts';
import { openCursor, sealCursor } from '../../platform/http/cursor.ts';
import type { Work } from '../../platform/work.ts';
import { identitiesOf, type PatientIdentity } from '../patient/index.ts';
import type { Worklist, WorklistItem, worklistQuery } from './contract.ts';
import { decideOnOwnWork } from './policy.ts';
import { presentItems } from './present.ts';
import {
  type Choice,
  type Counts,
  type ItemRow,
  loadCounts,
  loadOfPatient,
  loadPage,
  type RowPlace,
} from './queries.ts';
import { worklistTexts } from './texts/index.ts';

/**
 * The acting unit's list, what breaks first on top. Pages hold together: the groups are those of the moment the first page was fetched.
 * The look is logged once with the number of rows, and once for each patient shown.
 */
export async function showWorklist(work: Work, query: z.output<typeof worklistQuery>): Promise<Worklist> {
  const { unitId, unitName } = userOf(work.actor);
  const choice: Choice = { holder: query.holder, kind: query.kind ?? null };
  const { at, after } = placeOf(query.cursor, work.now);
  const rows = await loadPage(work, { ...choice, at, after, limit: query.limit + 1 });
  const shown = rows.slice(0, query.limit);
  const counts = await loadCounts(work, at);
  const patients = await identitiesOf(
    work,
    shown.map(({ patientId }) => patientId).filter((id) => id !== null),
  );
  const items = await presentItems(work, shown, at, patients);
  logLooks(work, items);
  return {
    unit: { id: unitId, name: unitName },
    asOf: at,
    items,
    next: rows.length > query.limit ? nextCursor(shown.at(-1), at) : null,
    counts: chipCounts(counts, choice),
    saved: counts.saved,
  };
}

/** Open work of the acting unit about one patient, for the patient overview; the caller authorises and logs. */
export async function openWorkOf(work: Work, patient: PatientIdentity): Promise<WorklistItem[]> {
  return presentItems(work, await loadOfPatient(work, patient.id), work.now, new Map([[patient.id, patient]]));
}

function logLooks(work: Work, items: readonly WorklistItem[]): void {
  const ground = authorise(work, decideOnOwnWork(work, 'list'), { details: { rows: items.length } });
  const patients = new Set(items.map((item) => item.patient?.id).filter((id) => id !== undefined));
  for (const patientId of patients) work.look({ ground, patientId });
}

function placeOf(cursor: string | undefined, now: Instant): { at: Instant; after: RowPlace | null } {
  if (cursor === undefined) return { at: now, after: null };
  const [at, rank, due, opened, caseId, action] = openCursor(cursor, 6);
  const moment = instantSchema.safeParse(at);
  const begun = instantSchema.safeParse(opened);
  if (!moment.success || !begun.success || !/^[0-3]$/.test(rank ?? '') || !isId(caseId ?? '')) {
    throw badInput(
      'bad-cursor',
      both(worklistTexts, (t) => t.badCursor),
    );
  }
  const after = { rank: Number(rank), due: due ?? '', opened: begun.data, caseId: caseId ?? '', action: action ?? '' };
  return { at: moment.data, after };
}

function nextCursor(last: ItemRow | undefined, at: Instant): string | null {
  if (last === undefined) return null;
  return sealCursor([at, String(last.rank), last.dueAt ?? '~', last.caseOpenedAt, last.caseId, last.action]);
}

function chipCounts({ byKind }: Counts, choice: Choice): Worklist['counts'] {
  const field = ({ all: 'total', mine: 'mine', unassigned: 'unassigned' } as const)[choice.holder];
  const ofKind = byKind.filter((row) => choice.kind === null || row.kind === choice.kind);
  const sum = (rows: Counts['byKind'], of: 'total' | 'mine' | 'unassigned') => rows.reduce((n, row) => n + row[of], 0);
  const group = (rank: number) =>
    sum(
      ofKind.filter((row) => row.rank === rank),
      field,
    );
  const kinds = [...new Set(byKind.map((row) => row.kind))];
  return {
    holder: { all: sum(ofKind, 'total'), mine: sum(ofKind, 'mine'), unassigned: sum(ofKind, 'unassigned') },
    kinds: kinds.map((kind) => ({
      kind,
      count: sum(
        byKind.filter((row) => row.kind === kind),
        field,
      ),
    })),
    groups: { urgent: group(0), today: group(1), later: group(2), waiting: group(3) },
  };
}
