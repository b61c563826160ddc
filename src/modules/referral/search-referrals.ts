import { sql } from 'kysely';
import type { z } from 'zod';
import { isId, type UnitId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput } from '../../platform/errors.ts';
import { tables, type Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { unitsById } from '../organisation/index.ts';
import { identitiesOf, patientsMatching } from '../patient/index.ts';
import { about } from './begin-action.ts';
import type { ReferralState, searchAnswer, searchBody } from './contract.ts';
import { stageOf } from './domain/states.ts';
import type { Referral } from './queries.ts';
import type { ReferralTables } from './tables.ts';
import { referralTexts } from './texts/index.ts';
import { unitView } from './views.ts';

type Asked = z.output<typeof searchBody>;

/** The unit's referrals, latest change first, page by page; each patient shown is logged. */
export async function searchReferrals(work: Work, asked: Asked): Promise<z.input<typeof searchAnswer>> {
  const found = await page(work, asked);
  const rows = found.slice(0, asked.limit);
  const counts = await countByState(work, asked);
  const patients = await identitiesOf(
    work,
    rows.map(({ patientId }) => patientId),
  );
  const unitIds = new Set<UnitId>(
    rows.flatMap(({ fromUnitId, toUnitId }) => [fromUnitId, toUnitId]).filter((id) => id !== null),
  );
  const names = { units: await unitsById(work, unitIds), staff: new Map() };
  const process = authorise(work, decideOnMatter(work, 'list'), { details: { shown: rows.length, box: asked.box } });
  for (const row of rows) {
    const ground = row.state === 'draft' ? 'own-draft' : process;
    work.look({ ground, action: 'referral.search-hit', ...about(row) });
  }
  const last = rows.at(-1);
  return {
    rows: rows.map((row) => {
      const { id, caseNumber, kind, state, openedAt, sentAt, updatedAt } = row;
      const patient = patients.get(row.patientId);
      return {
        id,
        caseNumber,
        kind,
        state,
        openedAt,
        sentAt,
        updatedAt,
        stage: stageOf(row),
        patient:
          patient === undefined
            ? null
            : {
                id: patient.id,
                name: patient.name,
                number: patient.number,
                protectedIdentity: patient.protectedIdentity,
              },
        fromUnit: unitView(names, row.fromUnitId),
        toUnit: row.toUnitId === null ? null : unitView(names, row.toUnitId),
      };
    }),
    next: last !== undefined && found.length > rows.length ? `${last.updatedAt}/${last.id}` : null,
    counts,
  };
}

/** The referrals of a box; row-level security has the same bounds. */
function box(work: Work, asked: Asked) {
  const { unitId, county } = userOf(work.actor);
  const all = tables<ReferralTables>(work)
    .selectFrom('referral.referral')
    .where('county', '=', county)
    .where('discardedAt', 'is', null);
  if (asked.box === 'received') return all.where('toUnitId', '=', unitId).where('state', '<>', 'draft');
  const own = all.where('fromUnitId', '=', unitId);
  return asked.box === 'drafts' ? own.where('state', '=', 'draft') : own.where('state', '<>', 'draft');
}

async function page(work: Work, asked: Asked): Promise<Referral[]> {
  let query = box(work, asked).selectAll();
  const { text, states, kind, patientId, after, limit } = asked;
  if (states !== undefined && states.length > 0) query = query.where('state', 'in', states);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (patientId !== undefined) query = query.where('patientId', '=', patientId);
  if (text !== undefined && text !== '') {
    const patients = await patientsMatching(work, text);
    const number = `%${text.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    query = query.where((eb) =>
      eb.or([
        eb('caseNumber', 'ilike', number),
        ...(patients.length === 0 ? [] : [eb('patientId', '=', sql<Referral['patientId']>`any(${patients}::uuid[])`)]),
      ]),
    );
  }
  if (after !== undefined) {
    const { updatedAt, id } = placeOf(after);
    query = query.where(sql<boolean>`(updated_at, id) < (${updatedAt}::timestamptz, ${id}::uuid)`);
  }
  return query
    .orderBy('updatedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute();
}

function placeOf(after: string): { updatedAt: string; id: string } {
  const [updatedAt = '', id = ''] = after.split('/');
  if (Number.isNaN(Date.parse(updatedAt)) || !isId(id)) {
    throw badInput(
      'next-page-lost',
      both(referralTexts, (t) => t.nextPageLost),
    );
  }
  return { updatedAt, id };
}

async function countByState(work: Work, asked: Asked): Promise<Partial<Record<ReferralState, number>>> {
  const rows = await box(work, asked)
    .select((eb) => ['state', eb.fn.countAll<number>().as('number')])
    .groupBy('state')
    .execute();
  return Object.fromEntries(rows.map(({ state, number }) => [state, number]));
}
