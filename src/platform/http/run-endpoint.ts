import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Instant } from '../../kernel/instant.ts';
import { canonicalJson, type JsonValue } from '../../kernel/json.ts';
import { writeLooks } from '../access-log.ts';
import { type ClientActor, type Sender, senderId } from '../actor.ts';
import { signedInAnew } from '../assurance.ts';
import { type About, Denial, holds } from '../authorise.ts';
import { badInput, Refusal } from '../errors.ts';
import { inTransaction, type Platform } from '../transaction.ts';
import type { Look, Work } from '../work.ts';
import type { Endpoint, LogEntry, UploadedFile } from './endpoint.ts';
import { platformTexts } from './texts.ts';

/** One request to an endpoint, parsed. */
export interface EndpointCall {
  actor: Sender;
  requestId: string;
  params: unknown;
  query: unknown;
  body: unknown;
  file: UploadedFile | undefined;
  idempotencyKey: string | undefined;
  repeated: { command: string; requestHash: Buffer; objectId: string } | null;
}

type Of<Type extends Endpoint['type']> = Extract<Endpoint, { type: Type }>;

/** Runs an endpoint for whoever sends: role permission or scope, transaction, authorisation made sure of, access log. Denials are logged. */
export async function runEndpoint(platform: Platform, endpoint: Endpoint, call: EndpointCall): Promise<unknown> {
  try {
    admit(endpoint, call.actor, platform.clock.now());
    if (endpoint.type === 'command') return await runCommand(platform, endpoint, call);
    return await runRead(platform, endpoint, call);
  } catch (error) {
    if (error instanceof Refusal) await logRefusedLook(platform, endpoint, call, error);
    throw error;
  }
}

/**
 * Lets another system in by its scope, before anything that it sent is read: it reaches only what takes a scope that it holds. Denials are
 * logged.
 */
export async function admitSystem(
  platform: Platform,
  endpoint: Endpoint,
  call: { actor: ClientActor; requestId: string; params: unknown },
): Promise<void> {
  if (holdsScope(endpoint, call.actor)) return;
  const denial = new Denial('scope-lacking', platformTexts.scopeLacking(endpoint.scope), {});
  await logRefusedLook(platform, endpoint, call, denial);
  throw denial;
}

function holdsScope({ scope }: Endpoint, { scopes }: ClientActor): boolean {
  return scope !== undefined && scopes.includes(scope);
}

/** Lets in by the role of an assignment; another system has been let in before. */
function admit(endpoint: Endpoint, actor: Sender, now: Instant): void {
  if (actor.kind === 'client') {
    if (!holdsScope(endpoint, actor)) throw new Error(`${actor.name} came past the gate of ${endpoint.path}`);
    return;
  }
  if (!holds(actor.role, endpoint.permission))
    throw new Denial('role-lacks-permission', platformTexts.roleLacksPermission(actor, endpoint.permission), {});
  if (endpoint.signedInAnew === true && !signedInAnew(actor, now))
    throw new Refusal('not-allowed', 'sign-in-anew', platformTexts.signInAnew);
}

async function runRead(
  platform: Platform,
  endpoint: Of<'query'> | Of<'download'>,
  call: EndpointCall,
): Promise<unknown> {
  return inTransaction(platform, actingOf(endpoint, call), async (work) => {
    const watched = watchAuthorisation(work, endpoint.log);
    const input = { params: call.params, query: call.query, body: call.body, file: call.file };
    const answer = await endpoint.handle(watched.work, input);
    watched.mustBeAuthorised(endpoint);
    return answer;
  });
}

