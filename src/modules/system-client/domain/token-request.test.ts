import { describe, expect, it } from 'vitest';
import { proofIn, readForm, requireGrantType, scopesAsked, TokenRefusal } from './token-request.ts';

const type = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer';
const form = (fields: Record<string, string>) => readForm(new URLSearchParams(fields).toString());
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const refused = (act: () => unknown) => {
  try {
    act();
    return 'taken';
  } catch (error) {
    return error instanceof TokenRefusal ? error.error : 'fault';
  }
};

describe('a request for a token', () => {
  it('has each field once, and what is empty is not there', () => {
    expect([...form({ grant_type: 'client_credentials', scope: '' })]).toEqual([['grant_type', 'client_credentials']]);
    expect(refused(() => readForm('scope=a&scope=b'))).toBe('invalid_request');
  });

  it('is for client credentials alone', () => {
    expect(refused(() => requireGrantType(form({ grant_type: 'client_credentials' })))).toBe('taken');
    expect(refused(() => requireGrantType(form({ grant_type: 'password' })))).toBe('unsupported_grant_type');
    expect(refused(() => requireGrantType(form({})))).toBe('invalid_request');
  });

  it('proves who asks in one way', () => {
    const assertion = { client_assertion: 'a.b.c', client_assertion_type: type };
    expect(proofIn(form(assertion), undefined)).toEqual({ by: 'assertion', assertion: 'a.b.c', clientId: null });
    expect(proofIn(form({ client_id: 'me', client_secret: 's' }), undefined)).toEqual({
      by: 'secret',
      clientId: 'me',
      secret: 's',
      basic: false,
    });
    expect(proofIn(form({}), basic('me:s%3At+u'))).toEqual({
      by: 'secret',
      clientId: 'me',
      secret: 's:t u',
      basic: true,
    });
    expect(refused(() => proofIn(form({ ...assertion, client_secret: 's' }), undefined))).toBe('invalid_request');
    expect(refused(() => proofIn(form({ client_secret: 's', client_id: 'me' }), basic('me:s')))).toBe(
      'invalid_request',
    );
    expect(refused(() => proofIn(form({ client_id: 'you' }), basic('me:s')))).toBe('invalid_request');
    expect(refused(() => proofIn(form({ client_assertion: 'a.b.c' }), undefined))).toBe('invalid_request');
    expect(refused(() => proofIn(form({ client_id: 'me' }), undefined))).toBe('invalid_client');
    expect(refused(() => proofIn(form({ client_id: 'me' }), 'Negotiate abc'))).toBe('invalid_client');
  });

  it('gets the scopes that it asks for and holds, else none', () => {
    const both = ['hospital-stays', 'statistics'] as const;
    expect(scopesAsked(undefined, both)).toEqual(both);
    expect(scopesAsked('system/statistics.r', both)).toEqual(['statistics']);
    expect(scopesAsked('system/statistics.r  system/statistics.r', both)).toEqual(['statistics']);
    expect(refused(() => scopesAsked('system/statistics.r', ['hospital-stays']))).toBe('invalid_scope');
    expect(refused(() => scopesAsked('system/Patient.rs', both))).toBe('invalid_scope');
    expect(refused(() => scopesAsked('statistics', both))).toBe('invalid_scope');
    expect(refused(() => scopesAsked(' ', both))).toBe('invalid_scope');
  });
});
