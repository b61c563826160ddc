// What the daily looks cost as the country grows: npm run bench -- growth [--county dalarna|stockholm] [--counties 1,3,9] [--requests 100]
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { countyPlans } from '../src/demo/county/places.ts';
import { openDatabase } from '../src/platform/database/connect.ts';
import { startEmbedded } from '../src/platform/database/embedded.ts';
import { inDatabase, makeTemplate } from '../src/platform/database/test-server.ts';
import { aChainPatient, careChain, careTeams, type CareTeam, newChain } from '../test/factories/care-chain.ts';
import { httpClient } from '../test/support/http-person.ts';
import { type Recording, startProduct } from '../test/support/product-process.ts';
import { copyPlace, keepBase } from './growth/copies.ts';
import { buffersByStep, buffersOfLookup } from './growth/explain.ts';

const { values: options } = parseArgs({
  options: {
    county: { type: 'string', default: 'dalarna' },
    counties: { type: 'string', default: '1,3,9' },
    requests: { type: 'string', default: '100' },
  },
});
const plan = countyPlans[options.county as keyof typeof countyPlans];
/** Patients of the one unit: a quarter each sent, received, enrolled, ended. */
const patientsOfUnit = 48;
const enrolledOfUnit = patientsOfUnit / 2;
const unitsOfCounty = Math.ceil(plan.enrolled / enrolledOfUnit);

let made = 0;

interface Look {
  name: string;
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
}

interface Level {
  name: string;
  lookup: number;
  looks: { name: string; p95: number; buffers: number }[];
}

