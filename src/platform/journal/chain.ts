import { createHash } from 'node:crypto';
import { canonicalJson, type JsonObject, type JsonValue } from '../../kernel/json.ts';

/** Hash before the first entry of a chain. */
export const emptyHash: Buffer = Buffer.alloc(32);

/** The fields of an entry that the hash covers: all that is stored, except the sequence the database gives. */
export interface HashedEntry {
  county: string;
  id: string;
  subjectKind: string;
  subjectId: string;
  subjectCount: number;
  type: string;
  patientId: string | null;
  caseKind: string;
  caseId: string;
  providerId: string | null;
  unitId: string | null;
  userId: string | null;
  assignmentId: string | null;
  systemActor: string | null;
  participants: string[];
  params: JsonObject;
  payload: JsonObject;
  work: JsonValue;
  occurredAt: string;
  recordedAt: string;
}

/**
 * SHA-256 over the previous hash and the entry's canonical JSON. Changing, removing or reordering an entry breaks every hash after it.
 */
export function chainHash(previous: Buffer, entry: HashedEntry): Buffer {
  const fields: JsonObject = {
    county: entry.county,
    id: entry.id,
    subjectKind: entry.subjectKind,
    subjectId: entry.subjectId,
    subjectCount: entry.subjectCount,
    type: entry.type,
    patientId: entry.patientId,
    caseKind: entry.caseKind,
    caseId: entry.caseId,
    providerId: entry.providerId,
    unitId: entry.unitId,
    userId: entry.userId,
    assignmentId: entry.assignmentId,
    systemActor: entry.systemActor,
    participants: entry.participants,
    params: entry.params,
    payload: entry.payload,
    work: entry.work,
    occurredAt: entry.occurredAt,
    recordedAt: entry.recordedAt,
  };
  return createHash('sha256').update(previous).update(canonicalJson(fields)).digest();
}

/** What a head's signature covers. */
export function headText(county: string, subjectId: string, count: number, hash: Buffer): Buffer {
  return Buffer.from(`${county}|${subjectId}|${count}|${hash.toString('hex')}`);
}
