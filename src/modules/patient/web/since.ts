import { z } from 'zod';
import { isLocalDate } from '../../../kernel/local-date.ts';

/** The field "holds from": a date, or empty for now. */
export const sinceText = (message: string) =>
  z
    .string()
    .trim()
    .refine((value): boolean => value === '' || isLocalDate(value), message);

/** The field as the server takes it: left out when it holds from now. */
export function sinceRequest(since: string): { since?: { date: string } } {
  return since === '' ? {} : { since: { date: since } };
}
