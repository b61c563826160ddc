import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { describe, expect, it } from 'vitest';
import { describedKey, readKeys } from './keys.ts';

const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const ed = generateKeyPairSync('ed25519');
const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const jwk = (key: { export(options: { format: 'jwk' }): JsonWebKey }) => key.export({ format: 'jwk' });
const set = (...keys: unknown[]) => JSON.stringify({ keys });
const fault = (pasted: string) => {
  const read = readKeys(pasted);
  return read.ok ? 'taken' : read.fault;
};

describe('keys as somebody pasted them', () => {
  it('takes what checks signatures, and keeps nothing else of it', () => {
    const read = readKeys(
      set(
        { ...jwk(ec.publicKey), kid: 'a', alg: 'ES256', x5u: 'https://example.se/' },
        jwk(ed.publicKey),
        jwk(rsa.publicKey),
      ),
    );
    if (!read.ok) return expect.unreachable(read.fault);
    expect(read.keys.map((key) => Object.keys(key).toSorted())).toEqual([
      ['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y'],
      ['crv', 'kty', 'use', 'x'],
      ['e', 'kty', 'n', 'use'],
    ]);
    expect(readKeys(JSON.stringify(jwk(ed.publicKey))).ok).toBe(true);
  });

  it.each([
    ['no JSON', 'hej', 'keysNotJson'],
    ['a list', '[]', 'keysNone'],
    ['keys that are no list', '{"keys": 1}', 'keysNotJson'],
    ['no keys', set(), 'keysNone'],
    ['too many', set(...Array.from({ length: 6 }, () => jwk(ed.publicKey))), 'keysTooMany'],
    ['a private EC key', set(jwk(ec.privateKey)), 'keysPrivate'],
    ['a private RSA key', set(jwk(rsa.privateKey)), 'keysPrivate'],
    ['a shared secret', set({ kty: 'oct', k: 'c2VjcmV0' }), 'keysSymmetric'],
    [
      'a curve for signing coins',
      set(jwk(generateKeyPairSync('ec', { namedCurve: 'secp256k1' }).publicKey)),
      'keysKind',
    ],
    ['a key for agreeing', set(jwk(generateKeyPairSync('x25519').publicKey)), 'keysKind'],
    ['an algorithm of another kind', set({ ...jwk(ec.publicKey), alg: 'RS256' }), 'keysKind'],
    ['an algorithm that signs nothing', set({ ...jwk(ec.publicKey), alg: 'none' }), 'keysKind'],
    ['a short RSA key', set(jwk(generateKeyPairSync('rsa', { modulusLength: 1024 }).publicKey)), 'keysWeak'],
    [
      'a small exponent',
      set(jwk(generateKeyPairSync('rsa', { modulusLength: 2048, publicExponent: 3 }).publicKey)),
      'keysWeak',
    ],
    ['a key for encryption', set({ ...jwk(rsa.publicKey), use: 'enc' }), 'keysNotForSigning'],
    ['a key for other things', set({ ...jwk(rsa.publicKey), key_ops: ['encrypt'] }), 'keysNotForSigning'],
    ['a point that is not on its curve', set({ ...jwk(ec.publicKey), x: 'AAAA' }), 'keysBroken'],
    ['no key at all', set('hej'), 'keysBroken'],
    ['two of one name', set({ ...jwk(ec.publicKey), kid: 'a' }, { ...jwk(ed.publicKey), kid: 'a' }), 'keysSameName'],
  ])('refuses %s', (_what, pasted, why) => {
    expect(fault(pasted)).toBe(why);
  });

  it('describes a key by the thumbprint that others compute', async () => {
    for (const pair of [ec, ed, rsa]) {
      const read = readKeys(set(jwk(pair.publicKey)));
      const [key] = read.ok ? read.keys : [];
      if (key === undefined) return expect.unreachable('taken');
      expect(describedKey(key).thumbprint).toBe(await calculateJwkThumbprint(key));
    }
  });
});
