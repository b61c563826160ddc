import { appendFileSync, chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { openDatabase } from '../../src/platform/database/connect.ts';
import { type CareTeam, careTeams, signInTeam } from '../factories/care-chain.ts';
import type { SmallCounty } from '../factories/organisation.ts';
import { type ProductProcess, type ServeProduct, startProduct } from '../support/product-process.ts';
import { checkState } from './check-state.ts';
import { type Acknowledged, type Load, startLoad } from './clients.ts';
import { embeddedVictim, type Victim } from './postmaster.ts';

export interface KillPlan {
  /** Keeps the database (when embedded), the key, and how far the run has come: an interrupted run goes on from there. */
  folder: string;
  kills: number;
  clients: number;
  /** An existing migrated database instead of an embedded one. Without `victim` only the server process is killed. */
  external?: { appUrl: string; ownerUrl: string; victim: Victim | null };
}

export interface KillReport {
  serverKills: number;
  databaseKills: number;
  acknowledged: number;
  repeats: number;
  /** Longest time from a kill to the next acknowledged command, in milliseconds. */
  longestPause: number;
  faults: string[];
}

/** How far a run has come. */
interface Progress {
  places: SmallCounty[];
  serverKills: number;
  databaseKills: number;
}

/** Kills the server or the database at random moments under load, then looks whether anything was lost, doubled or broken. */
export async function runKills(plan: KillPlan): Promise<KillReport> {
  mkdirSync(plan.folder, { recursive: true });
  chmodSync(plan.folder, 0o711);
  const progress = new ProgressFile(plan.folder);
  const serving: ServeProduct = {
    ...(plan.external === undefined ? { dataFolder: join(plan.folder, 'db') } : { databaseUrl: plan.external.appUrl }),
    port: await freePort(),
    keyFile: join(plan.folder, 'journal.pem'),
  };
  const running = { product: await startProduct(serving) };
  const ownerUrl = plan.external?.ownerUrl ?? running.product.ownerUrl ?? '';
  const owner = openDatabase({ url: ownerUrl, role: 'owner', max: 4 });
  try {
    const teams = await theTeams(owner.kysely, progress);
    const { address } = running.product;
    const load = startLoad({
      owner: owner.kysely,
      address,
      teams,
      clients: plan.clients,
      acknowledged: progress.acknowledge,
    });
    const victim = plan.external === undefined ? embeddedVictim(join(plan.folder, 'db')) : plan.external.victim;
    const killing = await killUnderLoad(plan, { running, serving, load, victim, progress });
    await load.end();
    const faults = await checkState(owner.kysely, serving.keyFile, progress.acknowledged());
    const { serverKills, databaseKills } = progress.value;
    const counts = { serverKills, databaseKills, acknowledged: progress.acknowledged().length };
    return {
      ...counts,
      repeats: load.repeats(),
      longestPause: killing.longestPause,
      faults: [...killing.faults, ...faults],
    };
  } finally {
    await owner.close();
    await running.product.stop();
    // A server that was adopted is left running by the one who adopted it.
    if (plan.external === undefined) await stopServer(embeddedVictim(join(plan.folder, 'db')));
  }
}

async function stopServer(victim: Victim): Promise<void> {
  for (let pid = victim.pid(); pid !== null; pid = victim.pid()) {
    process.kill(pid, 'SIGINT');
    await sleep(100);
  }
}

async function theTeams(owner: Kysely<unknown>, progress: ProgressFile): Promise<CareTeam[]> {
  if (progress.value.places.length > 0) {
    return Promise.all(progress.value.places.map(async (place) => ({ place, ...(await signInTeam(owner, place)) })));
  }
  const teams = await careTeams(owner, 2);
  progress.keep({ places: teams.map(({ place }) => place) });
  return teams;
}

interface Killing {
  running: { product: ProductProcess };
  serving: ServeProduct;
  load: Load;
  victim: Victim | null;
  progress: ProgressFile;
}

async function killUnderLoad(plan: KillPlan, killing: Killing): Promise<{ longestPause: number; faults: string[] }> {
  const { load, victim, progress } = killing;
  const faults: string[] = [];
  let longestPause = 0;
  await acknowledgedAgain(load, plan.clients);
  while (progress.value.serverKills + progress.value.databaseKills < plan.kills) {
    await sleep(20 + Math.random() * 700);
    const began = performance.now();
    const database = victim !== null && (progress.value.serverKills + progress.value.databaseKills) % 2 === 1;
    if (database) await victim.kill();
    // Now and then both at once, as when the machine stops.
    const both = database && Math.random() < 0.3;
    if (!database || both) faults.push(...(await killServer(killing, both)));
    const { serverKills, databaseKills } = progress.value;
    progress.keep(database ? { databaseKills: databaseKills + 1 } : { serverKills: serverKills + 1 });
    await acknowledgedAgain(load, plan.clients);
    longestPause = Math.max(longestPause, performance.now() - began);
  }
  return { longestPause: Math.round(longestPause), faults };
}

/** Kills the server and starts it again. The embedded database goes on meanwhile, and must be adopted rather than started anew. */
async function killServer({ running, serving, victim }: Killing, both: boolean): Promise<string[]> {
  const before = victim?.pid();
  await running.product.kill();
  running.product = await startProduct(serving);
  const adopted = both || before === victim?.pid();
  return adopted ? [] : ['a started server did not adopt the running database'];
}

/** Waits for more commands than can have been on their way when something was killed. */
async function acknowledgedAgain(load: Load, clients: number): Promise<void> {
  const wanted = load.count() + clients + 1;
  const patience = Date.now() + 90_000;
  while (load.count() < wanted) {
    if (Date.now() > patience) throw new Error('too few commands were acknowledged in 90 s');
    await sleep(10);
  }
}

/** What is kept between interrupted runs. */
class ProgressFile {
  readonly value: Progress;
  private readonly file: string;
  private readonly log: string;

  constructor(folder: string) {
    this.file = join(folder, 'progress.json');
    this.log = join(folder, 'acknowledged.jsonl');
    const empty: Progress = { places: [], serverKills: 0, databaseKills: 0 };
    this.value = existsSync(this.file) ? (JSON.parse(readFileSync(this.file, 'utf8')) as Progress) : empty;
  }

  keep(change: Partial<Progress>): void {
    Object.assign(this.value, change);
    writeFileSync(`${this.file}.new`, JSON.stringify(this.value));
    renameSync(`${this.file}.new`, this.file);
  }

  readonly acknowledge = (what: Acknowledged): void => appendFileSync(this.log, `${JSON.stringify(what)}\n`);

  acknowledged(): Acknowledged[] {
    if (!existsSync(this.log)) return [];
    const lines = readFileSync(this.log, 'utf8').split('\n').filter(Boolean);
    return lines.map((line) => JSON.parse(line) as Acknowledged);
  }
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return typeof address === 'object' && address !== null ? address.port : 0;
}
