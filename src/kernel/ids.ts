import { z } from 'zod';

declare const brand: unique symbol;

/**
 * Identity of a row, branded by the name of its table so that a unit's id cannot be passed where a
 * patient's is expected. The value is a UUID version 7: it sorts by the time it was made, which keeps
 * indexes compact.
 */
export type Id<Table extends string> = string & { readonly [brand]: Table };

export type UserId = Id<'staff'>;
export type AssignmentId = Id<'assignment'>;
export type UnitId = Id<'unit'>;
export type ClientId = Id<'client'>;
export type ProviderId = Id<'provider'>;
export type PrincipalId = Id<'principal'>;
export type PatientId = Id<'patient'>;
export type ReferralId = Id<'referral'>;
export type EnrolmentId = Id<'enrolment'>;
export type MessageId = Id<'message'>;

/** Swedish län code as text, e.g. '20' for Dalarna. The unit of data placement. */
export type County = string & { readonly [brand]: 'county' };

const uuidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Zod schema of an id; refuses anything but a lower-case UUID. */
export function idSchema<Table extends string>(): z.ZodType<Id<Table>, string> {
  return z.string().regex(uuidPattern, 'not an id') as unknown as z.ZodType<Id<Table>, string>;
}

export const countySchema = z.string().regex(/^\d{2}$/, 'not a county code') as unknown as z.ZodType<County, string>;

/** True if the text has the shape of an id. */
export function isId(text: string): boolean {
  return uuidPattern.test(text);
}

let lastMillisecond = 0;
let counter = 0;

/**
 * Makes a new UUIDv7 (RFC 9562): 48 bits of time, 12 bits of a counter within the millisecond (so that ids
 * made by one process sort in the order they were made), 62 random bits.
 */
export function newId<Table extends string>(nowMilliseconds: number = Date.now()): Id<Table> {
  if (nowMilliseconds > lastMillisecond) {
    lastMillisecond = nowMilliseconds;
    counter = 0;
  } else if (counter < 0xfff) {
    counter += 1;
  } else {
    lastMillisecond += 1;
    counter = 0;
  }
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = ((random[0] ?? 0) & 0x3f) | 0x80;
  const time = lastMillisecond.toString(16).padStart(12, '0');
  const tail = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const sequence = counter.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${sequence}-${tail.slice(0, 4)}-${tail.slice(4)}` as Id<Table>;
}