const folder = mkdtempSync(join(tmpdir(), 'hemlank-growth-'));
chmodSync(folder, 0o711);
const embedded = await startEmbedded({
  dataFolder: join(folder, 'db'),
  log: { info: () => undefined, warn: console.error },
});
try {
  await makeTemplate(embedded, 'growth');
  const [adminUrl, ownerUrl, appUrl] = [embedded.adminUrl, embedded.ownerUrl, embedded.appUrl].map((url) =>
    inDatabase(url, 'growth'),
  );
  await run({ adminUrl: adminUrl ?? '', ownerUrl: ownerUrl ?? '', appUrl: appUrl ?? '' });
} finally {
  await embedded.stop();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

interface Urls {
  adminUrl: string;
  ownerUrl: string;
  appUrl: string;
}

async function run(urls: Urls): Promise<void> {
  const owner = openDatabase({ url: urls.ownerUrl, role: 'owner', max: 2 });
  const [team] = await careTeams(owner.kysely, 1);
  if (team === undefined) throw new Error('no team');
  const keyFile = join(folder, 'journal.pem');
  const product = await startProduct({ databaseUrl: urls.appUrl, port: 0, keyFile });
  const patients = await playPlace(product.address, team, owner.kysely);
  await product.stop();
  await keepBase(urls.adminUrl);
  await owner.pool.query('vacuum analyze');
  const looks = looksAt(patients.at(-2) ?? '');
  const levels = [await measure('one unit', urls, team, looks)];
  let copies = 0;
  for (const counties of options.counties.split(',').map(Number)) {
    const began = performance.now();
    for (let county = 0; county < counties; county += 1) {
      // The first county is the unit's own; those made before are left as they are.
      if (county < made) continue;
      const code = county === 0 ? '20' : String(80 + county);
      await copyPlace(urls.adminUrl, code, { from: copies + 1, count: unitsOfCounty });
      copies += unitsOfCounty;
    }
    made = counties;
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const { rows } = await owner.pool.query<{ n: number }>('select count(*) as n from patient.patient');
    console.log(`${counties} ${counties === 1 ? 'county' : 'counties'}: ${rows[0]?.n} patients (made in ${seconds} s)`);
    levels.push(await measure(counties === 1 ? 'a county' : `${counties} counties`, urls, team, looks));
  }
  await owner.close();
  print(levels);
}

/** Takes the unit's patients as far as each comes; returns their ids. */
async function playPlace(
  address: string,
  team: CareTeam,
  owner: Parameters<typeof aChainPatient>[0],
): Promise<string[]> {
  const { send, close } = httpClient(address);
  const ids: string[] = [];
  const lengths = [3, 4, careChain.length - 2, careChain.length];
  while (ids.length < patientsOfUnit) {
    const state = newChain((await aChainPatient(owner, team)).id);
    for (const step of careChain.slice(0, lengths[ids.length % lengths.length])) {
      const headers = { 'idempotency-key': randomUUID() };
      const body = step.body?.(state, team.place);
      const answer = await send(team[step.by], { method: step.method, path: step.path(state), body, headers });
      if (answer.status !== 200) throw new Error(`${step.name}: ${JSON.stringify(answer.body)}`);
      step.learn?.(state, answer.body as never);
    }
    ids.push(state.patientId);
  }
  close();
  return ids;
}

function looksAt(patientId: string): Look[] {
  return [
    { name: 'worklist', method: 'GET', path: '/api/worklist' },
    { name: 'patient overview', method: 'GET', path: `/api/patients/${patientId}/overview` },
    { name: 'timeline', method: 'GET', path: `/api/patients/${patientId}/timeline` },
    { name: 'patient search', method: 'POST', path: '/api/patients/search', body: { text: 'Test' } },
    { name: 'patient search, number', method: 'POST', path: '/api/patients/search', body: { text: '1930' } },
    { name: 'referral search', method: 'POST', path: '/api/referrals/search', body: { box: 'received' } },
    {
      name: 'referral search, name',
      method: 'POST',
      path: '/api/referrals/search',
      body: { box: 'received', text: 'Test' },
    },
    { name: 'enrolled', method: 'POST', path: '/api/enrolments/search', body: {} },
  ];
}

async function measure(name: string, urls: Urls, team: CareTeam, looks: Look[]): Promise<Level> {
  const recordTo = join(folder, 'recording.json');
  const product = await startProduct({
    databaseUrl: urls.appUrl,
    port: 0,
    keyFile: join(folder, 'journal.pem'),
    recordTo,
  });
  const { send, close } = httpClient(product.address);
  const times = new Map<string, number[]>();
  const requests = Number(options.requests);
  for (let round = 0; round <= requests; round += 1) {
    for (const look of looks) {
      // The last round is the one whose statements are kept.
      const headers: Record<string, string> = round === requests ? { 'x-bench-step': look.name } : {};
      const answer = await send(team.receiver, { ...look, headers });
      if (answer.status !== 200) throw new Error(`${look.name}: ${JSON.stringify(answer.body)}`);
      times.set(look.name, [...(times.get(look.name) ?? []), answer.milliseconds]);
    }
  }
  close();
  await product.stop();
  const buffers = await buffersByStep(urls.appUrl, JSON.parse(readFileSync(recordTo, 'utf8')) as Recording);
  const p95 = (of: string) => times.get(of)?.toSorted((a, b) => a - b)[Math.floor(requests * 0.95)] ?? Number.NaN;
  return {
    name,
    lookup: await buffersOfLookup(urls.ownerUrl),
    looks: looks.map((look) => ({ name: look.name, p95: p95(look.name), buffers: buffers.get(look.name) ?? 0 })),
  };
}

function print(levels: Level[]): void {
  const [first] = levels;
  const last = levels.at(-1);
  console.log(
    `\nbuffers touched and p95 ms, by rows in the database (primary-key lookup: ${levels.map(({ lookup }) => lookup).join(', ')} buffers)`,
  );
  console.log(
    `${''.padEnd(24)}${levels.map(({ name }) => name.padStart(18)).join('')}   largest : smallest (goal 1.5)`,
  );
  for (const [index, { name }] of (first?.looks ?? []).entries()) {
    const cells = levels.map(({ looks }) =>
      `${looks[index]?.buffers ?? 0} / ${(looks[index]?.p95 ?? 0).toFixed(0)} ms`.padStart(18),
    );
    const ratio = (of: 'buffers' | 'p95') =>
      ((last?.looks[index]?.[of] ?? 0) / (first?.looks[index]?.[of] ?? 1)).toFixed(2);
    console.log(`${name.padEnd(24)}${cells.join('')}   ${ratio('buffers')} buffers, ${ratio('p95')} p95`);
  }
}
