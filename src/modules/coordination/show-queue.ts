import type { z } from 'zod';
import { isId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { dateAt } from '../../kernel/zone.ts';
import { authorise } from '../../platform/authorise.ts';
import { badInput } from '../../platform/errors.ts';
import { openCursor, sealCursor } from '../../platform/http/cursor.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnMatter } from '../access/index.ts';
import { districtAreas } from '../organisation/index.ts';
import { patientsMatching } from '../patient/index.ts';
import { openRequestsHere, type QueuePlace, type RequestId } from '../physician-support/index.ts';
import type { QueueAnswer, queueBody } from './contract.ts';
import { loadUnit } from './load-unit.ts';
import { toShow } from './present.ts';
import { requestsInHand } from './round.ts';
import { coordinationTexts } from './texts/index.ts';

/** What many units have asked for and nobody has been given: most urgent first, then what has waited longest, each with its clock. */
export async function showQueue(work: Work, search: z.output<typeof queueBody>): Promise<QueueAnswer> {
  const { coordinated, municipalityCode } = await loadUnit(work, dateAt(work.now));
  const routeIds = [...coordinated.waysIn, ...coordinated.sorts.map(({ routeId }) => routeId)];
  const text = search.text ?? '';
  const rows = await openRequestsHere(work, {
    routeIds,
    except: await requestsInHand(work),
    urgency: search.urgency,
    fromUnitId: search.fromUnitId,
    patientIds: text === '' ? undefined : await patientsMatching(work, text),
    after: search.cursor === undefined ? undefined : placeOf(search.cursor),
    limit: search.limit + 1,
  });
  const requests = rows.slice(0, search.limit);
  const ground = authorise(work, decideOnMatter(work, 'list'), { details: { rows: requests.length } });
  const districts = municipalityCode === null ? [] : await districtAreas(work, municipalityCode);
  const shown = await toShow(work, requests, { districts, ground });
  const last = requests.at(-1);
  return {
    requests: await Promise.all(requests.map((one) => shown.asked(one))),
    next:
      rows.length > search.limit && last !== undefined ? sealCursor([String(last.rank), last.sentAt, last.id]) : null,
  };
}

function placeOf(cursor: string): QueuePlace {
  const [rank, sentAt, id] = openCursor(cursor, 3);
  const moment = instantSchema.safeParse(sentAt);
  const known = ['0', '1', '2', '3'].indexOf(rank ?? '');
  if (known === -1 || !moment.success || !isId(id ?? ''))
    throw badInput(
      'bad-cursor',
      both(coordinationTexts, (t) => t.badCursor),
    );
  return { rank: known, sentAt: moment.data, id: id as RequestId };
}
