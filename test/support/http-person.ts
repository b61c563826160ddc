import { Agent, request } from 'node:http';
import type { Kysely } from 'kysely';
import { systemClock } from '../../src/kernel/instant.ts';
import { dateAt } from '../../src/kernel/zone.ts';
import { assignmentsOfPerson } from '../../src/modules/organisation/index.ts';
import { chooseAssignment, startSession } from '../../src/platform/session.ts';
import type { TestStaff } from '../factories/organisation.ts';

export interface HttpAnswer {
  status: number;
  body: unknown;
  bytes: number;
  milliseconds: number;
}

/** One request over a real socket. Fails when the connection breaks. */
export type Send = (
  token: string,
  what: { method: string; path: string; body?: unknown; headers?: Record<string, string> },
) => Promise<HttpAnswer>;

/** A client with connections of its own. */
export function httpClient(address: string): { send: Send; close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 });
  const send: Send = (token, { method, path, body, headers = {} }) =>
    new Promise((resolve, reject) => {
      const began = performance.now();
      const payload = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
      const sending = request(new URL(path, address), {
        method,
        agent,
        headers: {
          cookie: `hemlank_session=${token}`,
          'x-hemlank': '1',
          ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': payload.length }),
          ...headers,
        },
      });
      sending.on('error', reject);
      sending.on('response', (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          const milliseconds = performance.now() - began;
          resolve({ status: response.statusCode ?? 0, body: parsed(bytes), bytes: bytes.length, milliseconds });
        });
      });
      sending.end(payload);
    });
  return { send, close: () => agent.destroy() };
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return bytes.toString();
  }
}

/** Signs somebody in directly in the database, in their first assignment; returns the token of the session. */
export async function signInDirectly(db: Kysely<unknown>, staff: TestStaff): Promise<string> {
  const now = systemClock.now();
  const [actor] = await assignmentsOfPerson(db, staff.id, dateAt(now));
  if (actor === undefined) throw new Error(`${staff.name} has no assignment now`);
  const { id: userId, name, title } = staff;
  const proof = { assurance: 'substantial' as const, authenticatedAt: now };
  const person = { userId, name, title, locale: 'sv' as const, ...proof };
  return chooseAssignment(db, await startSession(db, person, now), actor);
}
