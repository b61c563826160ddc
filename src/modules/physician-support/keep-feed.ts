import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import type { z } from 'zod';
import { type Id, newId } from '../../kernel/ids.ts';
import type { Instant } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import { notFound } from '../../platform/errors.ts';
import type { Work } from '../../platform/work.ts';
import type { feedList, feedMade } from './contract.ts';
import { supportTexts } from './texts/index.ts';

export type FeedId = Id<'feed'>;

// The secret is told in the answer to the one act that made it, and is nowhere afterwards.
const secrets = new WeakMap<object, string>();

/** Makes a secret address for the unit's own calendar. It shows times, and nobody's name: whoever holds it is not signed in. */
export async function makeFeed(work: Work): Promise<{ id: FeedId }> {
  authorise(work, allow('no-patient-data'));
  const { county, unitId, userId } = userOf(work.actor);
  const id = newId<'feed'>();
  const secret = randomBytes(32).toString('base64url');
  await sql`insert into physician_support.calendar_feed (county, id, unit_id, digest, made_by, made_at)
    values (${county}, ${id}::uuid, ${unitId}::uuid, ${digestOf(secret)}, ${userId}::uuid, ${work.now}::timestamptz)`.execute(
    work.tx,
  );
  secrets.set(work.tx, secret);
  return { id };
}

/** The address, to the one who has just made it; a repeat no longer knows it. */
export function feedIsMade(work: Work, { id }: { id: string }): Promise<z.input<typeof feedMade>> {
  authorise(work, allow('no-patient-data'));
  const secret = secrets.get(work.tx);
  return Promise.resolve({
    id: id as FeedId,
    path: secret === undefined ? null : `/api/support-calendar/${secret}.ics`,
  });
}

/** The unit's calendar addresses that still work. */
export async function listFeeds(work: Work): Promise<z.input<typeof feedList>> {
  authorise(work, allow('no-patient-data'));
  const { county, unitId } = userOf(work.actor);
  const { rows } = await sql<{ id: FeedId; madeAt: Instant }>`select id, made_at
    from physician_support.calendar_feed where county = ${county} and unit_id = ${unitId}::uuid and ended_at is null
    order by made_at`.execute(work.tx);
  return { feeds: rows };
}

/** An address that somebody else may have seen is ended at once. */
export async function endFeed(work: Work, id: FeedId): Promise<{ id: FeedId }> {
  authorise(work, allow('no-patient-data'));
  const { rows } = await sql`update physician_support.calendar_feed set ended_at = ${work.now}::timestamptz
    where county = ${work.actor.county} and id = ${id}::uuid and ended_at is null returning id`.execute(work.tx);
  if (rows.length === 0)
    throw notFound(
      'no-such-feed',
      both(supportTexts, (t) => t.noSuchFeed),
    );
  return { id };
}

/** What is kept of a secret. */
export function digestOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
