import { z } from 'zod';
import { type GrantedScope, grantableScopes } from '../../kernel/client-scope.ts';
import { idSchema } from '../../kernel/ids.ts';
import { instantSchema } from '../../kernel/instant.ts';
import { localDateSchema } from '../../kernel/local-date.ts';
import { page, text, unitId } from '../organisation/contract.ts';

/** Address of the module's endpoints, for both sides. */
export const clientPaths = {
  list: '/api/system-clients',
  one: '/api/system-clients/:id',
  approve: '/api/system-clients/:id/approve',
  end: '/api/system-clients/:id/end',
} as const;
/** Where other systems get their tokens (RFC 6749 3.2). */
export const tokenPath = '/api/token';

export const clientId = idSchema<'client'>();
export const clientParams = z.strictObject({ id: clientId });
const scope = z.enum(grantableScopes as [GrantedScope, ...GrantedScope[]]);

/** proposed: waits for a second administrator. lapsed: its last day has passed. */
export const clientStates = ['proposed', 'active', 'lapsed', 'ended'] as const;
export type ClientState = (typeof clientStates)[number];

export const clientSchema = z.strictObject({
  id: clientId,
  name: z.string(),
  unit: z.strictObject({ id: unitId, name: z.string(), providerName: z.string() }),
  scopes: z.array(scope),
  /** What it proves itself by: its public keys, described, or, in the demo, a shared secret. */
  keys: z.array(z.strictObject({ name: z.string(), thumbprint: z.string() })),
  sharedSecret: z.boolean(),
  endsOn: z.string(),
  state: z.enum(clientStates),
  proposedBy: z.string(),
  proposedAt: instantSchema,
  approvedBy: z.string().nullable(),
  approvedAt: instantSchema.nullable(),
  endedBy: z.string().nullable(),
  endedAt: instantSchema.nullable(),
  endReason: z.string().nullable(),
  lastUsedAt: instantSchema.nullable(),
  version: z.number().int(),
  /** Whether the one who asks may approve it: another must than who registered it. */
  mayApprove: z.boolean(),
});
export type SystemClient = z.output<typeof clientSchema>;

export const clientListQuery = z.strictObject({
  text: z.string().trim().max(100).optional(),
  state: z.enum(clientStates).optional(),
  page,
});
export const clientListAnswer = z.strictObject({
  clients: z.array(clientSchema),
  total: z.number().int(),
  page: z.number().int(),
  pageSize: z.number().int(),
});
export type ClientList = z.output<typeof clientListAnswer>;

export const registerBody = z.strictObject({
  name: text(100).min(2),
  unitId,
  scopes: z
    .array(scope)
    .min(1)
    .transform((chosen) => [...new Set(chosen)]),
  /** A JWK set as JSON text, as it is pasted. */
  keys: z.string().trim().min(1).max(20_000),
  endsOn: localDateSchema,
});
export const approveBody = z.strictObject({ version: z.number().int().min(1) });
export const endBody = z.strictObject({ version: z.number().int().min(1), reason: text(500).min(5) });
