import { expect } from 'vitest';
import type { Content, Opening } from '../../../src/modules/access/contract.ts';
import type { Client } from '../../support/app.ts';
import type { Chain, History } from './history.ts';
import { controllerOf, marksIn, marksInDatabase, type PlaceKey } from './world.ts';

/** How often something of others was rightly seen, so that a test that sees nothing at all does not pass for a good one. */
export const seen = { content: 0, refused: 0, sources: 0 };

/** After whatever has happened: these people see nothing of others that the statutes do not open to them now, by any way. */
export async function expectNothingLeaks(history: History, keys: readonly PlaceKey[], anew: boolean): Promise<void> {
  for (const key of keys) {
    await theDatabaseShows(history, key, '');
    const client = await history.world.as(key, anew);
    await pagesShow(history, key, client);
    const chains = history.chains.filter(({ by }) => by === key).slice(-4);
    for (const chain of chains) await openingShows(history, chain, client, anew);
  }
}

/** Row-level security: the matters one has part in, what the controller has received and no unit has blocked, and what is open. */
async function theDatabaseShows(history: History, key: PlaceKey, opening: string): Promise<void> {
  const by = history.world.places[key];
  const open = opening === '' ? new Set<PlaceKey>() : history.open(key, true);
  const { entries, records } = await marksInDatabase(history.world, key, history.patientId, opening);
  const received = (place: PlaceKey) =>
    controllerOf(history.world.places[place]) === controllerOf(by) &&
    history.relations.has(key) &&
    !history.within.has(place);
  const wrong = [
    ...entries.filter((place) => place !== key && !open.has(place)),
    ...records.filter(
      (place) => !open.has(place) && !(place === key && history.relations.has(key)) && !received(place),
    ),
  ];
  expect(wrong, `rows that the database shows ${key} in opening ${opening}`).toEqual([]);
}

/**
 * The usual pages show nothing of other units, opened or not: what is opened is read in its own place, one source at a time, on its own
 * ground and, in an emergency, signed in anew.
 */
async function pagesShow(history: History, key: PlaceKey, client: Client): Promise<void> {
  const at = `/api/patients/${history.patientId}`;
  for (const path of [`${at}/overview`, `${at}/timeline`, `${at}/consents-and-blocks`]) {
    const { body } = await client.get(path);
    const wrong = marksIn(JSON.stringify(body)).filter((other) => other !== key);
    expect(wrong, `${path} to ${key}`).toEqual([]);
  }
}

/** A chain that was gone before: who holds and what they hold, only as far as they may be seen now. */
async function openingShows(history: History, chain: Chain, client: Client, anew: boolean): Promise<void> {
  await theDatabaseShows(history, chain.by, chain.id);
  const by = history.world.places[chain.by];
  const { status, body } = await client.get<Opening>(`/api/access/openings/${chain.id}`);
  if (status === 200) {
    for (const source of body.sources) {
      const stated = { ...lasting(history, chain), opened: 'source', anew } as const;
      const kind = source.blocked ? 'block-source' : 'source';
      const behind = history.behind({ ...source.controller, id: source.id, unitId: source.unit?.id ?? null });
      const rightly = behind.some((holder) => history.grounds(by, kind, holder, stated).length > 0);
      expect(rightly, `${chain.by} is shown ${JSON.stringify(source)}`).toBe(true);
      seen.sources += 1;
    }
  }
  for (const source of chain.sources) await contentShows(history, chain, source, client, anew);
}

const lasting = (history: History, chain: Chain) =>
  chain.danger && chain.until > history.now ? history.emergency : {};

async function contentShows(
  history: History,
  chain: Chain,
  source: Chain['sources'][number],
  client: Client,
  anew: boolean,
): Promise<void> {
  const path = `/api/access/openings/${chain.id}/content?sourceId=${source.id}&limit=100`;
  const { status, body } = await client.get<Content>(path);
  const marks = marksIn(JSON.stringify(body));
  const open = history.open(chain.by, anew);
  expect(
    marks.filter((key) => key !== chain.by && !open.has(key)),
    `content to ${chain.by} through ${chain.id}`,
  ).toEqual([]);
  const act = chain.opened.get(source.id);
  for (const holder of history.behind(source)) {
    const grounds = history.openGrounds(chain, source.id, holder, anew);
    // Opened on a ground that still holds: to be seen, too.
    if (act !== undefined && grounds.includes(act.ground)) {
      expect([status, marks.includes(holder.key)], `${chain.by} reads ${holder.key}`).toEqual([200, true]);
      seen.content += 1;
    }
  }
  if (history.behind(source).every((holder) => history.openGrounds(chain, source.id, holder, anew).length === 0)) {
    expect(status, `content to ${chain.by} through ${chain.id}`).toBeGreaterThanOrEqual(400);
    seen.refused += 1;
  }
}
