import { generateKeyPairSync } from 'node:crypto';
import { get, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { serve } from '../src/composition/serve.ts';
import { systemClock } from '../src/kernel/instant.ts';
import { testDatabase } from '../src/platform/database/testing.ts';
import { signerFrom } from '../src/platform/journal/signing.ts';
import { openLog } from '../src/platform/log.ts';
import { aChainPatient, careChain, careTeams, newChain } from './factories/care-chain.ts';
import { httpClient } from './support/http-person.ts';

// Two processes' worth of server on one database: the command goes to one, the other person listens at the other.
const db = await testDatabase();
const [commands, listeners] = await Promise.all([aServer(), aServer()]);
const [team, elsewhere] = await careTeams(db.owner, 2);
const client = httpClient(commands);
afterAll(() => client.close());

it('a hint that the worklist has changed reaches the other person within a second of the command', async () => {
  if (team === undefined || elsewhere === undefined) return expect.unreachable('no team');
  const receiver = await listenAs(team.receiver);
  const stranger = await listenAs(elsewhere.receiver);
  const state = newChain((await aChainPatient(db.owner, team)).id);
  for (const step of careChain.slice(0, 3)) {
    const headers = { 'idempotency-key': crypto.randomUUID() };
    const body = step.body?.(state, team.place);
    const answer = await client.send(team[step.by], { method: step.method, path: step.path(state), body, headers });
    expect(answer.status, step.name).toBe(200);
    step.learn?.(state, answer.body as never);
  }
  const sent = performance.now();
  const topic = `unit:${team.place.homeCare.id}`;
  while (!receiver.heard.some((hint) => hint.includes(topic)) && performance.now() - sent < 1000) await sleep(5);
  expect(receiver.heard.join()).toContain(topic);
  // Hints tell which unit, and nothing about the patient; another unit hears nothing.
  expect(receiver.heard.join()).not.toContain(state.patientId);
  expect(receiver.heard.join()).not.toContain(state.referralId);
  expect(stranger.heard).toEqual([]);
});

it('a stranger is not let in', async () => {
  const answer = await open('no-such-token');
  expect(answer.statusCode).toBe(401);
  answer.destroy();
});

async function aServer(): Promise<string> {
  const nobody = () => Promise.reject(new Error('nobody signs in here'));
  const server = await serve({
    databaseUrl: db.appUrl,
    host: '127.0.0.1',
    port: 0,
    publicUrl: 'http://127.0.0.1:4000',
    clock: systemClock,
    signer: signerFrom(generateKeyPairSync('ed25519').privateKey),
    relyingParty: { begin: nobody, finish: nobody },
    demo: false,
    log: openLog('silent'),
  });
  afterAll(() => server.close());
  return server.address;
}

function open(token: string): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const headers = { cookie: `hemlank_session=${token}`, accept: 'text/event-stream' };
    get(new URL('/api/live', listeners), { headers }, resolve).on('error', reject);
  });
}

/** Listens as a browser's EventSource does; keeps the data of each event. */
async function listenAs(token: string): Promise<{ heard: string[] }> {
  const stream = await open(token);
  expect(stream.statusCode).toBe(200);
  expect(stream.headers['content-type']).toContain('text/event-stream');
  const heard: string[] = [];
  stream.setEncoding('utf8').on('data', (text: string) => {
    for (const line of text.split('\n')) if (line.startsWith('data: ')) heard.push(line.slice(6));
  });
  stream.on('error', () => undefined);
  afterAll(() => void stream.destroy());
  return { heard };
}
