import type { z } from 'zod';
import type { PatientId } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { isId } from '../../kernel/ids.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { authorise, holds } from '../../platform/authorise.ts';
import { badInput, notFound } from '../../platform/errors.ts';
import { openCursor, sealCursor } from '../../platform/http/cursor.ts';
import type { Work } from '../../platform/work.ts';
import type { Standing, StandingEntry, standingQuery } from './contract.ts';
import { answerTo, decisionOn } from './decisions.ts';
import { standingOf } from './facts.ts';
import { may } from './policy.ts';
import { presentEntries } from './present-standing.ts';
import { blocksNow, standingEntries, standingEntryById } from './standing-queries.ts';
import { accessTexts } from './texts/index.ts';

/** What is in force for a patient at the acting controller, and everything that has been, newest first, in pages. */
export async function showStanding(
  work: Work,
  patientId: PatientId,
  page: z.output<typeof standingQuery>,
): Promise<Standing> {
  const { relation, ...standing } = await standingOf(work, patientId);
  const asked = { action: 'read', object: { kind: 'contact-card' }, facts: { relation } } as const;
  authorise(work, decisionOn(work, asked), { patientId });
  const { own, otherUnit } = await blocksNow(work, patientId);
  const rows = await standingEntries(work, patientId, { before: placeOf(page.cursor), limit: page.limit + 1 });
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  const records =
    holds(userOf(work.actor).role, may.record) &&
    answerTo(work, { ...asked, action: 'change', object: { kind: 'identity' } }).allowed;
  return {
    patientId,
    now: {
      ...standing,
      blocks: (await presentEntries(work, own)).filter((entry) => entry.kind === 'block'),
      blockedByOtherUnit: otherUnit,
    },
    may: {
      giveConsent: records && standing.consent !== 'given',
      recordAttitude: records,
      block: records,
      optOut: records,
    },
    entries: await presentEntries(work, shown),
    next: rows.length > page.limit && last !== undefined ? sealCursor([last.at, last.id]) : null,
  };
}

/** One consent, attitude or block, as a command answers. */
export async function showEntry<Kind extends StandingEntry['kind']>(
  work: Work,
  id: string,
  kind: Kind,
): Promise<Extract<StandingEntry, { kind: Kind }>> {
  const row = await standingEntryById(work, id);
  if (row === undefined)
    throw notFound(
      'not-found',
      both(accessTexts, (t) => (kind === 'block' ? t.noBlock : t.noConsent)),
    );
  const { relation } = await standingOf(work, row.patientId);
  const decision = decisionOn(work, { action: 'read', object: { kind: 'contact-card' }, facts: { relation } });
  authorise(work, decision, { patientId: row.patientId, caseKind: kind, caseId: row.id });
  const [entry] = await presentEntries(work, [row]);
  if (entry?.kind !== kind) throw new Error(`${id} is no ${kind}`);
  return entry as Extract<StandingEntry, { kind: Kind }>;
}

function placeOf(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const [at, id = ''] = openCursor(cursor, 2);
  const moment = instantSchema.safeParse(at);
  if (moment.success && isId(id)) return { at: moment.data, id };
  throw badInput(
    'bad-cursor',
    both(accessTexts, (t) => t.badCursor),
  );
}
