import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from '../errors.ts';
import type { Platform } from '../transaction.ts';
import type { Endpoint } from './endpoint.ts';
import { platformTexts } from './texts.ts';
import { withinMinute } from './within-minute.ts';

/** Throws when the person of the request asks too often. */
type WithinLimits = (request: FastifyRequest) => Promise<void>;

/** Behind one address there may be a whole hospital. */
const peopleBehindAddress = 10;

export interface Limits {
  /** The limit of an address, before anyone is known: whatever else a request says, its sender chose. */
  ofAddress: WithinLimits;
  /** The limits that hold for an endpoint: that of everything a person does, and its own if it has one. */
  of(endpoint: Endpoint): WithinLimits;
}

/**
 * Counts requests by address first, before the session is looked for, and then by the person who is signed in: a cookie as a key would
 * let its sender begin anew with each request. These counts are each process's own; what could be used to guess is counted for all of
 * them together.
 */
export function makeLimits(app: FastifyInstance, platform: Pick<Platform, 'db' | 'clock'>, perMinute: number): Limits {
  const limit = (max: number, keyOf: (request: FastifyRequest) => string): WithinLimits => {
    const count = app.createRateLimit({ max, timeWindow: '1 minute', keyGenerator: keyOf });
    return async (request) => {
      const counted = await count(request);
      if (!counted.isAllowed && counted.isExceeded) throw new Refusal('too-many', 'too-many', platformTexts.tooMany);
    };
  };
  const person = ({ session, client }: FastifyRequest) => session?.person.userId ?? client?.actor.clientId ?? '';
  const all = limit(perMinute, person);
  return {
    ofAddress: limit(perMinute * peopleBehindAddress, ({ ip }) => ip),
    of({ perMinute: fewer, path }) {
      if (fewer === undefined) return all;
      const most = Math.min(fewer, perMinute);
      return async (request) => {
        await all(request);
        await withinMinute(platform, { what: path, who: person(request), most });
      };
    },
  };
}
