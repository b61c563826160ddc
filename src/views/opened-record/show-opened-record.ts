import type { z } from 'zod';
import { openSource, type OpenSource } from '../../modules/access/index.ts';
import type { Content, ContentRow, contentQuery } from '../../modules/access/contract.ts';
import { staffById, unitsById } from '../../modules/organisation/index.ts';
import { receivedRecordsOf } from '../../modules/patient/index.ts';
import { isId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { badInput } from '../../platform/errors.ts';
import { openCursor, sealCursor } from '../../platform/http/cursor.ts';
import { entriesOfSource } from '../../platform/journal/read.ts';
import type { Work } from '../../platform/work.ts';

type Page = z.output<typeof contentQuery>;
type OpeningId = Parameters<typeof openSource>[1];

/** Entries and received records of one opened source, newest first. Whose they are is said on each: they stay the owner's. */
export async function showOpenedRecord(work: Work, id: OpeningId, page: Page): Promise<Content> {
  const open = await openSource(work, id, page.sourceId);
  const place = { ...open.holder, before: placeOf(page.cursor), limit: page.limit + 1 };
  const entries = await entriesOfSource(work, open.patientId, place);
  const records = await receivedRecordsOf(work, open.patientId, place);
  const rows = [...(await shownEntries(work, open, entries)), ...(await shownRecords(work, open, records))].toSorted(
    newestFirst,
  );
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const next = rows.length > page.limit && last !== undefined ? sealCursor([last.at, last.id]) : null;
  return { openingId: id, source: open.source, rows: shown, next };
}

const newestFirst = (one: ContentRow, other: ContentRow) =>
  one.at === other.at ? (one.id < other.id ? 1 : -1) : one.at < other.at ? 1 : -1;

async function shownEntries(
  work: Work,
  { source }: OpenSource,
  entries: Awaited<ReturnType<typeof entriesOfSource>>,
): Promise<ContentRow[]> {
  const unit = await unitNames(work, entries);
  const staff = await staffById(
    work,
    entries.flatMap(({ userId }) => (userId === null ? [] : [userId])),
  );
  return entries.map((entry) => {
    const person = entry.userId === null ? undefined : staff.get(entry.userId);
    return {
      kind: 'entry',
      id: entry.id,
      sentence: {
        key: entry.type,
        params: entry.params as Extract<ContentRow, { kind: 'entry' }>['sentence']['params'],
      },
      at: entry.occurredAt,
      owner: source.controller,
      unit: unit(entry.unitId),
      person: person === undefined ? null : { id: person.id, name: person.name, title: person.title },
    };
  });
}

async function shownRecords(
  work: Work,
  { source }: OpenSource,
  records: Awaited<ReturnType<typeof receivedRecordsOf>>,
): Promise<ContentRow[]> {
  const unit = await unitNames(work, records);
  return records.map((record) => ({
    kind: 'record',
    id: record.id,
    recordKind: record.kind,
    display: record.display,
    code: { system: record.codeSystem, code: record.code },
    status: record.status,
    at: record.receivedAt,
    startsAt: record.startsAt,
    endsAt: record.endsAt,
    origin: record.originSystem,
    owner: source.controller,
    unit: unit(record.unitId),
  }));
}

async function unitNames(work: Work, rows: readonly { unitId: OpenSource['holder']['unitId'] }[]) {
  const units = await unitsById(
    work,
    rows.flatMap(({ unitId }) => (unitId === null ? [] : [unitId])),
  );
  return (id: OpenSource['holder']['unitId']) => (id === null ? null : { id, name: units.get(id)?.name ?? '–' });
}

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [at, id = ''] = openCursor(cursor, 2);
  const moment = instantSchema.safeParse(at);
  if (moment.success && isId(id)) return { at: moment.data, id };
  const sv = 'Listan kan inte fortsätta där den slutade. Hämta den från början.';
  throw badInput('bad-cursor', { sv, en: 'The list cannot go on from where it ended. Fetch it from the beginning.' });
}
