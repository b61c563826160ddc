import type { z } from 'zod';
import type { ClientId } from '../../kernel/ids.ts';
import { userOf } from '../../platform/actor.ts';
import { allow, authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { pageSize } from '../organisation/contract.ts';
import { staffById, unitsById } from '../organisation/index.ts';
import type { ClientList, clientListQuery, SystemClient } from './contract.ts';
import { describedKey } from './keys.ts';
import { decideOnApproving } from './policy.ts';
import { type ClientRow, clientsOfPrincipal, loadClient } from './queries.ts';

/** The other systems of the administrator's own principal, by name. */
export async function listClients(work: Work, asked: z.output<typeof clientListQuery>): Promise<ClientList> {
  authorise(work, allow('administration'));
  const { rows, total } = await clientsOfPrincipal(work, {
    text: asked.text === undefined || asked.text === '' ? null : asked.text,
    state: asked.state ?? null,
    limit: pageSize,
    offset: (asked.page - 1) * pageSize,
  });
  return { clients: await present(work, rows), total, page: asked.page, pageSize };
}

/** One of them, also when it has ended. */
export async function showClient(work: Work, id: ClientId): Promise<SystemClient> {
  authorise(work, allow('administration'));
  const [client] = await present(work, [await loadClient(work, id)]);
  if (client === undefined) throw new Error('one client was loaded');
  return client;
}

async function present(work: Work, rows: readonly ClientRow[]): Promise<SystemClient[]> {
  const units = await unitsById(work, new Set(rows.map(({ unitId }) => unitId)));
  const people = rows.flatMap(({ proposedById, approvedById, endedById }) => [proposedById, approvedById, endedById]);
  const staff = await staffById(work, new Set(people.filter((id) => id !== null)));
  const nameOf = (id: ClientRow['endedById']) => (id === null ? null : (staff.get(id)?.name ?? ''));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    unit: {
      id: row.unitId,
      name: units.get(row.unitId)?.name ?? '',
      providerName: units.get(row.unitId)?.providerName ?? '',
    },
    scopes: row.scopes,
    keys: (row.keys ?? []).map(describedKey),
    sharedSecret: row.sharedSecret,
    endsOn: row.endsOn,
    state: row.state,
    proposedBy: nameOf(row.proposedById) ?? '',
    proposedAt: row.proposedAt,
    approvedBy: nameOf(row.approvedById),
    approvedAt: row.approvedAt,
    endedBy: nameOf(row.endedById),
    endedAt: row.endedAt,
    endReason: row.endReason,
    lastUsedAt: row.lastUsedAt,
    version: row.version,
    mayApprove: row.state === 'proposed' && decideOnApproving(userOf(work.actor), row).allowed,
  }));
}
