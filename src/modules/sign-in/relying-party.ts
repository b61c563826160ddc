import * as oidc from 'openid-client';
import { Refusal } from '../../platform/errors.ts';
import { signInTexts } from './texts/index.ts';

export interface RelyingPartyOptions {
  issuer: string;
  clientId: string;
  clientSecret: string;
  redirectUri: string;
  /** Plain http to the provider: only for the demo's own provider on loopback. */
  allowInsecure: boolean;
  /** Ask who it is at every login, so that one can change test user. */
  alwaysAsk?: boolean;
}

/** Where the browser is sent, and what its return is checked against. */
export interface LoginStart {
  url: string;
  state: string;
  nonce: string;
  codeVerifier: string;
}

/** Our side of OpenID Connect: authorization code flow with PKCE, state and nonce. The provider is discovered at the first login. */
export interface RelyingParty {
  begin(how: LoginWanted): Promise<LoginStart>;
  /** Exchanges the code and checks the id token. */
  finish(callbackUrl: URL, checks: { state: string; nonce: string; codeVerifier: string }): Promise<Proof>;
}

/** What is asked of the provider. */
export interface LoginWanted {
  /** Levels that will do, in the provider's words. */
  acrValues: readonly string[];
  /** Who must prove it once more, even if the provider remembers them. */
  anew?: { hsaId: string };
}

/** Whom the provider vouches for. */
export interface Proof {
  hsaId: string;
  /** How surely, in the provider's words. */
  acr: string | undefined;
  /** How long ago the person proved it; null when the provider does not say. */
  secondsAgo: number | null;
}

/** The claim SITHS and the demo put the HSA-id in. */
const hsaIdClaim = 'employeeHsaId';

export function relyingParty(options: RelyingPartyOptions): RelyingParty {
  let discovered: Promise<oidc.Configuration> | undefined;

  function discover(): Promise<oidc.Configuration> {
    const execute = options.allowInsecure ? [oidc.allowInsecureRequests] : [];
    discovered ??= oidc
      .discovery(new URL(options.issuer), options.clientId, options.clientSecret, undefined, { execute })
      .catch((error: unknown) => {
        discovered = undefined;
        throw new Refusal('cannot-be-done', 'provider-silent', signInTexts.providerSilent, {
          cause: (error as Error).name,
        });
      });
    return discovered;
  }

  return {
    async begin({ acrValues, anew }) {
      const config = await discover();
      const codeVerifier = oidc.randomPKCECodeVerifier();
      const state = oidc.randomState();
      const nonce = oidc.randomNonce();
      const url = oidc.buildAuthorizationUrl(config, {
        redirect_uri: options.redirectUri,
        scope: 'openid profile',
        code_challenge: await oidc.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ...acrParameter(config, acrValues),
        ...(options.alwaysAsk === true || anew !== undefined ? { prompt: 'login' } : {}),
        ...(anew === undefined ? {} : { max_age: '0', login_hint: anew.hsaId }),
      });
      return { url: url.href, state, nonce, codeVerifier };
    },
    async finish(callbackUrl, checks) {
      const config = await discover();
      const tokens = await oidc
        .authorizationCodeGrant(config, callbackUrl, {
          pkceCodeVerifier: checks.codeVerifier,
          expectedState: checks.state,
          expectedNonce: checks.nonce,
          idTokenExpected: true,
        })
        .catch((error: unknown) => {
          throw new Refusal('not-allowed', 'login-failed', signInTexts.failedLogin, { cause: (error as Error).name });
        });
      const claims = tokens.claims();
      const hsaId = claims?.[hsaIdClaim];
      if (typeof hsaId !== 'string') throw new Refusal('not-allowed', 'unknown-person', signInTexts.unknownPerson);
      return {
        hsaId,
        acr: typeof claims?.acr === 'string' ? claims.acr : undefined,
        secondsAgo: secondsSince(claims?.auth_time),
      };
    },
  };
}

/** Some providers refuse names they do not know: where they say which they know, only those are sent. */
function acrParameter(config: oidc.Configuration, wanted: readonly string[]): { acr_values?: string } {
  const known = config.serverMetadata().acr_values_supported;
  const sent = known === undefined ? wanted : wanted.filter((acr) => known.includes(acr));
  return sent.length === 0 ? {} : { acr_values: sent.join(' ') };
}

/** The provider's clock is a real one, whatever ours has been set to: only how long ago is of use. */
function secondsSince(authTime: unknown): number | null {
  return typeof authTime === 'number' ? Math.max(0, Math.round(Date.now() / 1000 - authTime)) : null;
}
