import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../../kernel/json.ts';
import type { Signer } from './signing.ts';

/** Hash before the first seal of a county. */
export const noSeal: Buffer = Buffer.alloc(32);

/** A seal without its place in the chain: what is sealed, by county, in a row. */
export interface SealContent {
  county: string;
  number: number;
  sealedAt: string;
  /** The sealed heads, or the range of the access log with its digest. */
  content: JsonObject;
}

/** A seal as stored and as exported: hash over the previous hash and the content, signed. */
export interface Seal extends SealContent {
  previousHash: Buffer;
  hash: Buffer;
  signature: Buffer;
}

/** Hash of a seal. */
export function sealHash(previous: Buffer, seal: SealContent): Buffer {
  const { county, number, sealedAt, content } = seal;
  return createHash('sha256').update(previous).update(canonicalJson({ county, number, sealedAt, content })).digest();
}

/** Chains and signs a seal. */
export function makeSeal(signer: Signer, previous: Buffer, content: SealContent): Seal {
  const hash = sealHash(previous, content);
  return { ...content, previousHash: previous, hash, signature: signer.sign(hash) };
}

/** What is wrong with a seal that should follow another; null when it is sound. */
export function faultOfSeal(
  signer: Signer,
  seal: Seal,
  expected: { number: number; previousHash: Buffer },
): string | null {
  if (seal.number !== expected.number) return `seal ${expected.number} is missing`;
  if (!seal.previousHash.equals(expected.previousHash)) return `seal ${seal.number} does not follow the one before it`;
  if (!sealHash(seal.previousHash, seal).equals(seal.hash)) return `seal ${seal.number} has been changed`;
  if (!signer.verify(seal.hash, seal.signature)) return `seal ${seal.number} is not signed with our key`;
  return null;
}
