import { afterEach, expect, it, vi } from 'vitest';
import { startIdentityProvider } from './identity-provider.ts';
import { withoutKnownWarnings } from './known-warnings.ts';

afterEach(() => vi.restoreAllMocks());

it('the demo’s identity provider starts without a word, and other warnings are shown', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const nobody = { users: () => Promise.resolve([]), user: () => Promise.resolve(undefined) };
  const client = { clientId: 'demo', clientSecret: 'only-for-tests', redirectUri: 'http://127.0.0.1/callback' };
  const provider = await startIdentityProvider({ port: 0, ...client, ...nobody });
  await provider.close();
  expect(warn.mock.calls).toEqual([]);
  await withoutKnownWarnings(() => Promise.resolve(console.warn('oidc-provider WARNING: something else')));
  expect(warn.mock.calls).toEqual([['oidc-provider WARNING: something else']]);
  expect(console.warn).toBe(warn);
});
