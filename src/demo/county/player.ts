import type { z } from 'zod';
import type { Instant } from '../../kernel/instant.ts';
import type { JsonObject } from '../../kernel/json.ts';
import type { UserActor } from '../../platform/actor.ts';
import type { Endpoint, ModuleDoor } from '../../platform/http/endpoint.ts';
import { runEndpoint } from '../../platform/http/run-endpoint.ts';
import type { Platform } from '../../platform/transaction.ts';
import { type Random, seededId } from './random.ts';

/** Acts as people of the county at moments of the past, through the same endpoints as the screens use. */
export interface Player {
  /** Runs a command as somebody at a moment; gives what the screen would get. */
  act<Answer>(
    actor: UserActor,
    path: string,
    at: Instant,
    input: { id?: string; day?: string; body: JsonObject },
  ): Promise<Answer>;
}

/**
 * The history of the demo county is made by the product itself, with the clock set: whatever the rules refuse cannot be in the demo, and
 * journal, access log, worklists and deadlines are those that real use would have left.
 */
export function makePlayer(platform: Platform, modules: readonly ModuleDoor[], random: Random): Player {
  const commands = new Map<string, Extract<Endpoint, { type: 'command' }>>();
  for (const { endpoints } of modules) {
    for (const endpoint of endpoints) if (endpoint.type === 'command') commands.set(endpoint.path, endpoint);
  }
  return {
    async act<Answer>(
      actor: UserActor,
      path: string,
      at: Instant,
      input: { id?: string; day?: string; body: JsonObject },
    ): Promise<Answer> {
      const command = commands.get(path);
      if (command === undefined) throw new Error(`no command has the path ${path}`);
      const answer = await runEndpoint({ ...platform, clock: { now: () => at } }, command, {
        actor: { ...actor, authenticatedAt: at },
        requestId: 'demo',
        params: parsed(
          command.params,
          input.day === undefined ? (input.id === undefined ? {} : { id: input.id }) : { day: input.day },
        ),
        query: undefined,
        body: parsed(command.body, input.body),
        file: undefined,
        idempotencyKey: seededId(random, Date.parse(at)),
        repeated: null,
      });
      return answer as Answer;
    },
  };
}

function parsed(schema: z.ZodType | undefined, value: JsonObject): unknown {
  return schema?.parse(value);
}
