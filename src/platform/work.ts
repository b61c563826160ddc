import type { Transaction } from 'kysely';
import type { Id, PatientId, ProviderId, UnitId, UserId } from '../kernel/ids.ts';
import type { Instant } from '../kernel/instant.ts';
import type { JsonObject, JsonValue } from '../kernel/json.ts';
import type { Actor } from './actor.ts';
import type { About, Ground } from './authorise.ts';

export type SubjectKind = 'patient' | 'unit' | 'staff' | 'assignment' | 'import' | 'model';

/** How an entry changes what waits for whom. Worklist and deadlines are made from this alone. */
export type WorkChange =
  | {
      op: 'open';
      unit: UnitId;
      /** The action that is waited for, e.g. 'referral.decide'; also the key of the sentence shown in the list. */
      action: string;
      /** True: this unit waits for another (`waitsFor`) to act. */
      waits?: boolean;
      waitsFor?: UnitId;
      dueAt?: Instant;
      warnAt?: Instant;
      /** Clause of the model that sets the time, as `<model>#<clause>`. */
      clause?: string;
      holder?: UserId;
      /** Values of the sentence when they differ from the entry's. */
      params?: JsonObject;
      /** When the matter began, if before this entry. */
      caseOpenedAt?: Instant;
    }
  | { op: 'close'; unit?: UnitId; action?: string }
  | { op: 'assign'; unit: UnitId; action: string; holder: UserId | null };

/** A journal entry to be: the generic header that views need, and the module's own payload. */
export interface NewEntry {
  /** '<module>.<what-happened>'; also the key of the sentence in the timeline. */
  type: string;
  subject: { kind: SubjectKind; id: Id<string> };
  case: { kind: string; id: Id<string> };
  /** Controller that owns the entry; the actor's provider unless said otherwise. */
  providerId?: ProviderId;
  /** Units that take part in the matter and may see the entry. */
  participants: UnitId[];
  /** Values of the sentence. Names of units and levels, counts, dates; no free text about health. */
  params?: JsonObject;
  payload?: JsonObject;
  work?: WorkChange[];
  /** When it happened, if not now. */
  occurredAt?: Instant;
}

/** A look at patient data (or at a list of it), for the access log. */
export interface Look extends About {
  ground: Ground;
  /** The endpoint's action unless said otherwise. */
  action?: string;
  denied?: boolean;
}

/**
 * One unit of work: a transaction acting as somebody at a moment. Entries and looks are collected and written before commit, so that
 * decision, state, journal, access log and outgoing work commit together or not at all.
 */
export interface Work {
  readonly tx: Transaction<unknown>;
  readonly actor: Actor;
  readonly now: Instant;
  /** A mark by which a text is known again and which tells nobody what it was: made with a key that is not in the database. */
  mark(text: string): Buffer;
  /** Adds an entry to the journal; returns its id. */
  record(entry: NewEntry): Id<'entry'>;
  /** Adds a row to the access log. Called through `authorise`, or directly by lists for each patient shown. */
  look(look: Look): void;
  /** Enqueues a background job that commits with this transaction. */
  enqueue(task: string, payload: JsonValue, options?: { runAt?: Instant; key?: string }): Promise<void>;
  /** Tells open screens, after commit, that something under a topic changed. Entries already tell the units in them (`unit:<id>`). */
  announce(topic: string): void;
}

/** The transaction typed with one module's own tables: `tables<ReferralTables>(work)`. */
export function tables<Tables>(work: Pick<Work, 'tx'>): Transaction<Tables> {
  return work.tx as unknown as Transaction<Tables>;
}

/** Subject of an entry about a patient. */
export function aboutPatient(id: PatientId): { kind: 'patient'; id: PatientId } {
  return { kind: 'patient', id };
}
