import { randomBytes } from 'node:crypto';
import { canonicalJson, type JsonObject } from '../../kernel/json.ts';
import type { Signer } from '../journal/signing.ts';

const nonceLength = 12;

/** A row of the access log as the server writes it, before the database gives it a place. */
export interface WrittenLook {
  county: string;
  at: string;
  userId: string | null;
  assignmentId: string | null;
  unitId: string | null;
  providerId: string | null;
  systemActor: string | null;
  action: string;
  ground: string;
  denied: boolean;
  patientId: string | null;
  caseKind: string | null;
  caseId: string | null;
  requestId: string;
  details: JsonObject;
  holderProviderId: string | null;
  holderUnitId: string | null;
  holderSide: string | null;
}

const fields: readonly (keyof WrittenLook)[] = [
  'county',
  'at',
  'userId',
  'assignmentId',
  'unitId',
  'providerId',
  'systemActor',
  'action',
  'ground',
  'denied',
  'patientId',
  'caseKind',
  'caseId',
  'requestId',
  'details',
  'holderProviderId',
  'holderUnitId',
  'holderSide',
];

/**
 * The mark that a row carries from the moment it is written: random bytes, so that no two rows have the same and a row cannot be written
 * twice, and a keyed hash of them and the row. Whoever changes or adds a row in the database before it is sealed cannot make one.
 */
export function proofOf(signer: Signer, look: WrittenLook): Buffer {
  const nonce = randomBytes(nonceLength);
  return Buffer.concat([nonce, signer.mark(marked(nonce, look))]);
}

/** True if the row is as the server wrote it. */
export function isProven(signer: Signer, look: WrittenLook, proof: Buffer): boolean {
  const nonce = proof.subarray(0, nonceLength);
  return proof.length > nonceLength && signer.mark(marked(nonce, look)).equals(proof.subarray(nonceLength));
}

function marked(nonce: Buffer, look: WrittenLook): Buffer {
  const row = Object.fromEntries(fields.map((field) => [field, look[field]])) as JsonObject;
  return Buffer.concat([nonce, Buffer.from(canonicalJson(row))]);
}
