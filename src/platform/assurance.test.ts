import { describe, expect, it } from 'vitest';
import type { County } from '../kernel/ids.ts';
import { instant } from '../kernel/instant.ts';
import type { Role } from '../kernel/roles.ts';
import { assuranceOf, signedInAnew, strongAcrValues, strongEnough } from './assurance.ts';

const now = instant('2026-11-22T09:00:00.000Z');
const county = '20' as County;

describe('assurance', () => {
  it("the provider's levels are ours; nothing, or something unknown, is the lowest", () => {
    expect(assuranceOf('http://id.sambi.se/loa/loa2', now)).toBe('low');
    expect(assuranceOf('http://id.sambi.se/loa/loa3', now)).toBe('substantial');
    expect(assuranceOf('http://id.elegnamnden.se/loa/1.0/loa4', now)).toBe('high');
    expect(assuranceOf('urn:oasis:names:tc:SAML:2.0:ac:classes:Password', now)).toBe('low');
    expect(assuranceOf(undefined, now)).toBe('low');
  });

  it('those who work with patients and accounts must be known substantially, those who only count need not', () => {
    const enough = (role: Role, assurance: 'low' | 'substantial' | 'high') =>
      strongEnough({ role, assurance, county }, now);
    expect(enough('home-care-nurse', 'low')).toBe(false);
    expect(enough('home-care-nurse', 'substantial')).toBe(true);
    expect(enough('home-care-nurse', 'high')).toBe(true);
    expect(enough('system-administrator', 'low')).toBe(false);
    expect(enough('analyst', 'low')).toBe(true);
  });

  it('a login is new for ten minutes; one whose time is unknown never is', () => {
    const at = (text: string) => ({ county, authenticatedAt: instant(text) });
    expect(signedInAnew(at('2026-11-22T08:50:00.001Z'), now)).toBe(true);
    expect(signedInAnew(at('2026-11-22T08:50:00.000Z'), now)).toBe(false);
    expect(signedInAnew({ county, authenticatedAt: null }, now)).toBe(false);
  });

  it('the provider is asked for what will do', () => {
    expect(strongAcrValues(now)).toContain('http://id.sambi.se/loa/loa3');
    expect(strongAcrValues(now)).toContain('http://id.sambi.se/loa/loa4');
    expect(strongAcrValues(now)).not.toContain('http://id.sambi.se/loa/loa2');
  });
});
