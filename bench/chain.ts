// The whole care chain over HTTP beside its floor: npm run bench -- chain [--users 1,8,32] [--seconds 10] [--profile folder]
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { wholeChain } from '../test/factories/care-chain.ts';
import { type Recording, startProduct } from '../test/support/product-process.ts';
import { type ChainDatabases, prepareDatabases } from './chain/databases.ts';
import { drive, type Measured, Patients } from './chain/drive.ts';
import { processorTime } from './chain/processor-time.ts';
import type { Replay } from './chain/replay.ts';

const { values: options } = parseArgs({
  options: {
    users: { type: 'string', default: '1,8,32' },
    seconds: { type: 'string', default: '10' },
    warmup: { type: 'string', default: '4' },
    patients: { type: 'string', default: '1600' },
    /** Chains recorded for the floor to replay. */
    recorded: { type: 'string', default: '1000' },
    /** Prints so many of the statements that take most time. */
    statements: { type: 'string', default: '0' },
    /** Writes a CPU profile of each measured server process there. */
    profile: { type: 'string' },
  },
});
const seconds = Number(options.seconds);
const warmUpSeconds = Number(options.warmup);
/** Chains recorded with one user, from which statements and milliseconds per step are told. */
const alone = 20;

/** Milliseconds of processor time of a whole run, warm-up included. */
interface Processor {
  client: number;
  server: number;
  database: number;
}

interface Run extends Measured {
  used: Processor;
}

interface Floor extends Run {
  differences: number;
  exhausted: boolean;
}

const databases = await prepareDatabases({ teams: 8, patients: Number(options.patients) });
try {
  const recorded = await record(databases);
  printSteps(recorded);
  printStatements(recorded.recording, Number(options.statements));
  for (const users of options.users.split(',').map(Number)) {
    const product = await measureProduct(databases, users);
    const floor = await measureFloor(databases, recorded.file, { users, prepare: false });
    const prepared = await measureFloor(databases, recorded.file, { users, prepare: true });
    printLevel(users, product, floor, prepared);
  }
} finally {
  await databases.close();
}

/** One real run of many chains, with every statement kept. */
async function record(from: ChainDatabases): Promise<{ file: string; recording: Recording; measured: Measured }> {
  const file = join(from.folder, 'recording.json');
  const product = await startProduct(serving(await from.clone('recording'), file));
  const patients = new Patients(from.patients);
  const endless = { warmUpSeconds: 0, seconds: 3600, named: true };
  const measured = await drive(product.address, from.teams, patients, { ...endless, users: 1, chains: alone });
  const rest = { ...endless, users: 8, chains: Number(options.recorded) - alone, first: alone };
  await drive(product.address, from.teams, patients, rest);
  await product.stop();
  await from.drop('recording');
  return { file, measured, recording: JSON.parse(readFileSync(file, 'utf8')) as Recording };
}

