import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import {
  aChainPatient,
  wholeChain,
  type CareTeam,
  type ChainState,
  type ChainStep,
  newChain,
} from '../factories/care-chain.ts';
import { httpClient, type Send } from '../support/http-person.ts';

/** A command that the product has answered with 200: it must never be lost. */
export interface Acknowledged {
  step: string;
  patientId: string;
  referralId: string;
  enrolmentId: string;
  requestId: string;
}

export interface Load {
  /** Commands acknowledged since the load began. */
  count(): number;
  /** Requests that had to be repeated. */
  repeats(): number;
  /** Lets each client have its last command acknowledged, then ends. */
  end(): Promise<void>;
}

/**
 * Clients that take one patient after the other through the care chain, each command with a key of its own, repeated with the same key
 * until it is acknowledged, whatever breaks meanwhile. Any answer but 200, and 5xx while something is down, is a fault.
 */
export function startLoad(options: {
  owner: Kysely<unknown>;
  address: string;
  teams: readonly CareTeam[];
  clients: number;
  acknowledged: (what: Acknowledged) => void;
}): Load {
  const { send, close } = httpClient(options.address);
  const run = { going: true, count: 0, repeats: 0 };
  const one = async (team: CareTeam) => {
    while (run.going) {
      const patient = await insisting(run, () => aChainPatient(options.owner, team));
      const state = newChain(patient.id);
      for (const step of wholeChain) {
        if (!run.going) return;
        await take(send, run, team, state, step);
        if (step.method !== 'POST') continue;
        run.count += 1;
        options.acknowledged({
          step: step.name,
          patientId: state.patientId,
          referralId: state.referralId,
          enrolmentId: state.enrolment.id,
          requestId: state.request.id,
        });
      }
    }
  };
  const clients = Array.from({ length: options.clients }, (_, index) => {
    const team = options.teams[index % options.teams.length];
    return team === undefined ? Promise.resolve() : one(team);
  });
  const all = Promise.all(clients);
  // A client that fails is heard of at the end; until then it must not be an unhandled rejection.
  all.catch(() => undefined);
  return {
    count: () => run.count,
    repeats: () => run.repeats,
    async end() {
      run.going = false;
      await all.finally(close);
    },
  };
}

async function take(
  send: Send,
  run: { repeats: number },
  team: CareTeam,
  state: ChainState,
  step: ChainStep,
): Promise<void> {
  const body = step.body?.(state, team.place);
  const headers = { 'idempotency-key': randomUUID() };
  const answer = await insisting(run, async () => {
    const { status, body: answered } = await send(team[step.by], {
      method: step.method,
      path: step.path(state),
      body,
      headers,
    });
    if (status >= 500) throw new Error(`${step.name}: ${status}`);
    return { status, answered };
  });
  if (answer.status !== 200) throw new Refused(`${step.name}: ${answer.status} ${JSON.stringify(answer.answered)}`);
  step.learn?.(state, answer.answered as never);
}

class Refused extends Error {}

/** Tries until it works, for at most two minutes. */
async function insisting<Result>(run: { repeats: number }, attempt: () => Promise<Result>): Promise<Result> {
  const patience = Date.now() + 120_000;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > patience) throw error;
      run.repeats += 1;
      await sleep(50 + Math.random() * 150);
    }
  }
}
