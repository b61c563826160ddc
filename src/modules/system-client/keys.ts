import { createHash, createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';

/** Why a set of keys is not taken. */
export type KeyFault =
  | 'keysNotJson'
  | 'keysNone'
  | 'keysTooMany'
  | 'keysPrivate'
  | 'keysSymmetric'
  | 'keysKind'
  | 'keysWeak'
  | 'keysNotForSigning'
  | 'keysBroken'
  | 'keysSameName';

/** A public key as it is kept: nothing but what checks a signature. */
export interface PublicJwk {
  kty: string;
  use: 'sig';
  kid?: string;
  alg?: string;
  [part: string]: string | undefined;
}

const mostKeys = 5;
const shortestRsa = 2048;
const leastExponent = 65_537n;
const curves = ['P-256', 'P-384', 'P-521', 'Ed25519'];
/** What only who owns a key has (RFC 7518 6.2.2, 6.3.2, 6.4; RFC 8037). */
const privateParts = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
const publicParts = ['crv', 'x', 'y', 'n', 'e'];
const algorithmOf: Record<string, RegExp> = {
  RSA: /^(RS|PS)(256|384|512)$/,
  'P-256': /^ES256$/,
  'P-384': /^ES384$/,
  'P-521': /^ES512$/,
  Ed25519: /^(EdDSA|Ed25519)$/,
};

const jwk = z.looseObject({
  kty: z.string(),
  crv: z.string().max(50).optional(),
  kid: z.string().min(1).max(200).optional(),
  use: z.string().optional(),
  alg: z.string().optional(),
  key_ops: z.array(z.string()).optional(),
});
type Jwk = z.output<typeof jwk>;

/** Reads public keys as somebody pasted them: a JWK set (RFC 7517), or one key. Only what can check a signature, and strong enough, is taken. */
export function readKeys(pasted: string): { ok: true; keys: PublicJwk[] } | { ok: false; fault: KeyFault } {
  const found = keysIn(pasted);
  if (found === undefined) return { ok: false, fault: 'keysNotJson' };
  if (found.length === 0) return { ok: false, fault: 'keysNone' };
  if (found.length > mostKeys) return { ok: false, fault: 'keysTooMany' };
  const keys: PublicJwk[] = [];
  for (const one of found) {
    const parsed = jwk.safeParse(one);
    if (!parsed.success) return { ok: false, fault: 'keysBroken' };
    const fault = faultOf(parsed.data);
    if (fault !== undefined) return { ok: false, fault };
    keys.push(kept(parsed.data));
  }
  const names = keys.flatMap(({ kid }) => kid ?? []);
  return new Set(names).size === names.length ? { ok: true, keys } : { ok: false, fault: 'keysSameName' };
}

function keysIn(pasted: string): unknown[] | undefined {
  try {
    const read = JSON.parse(pasted) as unknown;
    if (typeof read !== 'object' || read === null) return undefined;
    const { keys, kty } = read as { keys?: unknown; kty?: unknown };
    if (Object.hasOwn(read, 'keys')) return Array.isArray(keys) ? (keys as unknown[]) : undefined;
    return kty === undefined ? [] : [read];
  } catch {
    return undefined;
  }
}

function faultOf(key: Jwk): KeyFault | undefined {
  if (key.kty === 'oct') return 'keysSymmetric';
  if (privateParts.some((part) => part in key)) return 'keysPrivate';
  const kind = key.kty === 'RSA' ? 'RSA' : (key.crv ?? '');
  if (key.kty !== 'RSA' && !((key.kty === 'EC' || key.kty === 'OKP') && curves.includes(kind))) return 'keysKind';
  if (key.use !== undefined && key.use !== 'sig') return 'keysNotForSigning';
  if (key.key_ops !== undefined && !key.key_ops.includes('verify')) return 'keysNotForSigning';
  if (key.alg !== undefined && algorithmOf[kind]?.test(key.alg) !== true) return 'keysKind';
  return strengthFault(key);
}

function strengthFault(key: Jwk): KeyFault | undefined {
  const read = publicKeyOf(key);
  if (read === undefined) return 'keysBroken';
  if (read.asymmetricKeyType !== 'rsa') return undefined;
  const { modulusLength = 0, publicExponent = 0n } = read.asymmetricKeyDetails ?? {};
  return modulusLength < shortestRsa || publicExponent < leastExponent || publicExponent % 2n === 0n
    ? 'keysWeak'
    : undefined;
}

function publicKeyOf(key: Jwk): KeyObject | undefined {
  try {
    return createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
  } catch {
    return undefined;
  }
}

function kept(key: Jwk): PublicJwk {
  const parts = publicParts.flatMap((part): [string, string][] => {
    const value = key[part];
    return typeof value === 'string' ? [[part, value]] : [];
  });
  return {
    kty: key.kty,
    use: 'sig',
    ...(key.kid === undefined ? {} : { kid: key.kid }),
    ...(key.alg === undefined ? {} : { alg: key.alg }),
    ...Object.fromEntries(parts),
  };
}

/** A key as an administrator compares it with what the provider of the system says: its name and its thumbprint (RFC 7638). */
export function describedKey(key: PublicJwk): { name: string; thumbprint: string } {
  const required =
    key.kty === 'RSA' ? ['e', 'kty', 'n'] : key.kty === 'EC' ? ['crv', 'kty', 'x', 'y'] : ['crv', 'kty', 'x'];
  const text = JSON.stringify(Object.fromEntries(required.map((part) => [part, key[part]])));
  const kind = key.kty === 'RSA' ? 'RSA' : (key['crv'] ?? key.kty);
  return {
    name: key.kid === undefined ? kind : `${key.kid} (${kind})`,
    thumbprint: createHash('sha256').update(text).digest('base64url'),
  };
}
