// The floor, in a process of its own: replays recorded statements with the bare driver, each chain's in its order, and prints what it took.
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { Recording } from '../../test/support/product-process.ts';
import type { Measured } from './drive.ts';

export interface Replay {
  file: string;
  databaseUrl: string;
  users: number;
  warmUpSeconds: number;
  seconds: number;
  steps: number;
  /** Prepares what the product prepared; else every statement is sent as text. */
  prepare: boolean;
}

interface Statement {
  /** Prepared as the product did. */
  name: string | undefined;
  text: string;
  values: unknown[];
  rows: number | null;
}

const plan = JSON.parse(process.argv[2] ?? '{}') as Replay;
const chains = readChains();
const clients = await Promise.all(Array.from({ length: plan.users }, connect));
const before = process.cpuUsage();
const began = performance.now();
const from = began + plan.warmUpSeconds * 1000;
const to = from + plan.seconds * 1000;
const measured: Measured & { differences: number; exhausted: boolean; processor: number } = {
  seconds: 0,
  requests: 0,
  all: 0,
  steps: Array.from({ length: plan.steps }, () => ({ milliseconds: [], bytes: 0 })),
  differences: 0,
  exhausted: false,
  processor: 0,
};
let next = 0;
await Promise.all(clients.map(user));
await Promise.all(clients.map((client) => client.end()));
const used = process.cpuUsage(before);
measured.processor = (used.user + used.system) / 1000;
measured.exhausted = next >= chains.length;
console.log(JSON.stringify(measured));

async function user(client: pg.Client): Promise<void> {
  while (performance.now() < to) {
    const chain = chains[next++];
    if (chain === undefined) return;
    for (const [step, statements] of chain.entries()) {
      const start = performance.now();
      for (const { name, text, values, rows } of statements) {
        const result = await client.query(name === undefined ? { text, values } : { name, text, values });
        // Equal work: each statement must touch as many rows as when it was recorded.
        if (result.rowCount !== rows) measured.differences += 1;
      }
      const now = performance.now();
      measured.all += 1;
      if (now < from || now > to) continue;
      measured.steps[step]?.milliseconds.push(now - start);
      measured.requests += 1;
      measured.seconds = (now - from) / 1000;
    }
  }
}

async function connect(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: plan.databaseUrl, application_name: 'hemlank bench floor' });
  await client.connect();
  return client;
}

/** Chains as lists of steps, each a list of statements. */
function readChains(): Statement[][][] {
  const { texts, statements } = JSON.parse(readFileSync(plan.file, 'utf8')) as Recording;
  const made: Statement[][][] = [];
  for (const { step, text, values, rows, prepared } of statements) {
    const [chain = 0, number = 0] = step.split(' ').map(Number);
    made[chain] ??= Array.from({ length: plan.steps }, () => []);
    made[chain][number]?.push({
      name: prepared && plan.prepare ? `s${text}` : undefined,
      text: texts[text] ?? '',
      values: values.map(bytesOf),
      rows,
    });
  }
  return made;
}

function bytesOf(value: unknown): unknown {
  return typeof value === 'object' && value !== null && 'base64' in value
    ? Buffer.from(String(value.base64), 'base64')
    : value;
}
