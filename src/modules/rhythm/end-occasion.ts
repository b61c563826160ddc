import { sql } from 'kysely';
import type { z } from 'zod';
import type { Id } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { requireVersion, wrongState } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import { modelByHash } from '../agreement/index.ts';
import type { endBody } from './contract.ts';
import { loadOccasion } from './queries.ts';
import { noSuchOccasion } from './show-occasion.ts';
import { rhythmTexts } from './texts/index.ts';

/** Says that recurring work was done, or called off and why. */
export async function endOccasion(
  work: Work,
  id: Id<'occasion'>,
  body: z.output<typeof endBody>,
): Promise<{ id: string }> {
  authorise(work, allow('no-patient-data'));
  const { county, userId } = userOf(work.actor);
  const row = await loadOccasion(work, id, 'for update');
  if (row === undefined) throw noSuchOccasion();
  requireVersion(row.version, body.version);
  if (row.state !== 'due')
    throw wrongState(
      'occasion-ended',
      both(rhythmTexts, (t) => t.alreadyEnded),
      { state: row.state },
    );
  await sql`update rhythm.occasion set state = ${body.outcome}, ended_at = ${work.now}, ended_by = ${userId}::uuid, note = ${body.note},
    version = version + 1 where county = ${county} and id = ${id}::uuid`.execute(work.tx);
  const item = (await modelByHash(work, row.modelHash)).document.rhythm.find((one) => one.id === row.item);
  work.record({
    type: body.outcome === 'held' ? 'rhythm.held' : 'rhythm.cancelled',
    subject: { kind: 'unit', id: row.unitId },
    case: { kind: 'occasion', id },
    participants: [row.unitId],
    params: { sv: item?.title.sv ?? row.item, en: item?.title.en ?? row.item },
    work: [{ op: 'close' }],
  });
  return { id };
}
