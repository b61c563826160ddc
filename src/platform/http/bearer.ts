import type { FastifyRequest } from 'fastify';

/** The token of another system (RFC 6750); empty when the header names the scheme and no token. Undefined when there is no such header. */
export function bearerOf({ headers }: Pick<FastifyRequest, 'headers'>): string | undefined {
  const [scheme, token = ''] = (headers.authorization ?? '').split(' ', 2);
  return scheme?.toLowerCase() === 'bearer' ? token : undefined;
}
