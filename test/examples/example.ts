import type { ConnectedSystem } from '../factories/system-client.ts';
import type { Client } from '../support/app.ts';
import type { ExampleWorld } from './world.ts';

/** A request that succeeds. What is not said is not sent; a command gets a new idempotency key each time. */
export interface Example {
  /** Nobody: a stranger. */
  by: Pick<Client, 'token'> | Pick<ConnectedSystem, 'bearer'> | null;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: unknown;
  file?: { name: string; bytes: Buffer };
  /** Cookies beside the session's. */
  cookies?: Record<string, string>;
  /** What it answers when it succeeds; 200 unless said. */
  status?: number;
}

/** For each route ('POST /api/referrals/:id/send') how to make a request that succeeds: it arranges what the request needs, anew each time. */
export type Examples = Record<string, (world: ExampleWorld) => Example | Promise<Example>>;
