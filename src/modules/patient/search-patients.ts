import { sql } from 'kysely';
import type { z } from 'zod';
import { authorise } from '../../platform/authorise.ts';
import type { Work } from '../../platform/work.ts';
import { decideOnKnown, relatedPatients } from '../access/index.ts';
import { pageSize, type searchAnswer, type searchBody } from './contract.ts';
import { identityColumns } from './identity.ts';
import { matching } from './patients-matching.ts';

type Hit = z.output<typeof searchAnswer>['patients'][number];

/**
 * Searches among the patients whom the acting unit has a relation to. The search is logged as such, and each patient shown with the
 * ground of its relation.
 */
export async function searchPatients(
  work: Work,
  asked: z.output<typeof searchBody>,
): Promise<z.input<typeof searchAnswer>> {
  const found = sql`from ${relatedPatients(work)} r join patient.patient p on p.id = r.patient_id
    where p.county = ${work.actor.county} and ${matching(asked.text)}`;
  const { rows } = await sql<Hit & { scope: 'care' | 'process' }>`select ${identityColumns}, r.scope ${found}
    order by p.family_name, p.given_name, p.id limit ${pageSize} offset ${(asked.page - 1) * pageSize}`.execute(
    work.tx,
  );
  const { rows: counted } = await sql<{ total: number }>`select count(*) as total ${found}`.execute(work.tx);
  authorise(work, decideOnKnown(work, 'list', 'care'), { details: { shown: rows.length, page: asked.page } });
  for (const { id, scope } of rows) {
    const hit = { look: (look: Parameters<Work['look']>[0]) => work.look({ ...look, action: 'patient.search-hit' }) };
    authorise(hit, decideOnKnown(work, 'list', scope), { patientId: id });
  }
  return { patients: rows.map(hitOf), total: counted[0]?.total ?? 0, page: asked.page, pageSize };
}

/** Lists show who, never where. */
function hitOf({ id, number, numberKind, name, birthDate, sex, protectedIdentity, deceasedOn }: Hit): Hit {
  return { id, number, numberKind, name, birthDate, sex, protectedIdentity, deceasedOn };
}
