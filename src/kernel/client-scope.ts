/** What another system may do here, as the access decision says it. */
export const clientScopes = ['matters', 'record', 'statistics', 'hospital-stays'] as const;
export type ClientScope = (typeof clientScopes)[number];

/**
 * The scopes that some endpoint takes, and so may be granted, as they are written on the wire: `system/` and what it is about in the
 * manner of SMART on FHIR, with `.c` for creating and `.r` for reading.
 */
export const grantedScopes = {
  'hospital-stays': 'system/hospital-stays.c',
  statistics: 'system/statistics.r',
} as const satisfies Partial<Record<ClientScope, string>>;
export type GrantedScope = keyof typeof grantedScopes;
export const grantableScopes = Object.keys(grantedScopes) as GrantedScope[];

/** The scope that a word on the wire stands for; undefined for what nobody is granted here. */
export function scopeOnWire(word: string): GrantedScope | undefined {
  return grantableScopes.find((scope) => grantedScopes[scope] === word);
}
