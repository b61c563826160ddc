import { sql } from 'kysely';
import type { z } from 'zod';
import { isId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput } from '../../platform/errors.ts';
import { openCursor, sealCursor } from '../../platform/http/cursor.ts';
import { patientsAndHolders } from '../../platform/holders.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { unitsById } from '../organisation/index.ts';
import { identitiesOf } from '../patient/index.ts';
import type { requestList, searchBody } from './contract.ts';
import type { Urgency } from '../../model/index.ts';
import type { RequestRow } from './queries.ts';
import { shownPatient } from './show-request.ts';
import { unitShown } from './show-ways.ts';
import { supportTexts } from './texts/index.ts';

/** The unit's requests, asked or received, newest first. The look is logged once, and once for each patient shown. */
export async function searchRequests(
  work: Work,
  search: z.output<typeof searchBody>,
): Promise<z.input<typeof requestList>> {
  const rows = await load(work, search);
  const shown = rows.slice(0, search.limit);
  const ground = authorise(work, decideOnMatter(work, 'list'), { details: { rows: shown.length } });
  const patients = await identitiesOf(
    work,
    shown.map(({ patientId }) => patientId),
  );
  const seen = shown.filter(({ patientId }) => patients.has(patientId));
  for (const look of patientsAndHolders(seen)) work.look({ ground, ...look });
  const units = await unitsById(
    work,
    shown.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]),
  );
  const unit = (id: RequestRow['toUnitId']) => unitShown(units.get(id) ?? { id, name: '–', staffPhone: null });
  const last = shown.at(-1);
  return {
    requests: shown.map((row) => {
      const identity = patients.get(row.patientId);
      const { id, state, urgency, cause, sentAt, answerDueAt } = row;
      const patient = identity === undefined ? null : shownPatient(identity);
      const ends = { to: unit(row.toUnitId), fromUnit: unit(row.fromUnitId) };
      return { id, state, urgency: urgency as Urgency, cause, sentAt, answerDueAt, patient, ...ends };
    }),
    next: rows.length > search.limit && last !== undefined ? sealCursor([last.sentAt, last.id]) : null,
  };
}

async function load(work: Work, search: z.output<typeof searchBody>): Promise<RequestRow[]> {
  const { county, unitId } = userOf(work.actor);
  const side = search.box === 'asked' ? sql`from_unit_id` : sql`to_unit_id`;
  const before = placeOf(search.cursor);
  const earlier =
    before === null ? sql`true` : sql`(sent_at, id) < (${before.sentAt}::timestamptz, ${before.id}::uuid)`;
  const { rows } =
    await sql<RequestRow>`select id, patient_id, owner_provider_id, owner_unit_id, state, urgency, cause, sent_at, answer_due_at, from_unit_id, to_unit_id
    from physician_support.request
    where county = ${county} and ${side} = ${unitId}::uuid and ${earlier}
      and (${search.states ?? null}::text[] is null or state = any(${search.states ?? null}::text[]))
      and (${search.patientId ?? null}::uuid is null or patient_id = ${search.patientId ?? null}::uuid)
    order by sent_at desc, id desc limit ${search.limit + 1}`.execute(work.tx);
  return rows;
}

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return null;
  const [sentAt, id] = openCursor(cursor, 2);
  const moment = instantSchema.safeParse(sentAt);
  if (!moment.success || !isId(id ?? ''))
    throw badInput(
      'bad-cursor',
      both(supportTexts, (t) => t.badCursor),
    );
  return { sentAt: moment.data, id: id ?? '' };
}
