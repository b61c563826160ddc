import type { z } from 'zod';
import { casePath } from '../../kernel/case-path.ts';
import type { PatientId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { clientNameIn } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput } from '../../platform/errors.ts';
import { openCursor, sealCursor } from '../../platform/http/cursor.ts';
import {
  entriesOfPatient,
  type EntryHeader,
  type EntryPlace,
  hasEntriesElsewhere,
} from '../../platform/journal/read.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import type { Timeline, TimelineEntry, timelineQuery } from './contract.ts';
import { timelineTexts } from './texts/index.ts';

/** Who took what from the list is the unit's own business: shown only when asked for. */
const notOfCare = ['worklist'];

/** What happened with the patient, newest first, as far as the acting unit may see it. The caller authorises and logs. */
export async function timelineOf(
  work: Work,
  patientId: PatientId,
  query: z.output<typeof timelineQuery>,
): Promise<Timeline> {
  const rows = await entriesOfPatient(work, patientId, {
    before: placeOf(query.cursor),
    only: query.kind,
    without: notOfCare,
    limit: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  await logOthers(work, patientId, shown);
  return {
    entries: await present(work, shown),
    next: rows.length > query.limit && last !== undefined ? sealCursor([last.occurredAt, String(last.sequence)]) : null,
    hasMore: (await hasEntriesElsewhere(work, patientId)) ? 'other-provider' : null,
  };
}

/** Entries of other controllers, seen in matters that the unit takes part in: a look at theirs, for their log. */
async function logOthers(work: Work, patientId: PatientId, rows: readonly EntryHeader[]): Promise<void> {
  if (work.actor.kind !== 'user') return;
  const { providerId, unitKind } = work.actor;
  const units = await unitsById(work, new Set(rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))));
  // The side goes with the kind of unit: another kind of the same provider may be its social service.
  const others = [...units.values()].filter((unit) => unit.providerId !== providerId || unit.kind !== unitKind);
  const controllers = new Map(others.map((unit) => [`${unit.providerId} ${unit.kind}`, unit]));
  for (const unit of controllers.values())
    authorise(work, decideOnMatter(work, 'list'), {
      patientId,
      holder: { providerId: unit.providerId, unitId: unit.id },
    });
}

async function present(work: Work, rows: readonly EntryHeader[]): Promise<TimelineEntry[]> {
  const known = <T>(value: T | null): value is T => value !== null;
  const units = await unitsById(work, rows.map((row) => row.unitId).filter(known));
  const staff = await staffById(work, rows.map((row) => row.userId).filter(known));
  return rows.map((row) => {
    const unit = row.unitId === null ? undefined : units.get(row.unitId);
    const person = row.userId === null ? undefined : staff.get(row.userId);
    return {
      id: row.id,
      kind: row.type.split('.')[0] ?? '',
      sentence: { key: row.type, params: row.params as TimelineEntry['sentence']['params'] },
      occurredAt: row.occurredAt,
      recordedAt: row.recordedAt,
      unit: unit === undefined ? null : { id: unit.id, name: unit.name },
      person: person === undefined ? null : { id: person.id, name: person.name, title: person.title },
      system: row.systemActor,
      connectedSystem: row.systemActor === null ? null : clientNameIn(row.systemActor),
      object: {
        kind: row.caseKind,
        id: row.caseId, // A matter that was here by mistake is opened where it belongs, by those who take part in it; not from here.
        path: row.left ? null : casePath(row.caseKind, row.caseId),
      },
    };
  });
}

function placeOf(cursor: string | undefined): EntryPlace | undefined {
  if (cursor === undefined) return undefined;
  const [occurredAt, sequence] = openCursor(cursor, 2);
  const moment = instantSchema.safeParse(occurredAt);
  if (!moment.success || !/^\d{1,15}$/.test(sequence ?? '')) {
    throw badInput(
      'bad-cursor',
      both(timelineTexts, (t) => t.badCursor),
    );
  }
  return { occurredAt: moment.data, sequence: Number(sequence) };
}