async function runCommand(platform: Platform, endpoint: Of<'command'>, call: EndpointCall): Promise<unknown> {
  const key = call.idempotencyKey;
  if (key === undefined) throw badInput('idempotency-key-missing', platformTexts.idempotencyKeyMissing);
  const requestHash = hashOfRequest(call);
  if (call.repeated !== null) return repeat(platform, endpoint, call, requestHash, call.repeated);
  try {
    return await inTransaction(platform, actingOf(endpoint, call), async (work, flush, keep) => {
      const watched = watchAuthorisation(work, endpoint.log);
      const { id } = await endpoint.perform(watched.work, {
        params: call.params,
        query: call.query,
        body: call.body,
        file: call.file,
      });
      watched.mustBeAuthorised(endpoint);
      await flush();
      const answer = await endpoint.respond(watched.work, { id, params: call.params });
      keep({ sender: senderId(call.actor), key, command: endpoint.path, requestHash, objectId: id });
      return answer;
    });
  } catch (error) {
    // Two copies of the same command at once: the other one won, and this one met what it had done (another state or version, or its
    // key). Its outcome is the answer.
    const first = await loadOutcome(platform, senderId(call.actor), key);
    if (first === undefined) throw error;
    return repeat(platform, endpoint, call, requestHash, first);
  }
}

async function repeat(
  platform: Platform,
  endpoint: Of<'command'>,
  call: EndpointCall,
  requestHash: Buffer,
  first: { command: string; requestHash: Buffer; objectId: string },
): Promise<unknown> {
  if (first.command !== endpoint.path || !first.requestHash.equals(requestHash)) {
    throw new Refusal('cannot-be-done', 'idempotency-key-reused', platformTexts.idempotencyKeyReused);
  }
  return inTransaction(platform, actingOf(endpoint, call), async (work) => {
    const watched = watchAuthorisation(work, endpoint.log);
    const answer = await endpoint.respond(watched.work, { id: first.objectId, params: call.params });
    watched.mustBeAuthorised(endpoint);
    return answer;
  });
}

async function loadOutcome(platform: Platform, sender: string, key: string) {
  const { rows } = await sql<{ command: string; requestHash: Buffer; objectId: string }>`
    select command, request_hash, object_id from platform.idempotency_key where user_id = ${sender}::uuid and key = ${key}::uuid`.execute(
    platform.db,
  );
  return rows[0];
}

function hashOfRequest(call: EndpointCall): Buffer {
  const hash = createHash('sha256').update(
    canonicalJson({ params: call.params, query: call.query, body: call.body } as JsonValue),
  );
  if (call.file !== undefined) hash.update(call.file.name).update(call.file.bytes);
  return hash.digest();
}

function actingOf(endpoint: Endpoint, call: Pick<EndpointCall, 'actor' | 'requestId'>) {
  return { actor: call.actor, action: actionOf(endpoint.log, endpoint.path), requestId: call.requestId };
}

function actionOf(log: LogEntry, path: string): string {
  return typeof log === 'string' ? log : path;
}

/** Default deny: an endpoint that answers without having authorised anything is a fault, never an answer. */
function watchAuthorisation(work: Work, log: LogEntry) {
  let authorised = false;
  const watchedWork: Work = {
    ...work,
    look(look: Look) {
      authorised = true;
      // Endpoints without patient data are authorised but leave no rows.
      if (typeof log === 'string') work.look(look);
    },
  };
  const mustBeAuthorised = (endpoint: Endpoint) => {
    if (!authorised) throw new Error(`${endpoint.path} answered without authorising`);
  };
  return { work: watchedWork, mustBeAuthorised };
}

/**
 * Writes a look that was refused to the access log, on its own connection since the transaction rolled back: denials, what told that
 * somebody is there, and what was not found, which may be somebody else's.
 */
async function logRefusedLook(
  platform: Platform,
  endpoint: Endpoint,
  call: Pick<EndpointCall, 'actor' | 'requestId' | 'params'>,
  refusal: Refusal,
): Promise<void> {
  const about = aboutOf(endpoint, call, refusal);
  if (about === undefined) return;
  const context = { ...actingOf(endpoint, call), now: platform.clock.now(), signer: platform.signer };
  const details = { code: refusal.code, ...about.details };
  await writeLooks(platform.db, context, [{ ...about, ground: 'no-patient-data', denied: true, details }]);
}

function aboutOf(endpoint: Endpoint, call: Pick<EndpointCall, 'params'>, refusal: Refusal): About | undefined {
  if (refusal.about !== undefined) return refusal.about;
  if (refusal.kind !== 'not-found' || typeof endpoint.log !== 'string') return undefined;
  const { id } = (call.params ?? {}) as { id?: string };
  return id === undefined ? {} : { details: { asked: id } };
}
