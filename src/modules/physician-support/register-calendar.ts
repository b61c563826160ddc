import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import type { County, UnitId } from '../../kernel/ids.ts';
import { newId } from '../../kernel/ids.ts';
import { type Instant, plus } from '../../kernel/instant.ts';
import { both } from '../../kernel/texts.ts';
import { notFound } from '../../platform/errors.ts';
import { inTransaction, type Platform, systemActor } from '../../platform/transaction.ts';
import type { Work } from '../../platform/work.ts';
import { unitById } from '../organisation/index.ts';
import { iCalendar } from './domain/calendar.ts';
import { digestOf, type FeedId } from './keep-feed.ts';
import { supportTexts } from './texts/index.ts';

interface Feed {
  county: County;
  id: FeedId;
  unitId: UnitId;
}

/**
 * The address that a calendar fetches by itself, without anybody signed in: whoever holds the secret sees the unit's booked
 * times, and nobody's name.
 */
export function registerSupportCalendar(app: FastifyInstance, platform: Platform): void {
  const config = { open: 'known by a secret address alone; shows times, and nobody’s name' };
  app.get<{ Params: { file: string } }>('/api/support-calendar/:file', { config }, async (request, reply) => {
    const feed = await feedOf(platform, request.params.file.replace(/\.ics$/, ''));
    if (feed === undefined)
      throw notFound(
        'no-such-feed',
        both(supportTexts, (t) => t.noSuchFeed),
      );
    const actor = systemActor('support-calendar', feed.county);
    const acting = { actor, action: 'physician-support.calendar', requestId: newId() };
    const text = await inTransaction(platform, acting, (work) => calendarOf(work, feed));
    return reply.type('text/calendar; charset=utf-8').header('cache-control', 'no-store').send(text);
  });
}

async function feedOf(platform: Platform, secret: string): Promise<Feed | undefined> {
  if (!/^[\w-]{43}$/.test(secret)) return undefined;
  const { rows } = await sql<Feed>`select * from physician_support.feed_of(${digestOf(secret)})`.execute(platform.db);
  return rows[0];
}

interface BookedTime {
  id: string;
  startsAt: Instant;
  endsAt: Instant;
}

/** The unit's booked times from a week back. */
async function calendarOf(work: Work, { unitId }: Feed): Promise<string> {
  const { rows } = await sql<BookedTime>`select b.id, s.starts_at, s.ends_at
    from physician_support.booking b join physician_support.slot s on s.county = b.county and s.id = b.slot_id
    where b.county = ${work.actor.county} and b.unit_id = ${unitId}::uuid and b.state = 'booked'
      and s.starts_at > ${plus(work.now, { days: -7 })}::timestamptz order by s.starts_at limit 500`.execute(work.tx);
  const unit = await unitById(work, unitId);
  const times = rows.map((time) => ({ ...time, summary: 'Bokad tid' }));
  return iCalendar(unit?.name ?? 'Hemlänk', times, work.now);
}
