import { describe, expect, it } from 'vitest';
import { run } from '../commands/demo.ts';
import { startIdentityProvider } from './identity-provider.ts';
import { whyNoDemoHere } from './refuse-production.ts';

const nobody = { users: () => Promise.resolve([]), user: () => Promise.resolve(undefined) };
const client = { port: 0, clientId: 'demo', clientSecret: 'only-for-tests', ...nobody };
const here = 'http://127.0.0.1:4000/api/session/callback';

describe('the demo', () => {
  it.each([
    [{}, undefined],
    [{ NODE_ENV: 'development', HEMLANK_HOST: '127.0.0.1', HEMLANK_PUBLIC_URL: 'http://localhost:4000' }, undefined],
    [{ NODE_ENV: 'production' }, 'in production'],
    [{ HEMLANK_HOST: '0.0.0.0' }, 'HEMLANK_HOST=0.0.0.0'],
    [{ HEMLANK_HOST: '10.1.2.3' }, 'HEMLANK_HOST=10.1.2.3'],
    [{ HEMLANK_PUBLIC_URL: 'https://hemlank.example.se' }, 'HEMLANK_PUBLIC_URL'],
    [{ HEMLANK_PUBLIC_URL: 'https://127.0.0.1.example.se' }, 'HEMLANK_PUBLIC_URL'],
  ])('in %j: %s', (environment, reason) => {
    const why = whyNoDemoHere(environment);
    if (reason === undefined) expect(why).toBeUndefined();
    else expect(why).toContain(reason);
  });

  it('does not start in production', async () => {
    const before = process.env['NODE_ENV'];
    process.env['NODE_ENV'] = 'production';
    try {
      expect(await run([])).toBe(2);
      await expect(startIdentityProvider({ ...client, redirectUri: here })).rejects.toThrow('in production');
    } finally {
      if (before === undefined) delete process.env['NODE_ENV'];
      else process.env['NODE_ENV'] = before;
    }
  });

  it('vouches for nobody at an address that others can reach', async () => {
    const redirectUri = 'https://hemlank.example.se/api/session/callback';
    await expect(startIdentityProvider({ ...client, redirectUri })).rejects.toThrow('this computer only');
  });
});
