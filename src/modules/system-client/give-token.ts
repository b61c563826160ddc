import { timingSafeEqual } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type GrantedScope, grantedScopes } from '../../kernel/client-scope.ts';
import { type Instant, millisecondsBetween, plus } from '../../kernel/instant.ts';
import { dateAt, startOfDay } from '../../kernel/zone.ts';
import type { ClientActor } from '../../platform/actor.ts';
import { giveToken } from '../../platform/client-token.ts';
import { withinMinute } from '../../platform/http/within-minute.ts';
import { rules } from '../../platform/rules.ts';
import type { Platform } from '../../platform/transaction.ts';
import { unitById } from '../organisation/index.ts';
import { checkAssertion, claimedClient } from './assertion.ts';
import { type Proof, proofIn, readForm, requireGrantType, scopesAsked, TokenRefusal } from './domain/token-request.ts';
import { activeClient, type AskingClient, noteUse, secretHashOf, useOnce } from './token-queries.ts';

/** A request for a token as it came. */
export interface TokenRequest {
  body: string;
  authorization: string | undefined;
  /** What an assertion may name as its audience: this endpoint, or the installation. */
  audiences: string[];
  /** A shared secret is taken in the demo alone. */
  secrets: boolean;
  /** Told why a client was not believed; never what it sent. */
  refused(why: { client: string | null; reason: string }): void;
}

/** An access token by RFC 6749 5.1. */
export interface GivenToken {
  access_token: string;
  token_type: 'Bearer';
  expires_in: number;
  scope: string;
}

/** Gives another system an access token when it has proved who it is (RFC 6749 4.4, RFC 7523). */
export async function answerTokenRequest(platform: Platform, request: TokenRequest): Promise<GivenToken> {
  const now = platform.clock.now();
  const form = readForm(request.body);
  requireGrantType(form);
  const proof = proofIn(form, request.authorization);
  // An assertion that has been believed is used up, whatever becomes of the rest.
  const client = await platform.db.transaction().execute((tx) => believed(tx, request, proof, now));
  const most = rules().number('system-client.given-per-minute', { on: dateAt(now), county: client.county });
  await withinMinute(platform, { what: 'token given', who: client.id, most });
  const scopes = scopesAsked(form.get('scope'), client.scopes);
  return platform.db.transaction().execute((tx) => give(tx, client, scopes, now));
}

async function believed(
  tx: Transaction<unknown>,
  request: TokenRequest,
  proof: Proof,
  now: Instant,
): Promise<AskingClient> {
  const claimed = proof.by === 'assertion' ? claimedClient(proof.assertion) : proof.clientId;
  const client = await activeClient(tx, claimed, now);
  const reason = await whyNot(tx, request, proof, client, now);
  if (client !== undefined && reason === null) return client;
  // Who is claimed is written down only when there is such a client: it could be anything.
  request.refused({ client: client?.id ?? null, reason: reason ?? 'unknown or ended' });
  throw new TokenRefusal('invalid_client', 'the client could not be authenticated');
}

/** Why a client is not believed, for our own log; null when it is. */
async function whyNot(
  tx: Transaction<unknown>,
  request: TokenRequest,
  proof: Proof,
  client: AskingClient | undefined,
  now: Instant,
): Promise<string | null> {
  if (client === undefined) return 'unknown, not approved or ended';
  if (proof.by === 'secret') return secretFault(client, proof.secret, request.secrets);
  if (client.keys === null) return 'has no keys';
  if (proof.clientId !== null && proof.clientId !== client.id) return 'client_id is another';
  const minutes = rules().number('system-client.assertion-minutes', { on: dateAt(now), county: client.county });
  const { audiences } = request;
  const checked = await checkAssertion(proof.assertion, {
    clientId: client.id,
    keys: client.keys,
    audiences,
    now,
    minutes,
  });
  if (typeof checked === 'string') return checked;
  return (await useOnce(tx, client.id, checked, now)) ? null : 'used before';
}

function secretFault({ secretHash }: AskingClient, secret: string, taken: boolean): string | null {
  if (!taken) return 'secrets are for the demo';
  if (secretHash === null) return 'has no secret';
  return timingSafeEqual(secretHashOf(secret), secretHash) ? null : 'wrong secret';
}

async function give(
  tx: Transaction<unknown>,
  client: AskingClient,
  scopes: GrantedScope[],
  now: Instant,
): Promise<GivenToken> {
  const actor = await actorOf(tx, client, scopes, now);
  const minutes = rules().number('system-client.token-minutes', { on: dateAt(now), county: client.county });
  const [usual, last] = [plus(now, { minutes }), startOfDay(client.endsOn)];
  const until = usual < last ? usual : last;
  const token = await giveToken(tx, actor, { now, until });
  await noteUse(tx, client.id, now);
  return {
    access_token: token,
    token_type: 'Bearer',
    expires_in: Math.floor(millisecondsBetween(now, until) / 1000),
    scope: scopes.map((scope) => grantedScopes[scope]).join(' '),
  };
}

async function actorOf(
  tx: Transaction<unknown>,
  client: AskingClient,
  scopes: GrantedScope[],
  now: Instant,
): Promise<ClientActor> {
  const unit = await unitById({ tx, now }, client.unitId);
  if (unit === undefined || !unit.active) throw new TokenRefusal('unauthorized_client', 'the unit has closed');
  const { id: unitId, name: unitName, providerId, providerName, principalId, principalName } = unit;
  return {
    kind: 'client',
    clientId: client.id,
    name: client.name,
    scopes,
    unitId,
    unitName,
    side: client.side,
    providerId,
    providerName,
    principalId,
    principalName,
    county: client.county,
  };
}
