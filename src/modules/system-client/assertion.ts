import { createHash } from 'node:crypto';
import { decodeJwt, errors, importJWK, type JWTPayload, jwtVerify } from 'jose';
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../kernel/instant.ts';
import type { PublicJwk } from './keys.ts';

/** Signatures that only who has a private key can make. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];
/** Clocks differ. */
const toleranceSeconds = 30;
const longestJti = 200;

/** An assertion that holds: its own number, of which a hash is kept until it would have expired. */
export interface ProvenAssertion {
  jtiHash: Buffer;
  expiresAt: Instant;
}

/** Whom an assertion says that it is from, before anything of it is believed. */
export function claimedClient(assertion: string): string | undefined {
  try {
    return decodeJwt(assertion).iss;
  } catch {
    return undefined;
  }
}

/** Checks an assertion by RFC 7523 3 against the keys of the client it claims to be from. A text says why it does not hold. */
export async function checkAssertion(
  assertion: string,
  expected: { clientId: string; keys: readonly PublicJwk[]; audiences: string[]; now: Instant; minutes: number },
): Promise<ProvenAssertion | string> {
  const now = millisecondsOf(expected.now);
  const payload = await payloadOf(assertion, expected);
  if (typeof payload === 'string') return payload;
  const { exp = 0, jti = '' } = payload;
  if (exp * 1000 > now + expected.minutes * 60_000 + toleranceSeconds * 1000) return 'expires too far ahead';
  if (jti === '' || jti.length > longestJti) return 'no usable jti';
  const keptUntil = exp * 1000 + toleranceSeconds * 1000;
  return {
    jtiHash: createHash('sha256').update(jti).digest(),
    expiresAt: instantFromMilliseconds(keptUntil),
  };
}

async function payloadOf(
  assertion: string,
  { clientId, keys, audiences, now }: Parameters<typeof checkAssertion>[1],
): Promise<JWTPayload | string> {
  let reason = 'no key of the client made it';
  for (const jwk of keys) {
    try {
      const { payload } = await jwtVerify(
        assertion,
        // The algorithm is the assertion's, of those allowed here; one that does not fit the key is refused as it is imported or used.
        async ({ alg }) => importJWK(jwk, jwk.alg ?? alg),
        {
          algorithms,
          issuer: clientId,
          subject: clientId,
          audience: audiences,
          requiredClaims: ['exp', 'jti'],
          currentDate: new Date(millisecondsOf(now)),
          clockTolerance: toleranceSeconds,
        },
      );
      return payload;
    } catch (error) {
      // What a key has signed and still does not hold is the reason; that another key did not sign it is none.
      if (error instanceof errors.JWTClaimValidationFailed || error instanceof errors.JWTExpired)
        reason = `${error.claim}: ${error.reason}`;
      else if (error instanceof errors.JOSEAlgNotAllowed) reason = 'algorithm not allowed';
    }
  }
  return reason;
}
