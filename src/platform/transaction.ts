import { type Kysely, sql, type Transaction } from 'kysely';
import { newId } from '../kernel/ids.ts';
import type { Clock, Instant } from '../kernel/instant.ts';
import type { JsonValue } from '../kernel/json.ts';
import { type Outcome, writeLooks } from './access-log.ts';
import type { Actor } from './actor.ts';
import { appendEntries, type CollectedEntry, type WrittenEntry } from './journal/append.ts';
import type { Signer } from './journal/signing.ts';
import type { Look, Work } from './work.ts';

/**
 * A function of the database that applies written entries to a projection: takes the county and what `projectorInput` gives, once for
 * each transaction that changes work. Subscribed in the composition root.
 */
export type Projector = `${string}.${string}`;

/** Projector of deadlines (platform.deadline), from the work of entries. */
export const deadlineProjector: Projector = 'platform.apply_deadlines';

/** What a transaction needs from its surroundings; made once per process. */
export interface Platform {
  db: Kysely<unknown>;
  clock: Clock;
  signer: Signer;
  projectors: readonly Projector[];
  /** Told the topics after commit. */
  announce(topics: readonly string[]): void;
}

/** How one unit of work is run. */
export interface Acting {
  actor: Actor;
  /** Access-log action of looks that do not name their own. */
  action: string;
  requestId: string;
  now?: Instant;
}

/** The work itself. `flush` writes the entries so far; `keep` has a command's outcome written at the end, with the access log. */
type Perform<Result> = (work: Work, flush: () => Promise<void>, keep: (outcome: Outcome) => void) => Promise<Result>;

/** Deadlock, serialisation, and a prepared statement that a migration has made useless. */
const retryable = new Set(['40P01', '40001', '0A000']);
const attempts = 4;

/**
 * Runs a unit of work in one READ COMMITTED transaction acting as the actor, then writes what it collected (journal, projections,
 * access log) and commits. A deadlock is tried again from the start, at most three times; the work must therefore have no effects
 * outside the transaction. Topics are announced after commit.
 */
export async function inTransaction<Result>(
  platform: Platform,
  acting: Acting,
  perform: Perform<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(platform, acting, perform);
    } catch (error) {
      if (attempt >= attempts || !retryable.has((error as { code?: string }).code ?? '')) throw error;
    }
  }
}

async function once<Result>(platform: Platform, acting: Acting, perform: Perform<Result>): Promise<Result> {
  const now = acting.now ?? platform.clock.now();
  const topics = new Set<string>();
  const result = await platform.db.transaction().execute(async (tx) => {
    await actAs(tx, acting.actor, now);
    const entries: CollectedEntry[] = [];
    const looks: Look[] = [];
    const work = collectingWork(tx, { ...acting, now, signer: platform.signer }, { entries, looks, topics });
    const flush = () => flushEntries(platform, work, entries, topics);
    let outcome: Outcome | undefined;
    const answer = await perform(work, flush, (kept) => {
      outcome = kept;
    });
    await flush();
    await writeLooks(tx, { ...acting, now, signer: platform.signer }, looks, outcome);
    return answer;
  });
  if (topics.size > 0) platform.announce([...topics]);
  return result;
}

/** Sets who acts for the rest of the transaction; row-level security reads it. Local to the transaction, so pooled connections stay clean. */
export async function actAs(tx: Transaction<unknown>, actor: Actor, now: Instant): Promise<void> {
  const user = actor.kind === 'user' ? actor : undefined;
  const provider = actor.kind === 'system' ? '' : actor.providerId;
  const system = actor.kind === 'system' ? actor.name : '';
  // Another system is no unit in the eyes of the database: what units may see is not shown to it, and what it may has policies of its own.
  const client = actor.kind === 'client' ? actor.clientId : '';
  await sql`select set_config('hemlank.county', ${actor.county}, true), set_config('hemlank.unit', ${user?.unitId ?? ''}, true),
    set_config('hemlank.provider', ${provider}, true), set_config('hemlank.user', ${user?.userId ?? ''}, true),
    set_config('hemlank.system', ${system}, true), set_config('hemlank.now', ${now}, true),
    set_config('hemlank.role', ${user?.role ?? ''}, true), set_config('hemlank.client', ${client}, true)`.execute(tx);
}

interface Collected {
  entries: CollectedEntry[];
  looks: Look[];
  topics: Set<string>;
}

function collectingWork(
  tx: Transaction<unknown>,
  { actor, now, signer }: Pick<Work, 'actor' | 'now'> & { signer: Signer },
  collected: Collected,
): Work {
  return {
    tx,
    actor,
    now,
    mark: (text) => signer.mark(Buffer.from(text)),
    record(entry) {
      const id = newId<'entry'>();
      collected.entries.push({ ...entry, id });
      return id;
    },
    look(look) {
      collected.looks.push(look);
    },
    announce(topic) {
      collected.topics.add(topic);
    },
    async enqueue(task: string, payload: JsonValue, options = {}) {
      await sql`select graphile_worker.add_job(${task}, payload => ${JSON.stringify(payload)}::json,
        run_at => ${options.runAt ?? null}::timestamptz, job_key => ${options.key ?? null}::text)`.execute(tx);
    },
  };
}

async function flushEntries(
  platform: Platform,
  work: Work,
  entries: CollectedEntry[],
  topics: Set<string>,
): Promise<void> {
  const collected = entries.splice(0);
  const written = await appendEntries(work.tx, platform.signer, work.actor, work.now, collected);
  if (written.length === 0) return;
  await project(platform, work, written.filter(changesWork));
  for (const entry of collected) {
    for (const change of entry.work ?? []) if (change.unit !== undefined) topics.add(`unit:${change.unit}`);
    for (const unit of entry.participants) topics.add(`unit:${unit}`);
  }
}

/** All projections in one statement, which calls their functions in order. */
async function project({ projectors }: Platform, work: Work, entries: readonly WrittenEntry[]): Promise<void> {
  if (entries.length === 0 || projectors.length === 0) return;
  const calls = projectors.map((name) => sql`${sql.raw(name)}(given.county, given.entries)`);
  await sql`select ${sql.join(calls)}
    from (select ${work.actor.county}::text as county, ${projectorInput(entries)}::jsonb as entries) given`.execute(
    work.tx,
  );
}

/** True if the entry opens, closes or assigns work. */
function changesWork(entry: WrittenEntry): boolean {
  return Array.isArray(entry.work) && entry.work.length > 0;
}

/** The header fields of entries that SQL projectors read, as JSON text. */
function projectorInput(entries: readonly WrittenEntry[]): string {
  return JSON.stringify(
    entries.map(
      ({ id, caseKind, caseId, patientId, providerId, subjectKind, subjectId, recordedAt, params, work }) => ({
        id,
        caseKind,
        caseId,
        patientId,
        providerId,
        subjectKind,
        subjectId,
        recordedAt,
        params,
        work,
      }),
    ),
  );
}

/** Makes a system actor for a county. */
export function systemActor(name: string, county: Actor['county']): Actor {
  return { kind: 'system', name, county };
}
