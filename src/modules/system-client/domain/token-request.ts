import { type GrantedScope, scopeOnWire } from '../../../kernel/client-scope.ts';

/** Error codes of RFC 6749 5.2, and the status of each. */
export const tokenErrors = {
  invalid_request: 400,
  invalid_client: 401,
  unauthorized_client: 400,
  unsupported_grant_type: 400,
  invalid_scope: 400,
} as const;
export type TokenError = keyof typeof tokenErrors;

/** A request for a token that is refused. The description is for whoever builds the system: it never says what nearly was right. */
export class TokenRefusal extends Error {
  readonly error: TokenError;

  constructor(error: TokenError, description: string) {
    super(description);
    this.name = 'TokenRefusal';
    this.error = error;
  }
}

/** How a client says who it is. */
export type Proof =
  | { by: 'assertion'; assertion: string; clientId: string | null }
  | { by: 'secret'; clientId: string; secret: string; basic: boolean };

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';

/** Reads the fields of a form; the same field twice is refused (RFC 6749 3.2), an empty one is not there. */
export function readForm(body: string): Map<string, string> {
  const fields = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(body)) {
    if (fields.has(name)) throw new TokenRefusal('invalid_request', `${name.slice(0, 40)} was sent twice`);
    fields.set(name, value);
  }
  return new Map([...fields].filter(([, value]) => value !== ''));
}

/** What is proved, and in which one of the ways (RFC 6749 2.3: not more than one). */
export function proofIn(form: Map<string, string>, authorization: string | undefined): Proof {
  const basic = basicIn(authorization);
  const [assertion, secret, clientId] = [
    form.get('client_assertion'),
    form.get('client_secret'),
    form.get('client_id'),
  ];
  const ways = [assertion, secret, basic].filter((way) => way !== undefined);
  if (ways.length > 1) throw new TokenRefusal('invalid_request', 'more than one way of authenticating was used');
  if (assertion !== undefined) {
    if (form.get('client_assertion_type') !== assertionType)
      throw new TokenRefusal('invalid_request', `client_assertion_type must be ${assertionType}`);
    return { by: 'assertion', assertion, clientId: clientId ?? null };
  }
  if (basic !== undefined) {
    if (clientId !== undefined && clientId !== basic.clientId)
      throw new TokenRefusal('invalid_request', 'client_id differs from the Authorization header');
    return { by: 'secret', ...basic, basic: true };
  }
  if (secret !== undefined && clientId !== undefined) return { by: 'secret', clientId, secret, basic: false };
  throw new TokenRefusal('invalid_client', 'the client did not authenticate');
}

/** HTTP Basic with both parts form-encoded (RFC 6749 2.3.1). */
function basicIn(authorization: string | undefined): { clientId: string; secret: string } | undefined {
  const [scheme, coded] = (authorization ?? '').split(' ', 2);
  if (scheme?.toLowerCase() !== 'basic' || coded === undefined) return undefined;
  const text = Buffer.from(coded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  if (colon < 0) return { clientId: '', secret: '' };
  return { clientId: decoded(text.slice(0, colon)), secret: decoded(text.slice(colon + 1)) };
}

function decoded(text: string): string {
  return new URLSearchParams(`x=${text}`).get('x') ?? '';
}

/** The scopes that are asked for, of those that the client may have; all of them when it names none. */
export function scopesAsked(asked: string | undefined, may: readonly GrantedScope[]): GrantedScope[] {
  if (asked === undefined) return [...may];
  const scopes = asked
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => {
      const scope = scopeOnWire(word);
      if (scope === undefined || !may.includes(scope))
        throw new TokenRefusal('invalid_scope', 'a scope is unknown, or the client does not hold it');
      return scope;
    });
  if (scopes.length === 0) throw new TokenRefusal('invalid_scope', 'no scope was asked for');
  return [...new Set(scopes)];
}

/** Only client credentials are given here. */
export function requireGrantType(form: Map<string, string>): void {
  const type = form.get('grant_type');
  if (type === undefined) throw new TokenRefusal('invalid_request', 'grant_type is missing');
  if (type !== 'client_credentials')
    throw new TokenRefusal('unsupported_grant_type', 'grant_type must be client_credentials');
}
