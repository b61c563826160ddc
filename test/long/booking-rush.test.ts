import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { expect, inject, it } from 'vitest';
import { openDatabase } from '../../src/platform/database/connect.ts';
import { dropDatabase, inDatabase, makeTemplate } from '../../src/platform/database/test-server.ts';
import { freePort } from '../fault/kill-run.ts';
import { aRushPlace, rushTimes } from '../factories/booking-rush.ts';
import { sbar } from '../factories/support.ts';
import { type HttpAnswer, httpClient, type Send, signInDirectly } from '../support/http-person.ts';
import { startProduct } from '../support/product-process.ts';

const rounds = Number(process.env['HEMLANK_RUSH_ROUNDS'] ?? 100);
const bookings = 500;
const database = 'hemlank_booking_rush';

interface Refused {
  error: { code: string; message: string; details: { ways: { routeId: string }[] } };
}

/** Anybody at all who is to book: by which connection, as whom, about whom. */
interface Asking {
  send: Send;
  token: string;
  patientId: string;
}

it(`${bookings} bookings at once of ${rushTimes} times, through two processes, ${rounds} times over`, async () => {
  const server = inject('testServer');
  await dropDatabase(server, database);
  await makeTemplate(server, database);
  const folder = mkdtempSync(join(tmpdir(), 'hemlank-rush-'));
  const owner = openDatabase({ url: inDatabase(server.ownerUrl, database), role: 'owner', max: 4 });
  const serving = { databaseUrl: inDatabase(server.appUrl, database), keyFile: join(folder, 'journal.pem') };
  const products = [
    await startProduct({ ...serving, port: await freePort() }),
    await startProduct({ ...serving, port: await freePort() }),
  ];
  // Each client keeps 128 connections: four together let all ask at once.
  const clients = [...products, ...products].map(({ address }) => httpClient(address));
  try {
    const db = owner.kysely;
    const { nurses, patientIds } = await aRushPlace(db, bookings);
    const tokens: string[] = [];
    for (const nurse of nurses) tokens.push(await signInDirectly(db, nurse));
    const asking = patientIds.map((patientId, index): Asking => {
      const client = clients[index % clients.length];
      const token = tokens[index % tokens.length];
      if (client === undefined || token === undefined) throw new Error('there are clients and nurses');
      return { send: client.send, token, patientId };
    });
    let slowest = 0;
    for (let round = 1; round <= rounds; round += 1) {
      await freeAll(db);
      const next = await nextWays(asking);
      const answers = await Promise.all(asking.map(book));
      next.push(...(await nextWays(asking)));
      judge(answers, next, round);
      expect(await booked(db), `round ${round}`).toEqual({ bookings: 12, slots: 12, requests: 12, patients: 12 });
      slowest = Math.max(slowest, ...answers.map(({ milliseconds }) => milliseconds));
    }
    console.log(JSON.stringify({ rounds, bookings, slowest: Math.round(slowest) }));
  } finally {
    for (const client of clients) client.close();
    for (const product of products) await product.stop();
    await owner.close();
    await dropDatabase(server, database);
    rmSync(folder, { recursive: true, force: true });
  }
});

const asked = { routeId: 'acute-home-visit', urgency: 'acute', ...sbar, slot: {} };

function book({ send, token, patientId }: Asking): Promise<HttpAnswer> {
  const headers = { 'idempotency-key': randomUUID() };
  return send(token, { method: 'POST', path: '/api/support-requests', body: { ...asked, patientId }, headers });
}

/** The way that comes after the times, as the product says before and after the rush: the hour may strike meanwhile. */
async function nextWays([first]: readonly Asking[]): Promise<string[]> {
  if (first === undefined) return [];
  const body = { patientId: first.patientId, urgency: 'acute' };
  const headers = { 'idempotency-key': randomUUID() };
  const answer = await first.send(first.token, {
    method: 'POST',
    path: '/api/support-requests/ways',
    body,
    headers,
  });
  const { now } = answer.body as { now: { routeId: string }[] };
  return now.flatMap(({ routeId }) => (routeId === asked.routeId ? [] : routeId)).slice(0, 1);
}

/** Twelve have a time; everybody else is told that none is left and which way comes next, and nothing else. */
function judge(answers: readonly HttpAnswer[], next: readonly string[], round: number): void {
  const others = answers.filter(({ status }) => status !== 200);
  const told = others.map(({ status, body }) => {
    const { error } = body as Partial<Refused>;
    const way = error?.details?.ways?.[0]?.routeId ?? '';
    return `${status} ${error?.code} ${next.includes(way) ? 'next way' : way}`;
  });
  expect([...new Set(told)], `round ${round}`).toEqual(['422 no-free-time next way']);
  expect(answers.length - others.length, `round ${round}`).toBe(rushTimes);
}

async function booked(db: Kysely<unknown>) {
  const { rows } = await sql<Record<'bookings' | 'slots' | 'requests' | 'patients', number>>`
    select count(*)::int as bookings, count(distinct b.slot_id)::int as slots, count(distinct b.patient_id)::int as patients,
      (select count(*)::int from physician_support.request r where r.state = 'sent') as requests
    from physician_support.booking b join physician_support.slot s on s.id = b.slot_id and s.state = 'taken'
    where b.state = 'booked'`.execute(db);
  return rows[0];
}

/** All is as before the round: what was asked is withdrawn, and its times are given back. */
async function freeAll(db: Kysely<unknown>): Promise<void> {
  await sql`update physician_support.booking set state = 'cancelled', ended_at = now() where state <> 'cancelled'`.execute(
    db,
  );
  await sql`update physician_support.slot set state = 'free'`.execute(db);
  await sql`update physician_support.request set state = 'withdrawn', ended_at = now() where state = 'sent'`.execute(
    db,
  );
}