async function measureProduct(from: ChainDatabases, users: number): Promise<Run> {
  const name = `product_${users}`;
  const profile = options.profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${options.profile}`];
  const product = await startProduct(serving(await from.clone(name)), profile);
  const before = { client: process.cpuUsage(), server: timeOf(product.child.pid), database: timeOf(from.pid()) };
  const measured = await drive(product.address, from.teams, new Patients(from.patients), {
    users,
    warmUpSeconds,
    seconds,
  });
  const client = process.cpuUsage(before.client);
  const server = timeOf(product.child.pid).own - before.server.own;
  await product.stop();
  await from.drop(name);
  const database = timeOf(from.pid()).children - before.database.children;
  return { ...measured, used: { client: (client.user + client.system) / 1000, server, database } };
}

function timeOf(pid: number | undefined): { own: number; children: number } {
  return (pid === undefined ? null : processorTime(pid)) ?? { own: Number.NaN, children: Number.NaN };
}

function serving(databaseUrl: string, recordTo?: string) {
  const keyFile = join(databases.folder, 'journal.pem');
  return { databaseUrl, port: 0, keyFile, ...(recordTo === undefined ? {} : { recordTo }) };
}

async function measureFloor(
  from: ChainDatabases,
  file: string,
  how: { users: number; prepare: boolean },
): Promise<Floor> {
  const name = `floor_${how.users}`;
  const databaseUrl = await from.clone(name);
  const before = timeOf(from.pid());
  const plan: Replay = { ...how, file, databaseUrl, warmUpSeconds: 1, seconds, steps: wholeChain.length };
  const command = ['--import', 'tsx', 'bench/chain/replay.ts', JSON.stringify(plan)];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 1e9 });
  await from.drop(name);
  const replayed = JSON.parse(stdout) as Floor & { processor: number };
  const database = timeOf(from.pid()).children - before.children;
  return { ...replayed, used: { client: 0, server: replayed.processor, database } };
}

function printSteps({ recording, measured }: { recording: Recording; measured: Measured }): void {
  console.log(`\nOne user, ${alone} chains:`);
  console.log('  step               statements   ms in database   answer, bytes   statements as sent, bytes');
  for (const [number, { name }] of wholeChain.entries()) {
    const own = recording.statements.filter(({ step }) => {
      const [chain = alone, of] = step.split(' ').map(Number);
      return chain < alone && of === number;
    });
    const sum = (of: (one: Recording['statements'][number]) => number) =>
      own.reduce((all, one) => all + of(one), 0) / alone;
    const sent = sum(({ text, values }) => (recording.texts[text] ?? '').length + JSON.stringify(values).length);
    const bytes = (measured.steps[number]?.bytes ?? 0) / alone;
    const cells = [
      sum(() => 1).toFixed(1),
      sum((one) => one.milliseconds).toFixed(1),
      bytes.toFixed(0),
      sent.toFixed(0),
    ];
    console.log(`  ${name.padEnd(18)} ${cells.map((cell, at) => cell.padStart([10, 16, 15, 27][at] ?? 10)).join(' ')}`);
  }
}

/** Where the database's time goes, one user's chains: milliseconds in all, times per chain, and how the statement begins. */
function printStatements({ texts, statements }: Recording, count: number): void {
  if (count === 0) return;
  const sums = new Map<number, { milliseconds: number; times: number }>();
  for (const { step, text, milliseconds } of statements) {
    if (Number(step.split(' ')[0]) >= alone) continue;
    const sum = sums.get(text) ?? { milliseconds: 0, times: 0 };
    sums.set(text, { milliseconds: sum.milliseconds + milliseconds, times: sum.times + 1 });
  }
  console.log('\n  ms in all   each   per chain   statement');
  const sorted = [...sums].toSorted(([, a], [, b]) => b.milliseconds - a.milliseconds);
  for (const [text, { milliseconds, times }] of sorted.slice(0, count)) {
    const cells = [milliseconds.toFixed(0).padStart(9), (milliseconds / times).toFixed(2).padStart(6)];
    console.log(
      `  ${cells.join(' ')} ${(times / alone).toFixed(1).padStart(11)}   ${(texts[text] ?? '').replaceAll(/\s+/g, ' ').slice(0, 130)}`,
    );
  }
}

function printLevel(users: number, product: Run, floor: Floor, prepared: Floor): void {
  const rate = (one: Measured) => one.requests / one.seconds;
  const chains = (one: Measured) => (rate(one) / wholeChain.length).toFixed(1);
  console.log(`\n${users} user${users === 1 ? '' : 's'} at once`);
  const beside = (one: Measured) => `${chains(one)} chains/s, ratio ${(rate(product) / rate(one)).toFixed(2)}`;
  console.log(`  product ${chains(product)} chains/s, ${rate(product).toFixed(0)} requests/s`);
  console.log(`  floor, the same statements by a bare driver: ${beside(floor)} (goal 0.5)`);
  console.log(`  floor, prepared by name as the product does:  ${beside(prepared)}`);
  printProcessor(product, floor, prepared);
  if (floor.exhausted)
    console.log(`  the floor ran out of recorded chains after ${floor.seconds.toFixed(1)} s; more with --recorded`);
  if (floor.differences > 0)
    console.log(
      `  ${floor.differences} statements touched other rows than when recorded (lists show what other users did)`,
    );
  console.log('  milliseconds          product p50    p95    p99      floor p50    p95    p99   p99 ratio (goal 10)');
  for (const [number, { name }] of wholeChain.entries()) printTimes(name, product.steps[number], floor.steps[number]);
  const all = (one: Measured) => ({ milliseconds: one.steps.flatMap(({ milliseconds }) => milliseconds) });
  printTimes('all', all(product), all(floor));
}

/** On a machine that does other things too, this says more than the clock: with all cores busy, throughput is what processor time allows. */
function printProcessor(product: Run, ...floors: Run[]): void {
  const each = ({ used, all }: Run, of: keyof Processor) => (used[of] / all).toFixed(2);
  const total = ({ used, all }: Run) => (used.client + used.server + used.database) / all;
  const ours = `product ${each(product, 'server')} + database ${each(product, 'database')} + client ${each(product, 'client')}`;
  const theirs = floors.map(
    (floor) =>
      `${each(floor, 'server')} + database ${each(floor, 'database')}, ratio ${(total(floor) / total(product)).toFixed(2)}`,
  );
  console.log(`  processor ms per request: ${ours}; floor ${theirs.join('; prepared ')}`);
}

function printTimes(name: string, product?: { milliseconds: number[] }, floor?: { milliseconds: number[] }): void {
  const shares = [0.5, 0.95, 0.99];
  const [ours, theirs] = [product, floor].map((one) => {
    const sorted = (one?.milliseconds ?? []).toSorted((a, b) => a - b);
    return shares.map((share) => sorted[Math.floor(sorted.length * share)] ?? Number.NaN);
  });
  const cells = (times: number[] = []) => times.map((time) => time.toFixed(1).padStart(6)).join(' ');
  const ratio = (ours?.[2] ?? 0) / (theirs?.[2] ?? 1);
  console.log(`  ${name.padEnd(18)}        ${cells(ours)}         ${cells(theirs)}   ${ratio.toFixed(1).padStart(5)}`);
}
