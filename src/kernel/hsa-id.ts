/**
 * HSA-id: the identity of organisations, units and staff in the national health-care catalogue:
 * 'SE' + the organisation number (ten digits) + a hyphen + a suffix of capital letters and digits, 31 characters at most.
 */
declare const brand: unique symbol;
export type HsaId = string & { readonly [brand]: true };

const SHAPE = /^SE\d{10}-[A-Z0-9]{1,18}$/;

/** The HSA-id in capitals, or null when the text is none. */
export function parseHsaId(text: string): HsaId | null {
  const id = text.trim().toUpperCase();
  return SHAPE.test(id) ? (id as HsaId) : null;
}

/** The organisation number inside, as 'NNNNNN-NNNN'. */
export function organisationNumberOf(id: HsaId): string {
  return `${id.slice(2, 8)}-${id.slice(8, 12)}`;
}
