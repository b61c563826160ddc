import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { exportJWK, generateKeyPair } from 'jose';
import type * as Oidc from 'oidc-provider';
import type { Provider } from 'oidc-provider';
import type { DemoUser } from './demo-user.ts';
import { isLoopback, whyNoDemoHere } from './refuse-production.ts';
import { withoutKnownWarnings } from './known-warnings.ts';
import { chooseUserPage, messagePage, stylesheet } from './login-page.ts';

export interface IdentityProviderOptions {
  port: number;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  /** Users whose name, unit or role contains the words; the first page of the chosen test users when there are none. */
  users(search: string): Promise<DemoUser[]>;
  user(hsaId: string): Promise<DemoUser | undefined>;
}

export interface IdentityProvider {
  issuer: string;
  close(): Promise<void>;
}

/** What this provider calls the levels it can vouch for. */
const demoLevels = { strong: 'http://id.sambi.se/loa/loa3', weak: 'http://id.sambi.se/loa/loa2' };

/**
 * The demo's own OpenID provider: a real one (oidc-provider), except that one picks a test user instead of proving who one is.
 * Listens on loopback only and is started by nothing but the demo command.
 */
export async function startIdentityProvider(options: IdentityProviderOptions): Promise<IdentityProvider> {
  const reason = whyNoDemoHere(process.env);
  if (reason !== undefined) throw new Error(reason);
  if (!isLoopback(options.redirectUri))
    throw new Error(`the demo's identity provider serves this computer only, not ${options.redirectUri}`);
  const server = createServer();
  const port = await listen(server, options.port);
  const issuer = `http://127.0.0.1:${port}`;
  // Loaded here rather than above: it warns while it is loaded.
  const oidc = await withoutKnownWarnings(() => import('oidc-provider'));
  const provider = await withoutKnownWarnings(() => makeProvider(oidc, issuer, options));
  const parts = { oidc, provider, options };
  server.on('request', (request, response) => void answer(parts, request, response));
  return {
    issuer,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

async function makeProvider(oidc: typeof Oidc, issuer: string, options: IdentityProviderOptions): Promise<Provider> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true });
  const key = { ...(await exportJWK(privateKey)), use: 'sig', alg: 'RS256' };
  return new oidc.Provider(issuer, {
    clients: [
      {
        client_id: options.clientId,
        client_secret: options.clientSecret,
        redirect_uris: [options.redirectUri],
        grant_types: ['authorization_code'],
        response_types: ['code'],
        token_endpoint_auth_method: 'client_secret_post',
        require_auth_time: true,
      },
    ],
    jwks: { keys: [key] },
    cookies: { keys: [randomBytes(24).toString('base64url')] },
    acrValues: Object.values(demoLevels),
    claims: { openid: ['sub', 'employeeHsaId', 'acr', 'auth_time'], profile: ['name'] },
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false }, rpInitiatedLogout: { enabled: false } },
    ttl: { Interaction: 600, Session: 600, Grant: 600, AccessToken: 60, IdToken: 600, AuthorizationCode: 60 },
    interactions: { url: (_context, interaction) => `/login/${interaction.uid}` },
    async findAccount(_context, hsaId) {
      const user = await options.user(hsaId);
      if (user === undefined) return undefined;
      return { accountId: hsaId, claims: () => Promise.resolve({ sub: hsaId, employeeHsaId: hsaId, name: user.name }) };
    },
    // The one client is ours: nobody needs to be asked for consent.
    async loadExistingGrant(context) {
      const { client, session, provider } = context.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
    renderError(context, out) {
      context.type = 'html';
      context.body = messagePage(
        `Inloggningen kunde inte slutföras (${out.error}). Gå tillbaka till Hemlänk och försök igen.`,
      );
    },
  });
}

interface Parts {
  oidc: typeof Oidc;
  provider: Provider;
  options: IdentityProviderOptions;
}

async function answer(
  { oidc, provider, options }: Parts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (url.pathname === '/style.css') {
    response.writeHead(200, { 'content-type': 'text/css' }).end(stylesheet);
    return;
  }
  if (!url.pathname.startsWith('/login/')) {
    await provider.callback()(request, response);
    return;
  }
  try {
    await interact(provider, options, url, request, response);
  } catch (error) {
    const lapsed = error instanceof oidc.errors.SessionNotFound;
    const message = lapsed
      ? 'Inloggningen har gått ut. Gå tillbaka till Hemlänk och försök igen.'
      : 'Något gick fel i demons inloggning.';
    html(response, lapsed ? 400 : 500, messagePage(message));
  }
}

async function interact(
  provider: Provider,
  options: IdentityProviderOptions,
  url: URL,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { params } = await provider.interactionDetails(request, response);
  const said = new URLSearchParams(request.method === 'POST' ? await readBody(request) : '');
  const chosen = said.get('user');
  if (chosen !== null && (await options.user(chosen)) !== undefined) {
    await provider.interactionFinished(
      request,
      response,
      { login: { accountId: chosen, acr: said.get('level') === 'weak' ? demoLevels.weak : demoLevels.strong } },
      { mergeWithLastSubmission: false },
    );
    return;
  }
  const search = url.searchParams.get('search') ?? '';
  const again = typeof params['login_hint'] === 'string' ? await options.user(params['login_hint']) : undefined;
  html(response, 200, chooseUserPage({ action: url.pathname, search, users: await options.users(search), again }));
}

function html(response: ServerResponse, status: number, page: string): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; style-src 'self'; base-uri 'none'; frame-ancestors 'none'",
  });
  response.end(page);
}

async function readBody(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 10_000) throw new Error('too large');
  }
  return body;
}
