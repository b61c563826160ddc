import { sql } from 'kysely';
import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { aPatient } from '../factories/patient.ts';
import { aReferralCounty, aSentReferral } from '../factories/referral.ts';
import { startTestApp } from '../support/app.ts';

// Issue 3, "Show" 4: whatever breaks between any two steps of a look at patient data, no answer leaves without its row in the access log.

const test = await startTestApp();
const county = await aReferralCounty(test);
const { id, patient } = await aSentReferral(test, county);
const nobodys = await aPatient(test.owner, { county: '20', municipality: '2082', owner: county.ward });

/** How a statement fails: not sent, sent and its answer lost, or the database process killed on either side of it. */
const faults = ['not sent', 'answer lost', 'killed before', 'killed after'] as const;
type Fault = (typeof faults)[number];

let armed: { fault: Fault; left: number } | null = null;
const wrapped = new WeakSet<pg.PoolClient>();
type Query = (...given: unknown[]) => Promise<unknown>;

// Every connection that is taken from the pool counts its statements, BEGIN and COMMIT among them.
test.db.appDatabase.pool.on('acquire', (client) => {
  if (wrapped.has(client)) return;
  wrapped.add(client);
  const send = client.query.bind(client) as unknown as Query;
  client.query = ((...given: unknown[]) =>
    throughFault(client, () => send(...given))) as unknown as typeof client.query;
});

async function throughFault(client: pg.PoolClient, send: () => Promise<unknown>): Promise<unknown> {
  const fault = due();
  if (fault === null) return send();
  if (fault === 'not sent') throw new Error('planted: the statement was not sent');
  if (fault === 'killed before') await kill(client);
  const answer = await send();
  if (fault === 'killed after') await kill(client);
  if (fault === 'answer lost') throw new Error('planted: the answer was lost');
  return answer;
}

function due(): Fault | null {
  if (armed === null) return null;
  armed.left -= 1;
  if (armed.left > 0) return null;
  const { fault } = armed;
  armed = null;
  return fault;
}

async function kill(client: pg.PoolClient): Promise<void> {
  const { processID } = client as unknown as { processID: number };
  await sql`select pg_terminate_backend(${processID}, 5000)`.execute(test.owner);
}

async function rowsSince(sequence: number) {
  const { rows } = await sql<{ sequence: number; denied: boolean; patientId: string | null }>`
    select sequence, denied, patient_id from platform.access_log where sequence > ${sequence} order by sequence`.execute(
    test.owner,
  );
  return rows;
}

async function lastSequence(): Promise<number> {
  const { rows } = await sql<{
    last: number;
  }>`select coalesce(max(sequence), 0) as last from platform.access_log`.execute(test.owner);
  return rows[0]?.last ?? 0;
}

interface Outcome {
  /** The fault was reached: the request has that many statements. */
  reached: boolean;
  status: number;
}

const reads: [string, () => Promise<{ status: number; body: unknown }>, 'shown' | 'denied'][] = [
  ['the facts of a patient', () => county.sender.get(`/api/patients/${patient.id}`), 'shown'],
  ['the overview of a patient', () => county.sender.get(`/api/patients/${patient.id}/overview`), 'shown'],
  ['a referral', () => county.receiver.get(`/api/referrals/${id}`), 'shown'],
  ['the worklist', () => county.receiver.get('/api/worklist'), 'shown'],
  [
    'a search among patients',
    () => county.sender.post('/api/patients/search', { text: patient.name.slice(0, 4) }),
    'shown',
  ],
  ['somebody by number', () => county.sender.post('/api/patients/find', { number: patient.number }), 'shown'],
  ['a refused look', () => county.receiver.get(`/api/patients/${nobodys.id}`), 'denied'],
];

describe.each(reads)('%s', (_what, read, kind) => {
  it.each(faults)('never leaves without its row, whichever statement is %s', async (fault) => {
    let steps = 0;
    for (let step = 1; ; step += 1) {
      const outcome = await readWithFault(read, kind, { fault, step });
      if (!outcome.reached) break;
      steps = step;
      expect(steps, 'the request has no end').toBeLessThan(80);
    }
    // At least: session, begin, who acts, a look, its row, commit.
    expect(steps).toBeGreaterThanOrEqual(5);
  });
});

/** What a failed answer says, without its own random number: that may hold any four digits. */
function withoutFaultId(body: unknown): string {
  const { error } = body as { error?: { id?: string } };
  return JSON.stringify(body).replaceAll(error?.id ?? '–', '');
}

async function readWithFault(
  read: () => Promise<{ status: number; body: unknown }>,
  kind: 'shown' | 'denied',
  { fault, step }: { fault: Fault; step: number },
): Promise<Outcome> {
  const before = await lastSequence();
  armed = { fault, left: step };
  const { status, body } = await read();
  const reached = armed === null;
  armed = null;
  const rows = await rowsSince(before);
  const about = `${fault} at statement ${step}: ${status}`;
  if (status === 200) {
    expect(kind, about).toBe('shown');
    expect(rows.filter((row) => !row.denied && row.patientId !== null).length, about).toBeGreaterThan(0);
  } else if (status === 403) {
    expect(rows.filter((row) => row.denied && row.patientId === nobodys.id).length, about).toBe(1);
  } else {
    expect(status, about).toBeGreaterThanOrEqual(500);
    const told = withoutFaultId(body);
    expect(told, about).not.toContain(patient.name);
    expect(told, about).not.toContain(patient.number.slice(-4));
  }
  if (!reached) expect(status, about).toBe(kind === 'shown' ? 200 : 403);
  return { reached, status };
}
