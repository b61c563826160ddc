import { randomUUID } from 'node:crypto';
import { type CareTeam, wholeChain, type ChainState, newChain } from '../../test/factories/care-chain.ts';
import { httpClient, type Send } from '../../test/support/http-person.ts';

/** How long each request of a step took, by step. */
export interface Measured {
  seconds: number;
  requests: number;
  /** Requests with those of the warm-up. */
  all: number;
  steps: { milliseconds: number[]; bytes: number }[];
}

/** How long to drive, and how to begin. */
export interface Drive {
  users: number;
  /** Before anything is counted. */
  warmUpSeconds: number;
  seconds: number;
  /** Stops after so many chains, whatever the time. */
  chains?: number;
  /** Names the requests, for the recorder: chain and step. */
  named?: boolean;
  /** Number of the first chain. */
  first?: number;
}

/** Patients handed out one by one, each once. */
export class Patients {
  private readonly next: number[];
  private readonly patients: string[][];
  constructor(patients: string[][]) {
    this.patients = patients;
    this.next = patients.map(() => 0);
  }

  take(team: number): string | undefined {
    const index = this.next[team] ?? 0;
    this.next[team] = index + 1;
    return this.patients[team]?.[index];
  }
}

/** Takes patients through the care chain over HTTP, as so many users at once, each waiting for one answer before the next request. */
export async function drive(
  address: string,
  teams: readonly CareTeam[],
  patients: Patients,
  how: Drive,
): Promise<Measured> {
  const { send, close } = httpClient(address);
  const began = performance.now();
  const counting = { from: began + how.warmUpSeconds * 1000, to: began + (how.warmUpSeconds + how.seconds) * 1000 };
  const measured: Measured = {
    seconds: 0,
    requests: 0,
    all: 0,
    steps: wholeChain.map(() => ({ milliseconds: [], bytes: 0 })),
  };
  let chains = how.first ?? 0;
  const last = chains + (how.chains ?? Infinity);
  const user = async (index: number) => {
    const number = index % teams.length;
    const team = teams[number];
    while (team !== undefined && performance.now() < counting.to && chains < last) {
      const patient = patients.take(number);
      if (patient === undefined) return;
      const chain = chains++;
      await oneChain(send, team, newChain(patient), how.named === true ? chain : null, (step, milliseconds, bytes) => {
        const now = performance.now();
        measured.all += 1;
        const slot = measured.steps[step];
        if (slot === undefined || now < counting.from || now > counting.to) return;
        slot.milliseconds.push(milliseconds);
        slot.bytes += bytes;
        measured.requests += 1;
        measured.seconds = (now - counting.from) / 1000;
      });
    }
  };
  await Promise.all(Array.from({ length: how.users }, (_, index) => user(index)));
  close();
  return measured;
}

async function oneChain(
  send: Send,
  team: CareTeam,
  state: ChainState,
  chain: number | null,
  took: (step: number, milliseconds: number, bytes: number) => void,
): Promise<void> {
  for (const [number, step] of wholeChain.entries()) {
    const headers = {
      ...(step.method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      ...(chain === null ? {} : { 'x-bench-step': `${chain} ${number}` }),
    };
    const body = step.body?.(state, team.place);
    const answer = await send(team[step.by], { method: step.method, path: step.path(state), body, headers });
    if (answer.status !== 200) throw new Error(`${step.name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    step.learn?.(state, answer.body as never);
    took(number, answer.milliseconds, answer.bytes);
  }
}
