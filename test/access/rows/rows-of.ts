import { type RawBuilder, sql, type Transaction } from 'kysely';
import { actAs } from '../../../src/platform/transaction.ts';
import type { TestApp } from '../../support/app.ts';
import type { Choice } from '../dimensions.ts';
import type { RowWorld } from './world.ts';

/** The rows that an object is, each with a name and a statement that finds it as the asker. */
type Rows = Record<string, RawBuilder<unknown>>;

/** Going round the application: which of the rows that the object of a case is, the asker does not find. */
export async function rowsMissing(test: TestApp, world: RowWorld): Promise<string[]> {
  const wanted = rowsOf(world);
  return test.db.app.transaction().execute(async (tx) => {
    await actAs(tx, world.actor, test.clock.now());
    await sql`select set_config('hemlank.opening', ${world.chainId}, true)`.execute(tx);
    const missing: string[] = [];
    for (const [name, statement] of Object.entries(wanted)) if (!(await found(tx, statement))) missing.push(name);
    return missing;
  });
}

async function found(tx: Transaction<unknown>, statement: RawBuilder<unknown>): Promise<boolean> {
  return (await statement.execute(tx)).rows.length > 0;
}

function rowsOf(world: RowWorld): Rows {
  const { choice, patientId, matterId } = world;
  const of = (table: string, change = choice.action === 'change') =>
    sql`select 1 from ${sql.raw(table)} where county = '20' and patient_id = ${patientId} ${change ? sql`for update` : sql``}`;
  const person = (change = choice.action === 'change') =>
    sql`select 1 from patient.patient where county = '20' and id = ${patientId} ${change ? sql`for update` : sql``}`;
  const work = of('worklist.item', false);
  const byKind: Record<Choice['object'], () => Rows> = {
    identity: () => ({ person: person() }),
    whereabouts: () => ({
      address: of('patient.address'),
      stay: of('patient.stay'),
      relative: of('patient.relative'),
      person: person(),
    }),
    matter: () => ({
      message: sql`select 1 from messaging.message where county = '20' and id = ${matterId}`,
      entry: sql`select 1 from platform.journal where county = '20' and case_id = ${matterId}`,
      'who it is about': person(false),
    }),
    'contact-card': () => ({ person: person(), relative: of('patient.relative'), alert: of('patient.alert') }),
    task: () => ({ work, 'whom it is for': person(false) }),
    // Told, never read back: that it may be written is the policies' test, src/modules/rhythm/notice.db.test.ts.
    notice: () => ({}),
    record: () => recordRows(world),
    existence: () => heldRows(world),
    source: () => heldRows(world),
    'block-existence': () => blockRows(world),
    'block-source': () => blockRows(world),
    aggregate: () => ({
      counts: sql`select 1 where referral.follow_up('20', 'kind', '2020-01-01', '2030-01-01', 5) is not null`,
    }),
    'access-log': () => ({ look: of('platform.access_log', false) }),
    'access-report': () => ({
      look: of('platform.access_log', false),
      'whose report it is': sql`select 1 from patient.identities_for_review('20', array[${patientId}::uuid])`,
    }),
  };
  return byKind[choice.object]();
}

/** What a unit has written about the patient, and what it has received. */
function recordRows({ patientId, source }: RowWorld): Rows {
  return {
    entry: sql`select 1 from platform.journal where county = '20' and patient_id = ${patientId} and unit_id = ${source.unit.id}
      and type = 'referral.sent'`,
    'received record': sql`select 1 from patient.received_record where county = '20' and patient_id = ${patientId}
      and owner_unit_id = ${source.unit.id}`,
  };
}

/** That others hold, and who. What one's own unit holds are its own rows. */
function heldRows(world: RowWorld): Rows {
  const { choice, patientId, source, chainId } = world;
  if (choice.owner === 'own-unit') return recordRows(world);
  if (choice.object === 'source')
    return {
      holder: sql`select 1 from access.holders('20', ${chainId}::uuid) h where not h.blocked and h.provider_id = ${source.unit.providerId}
        and h.side = ${source.side} and (h.unit_id is null or h.unit_id = ${source.unit.id})`,
    };
  return {
    existence: sql`select 1 from access.existence('20', ${patientId}, ${amongOf(choice)}) e where e.held and e.side = ${source.side}`,
  };
}

/** That others have blocked, and who; where nothing is blocked there is nothing to find. */
function blockRows(world: RowWorld): Rows {
  const { choice, patientId, source, chainId } = world;
  if (!(choice.owner === 'other-controller' ? choice.blockedAcross : choice.blockedWithin)) return {};
  if (choice.owner === 'own-unit')
    return {
      block: sql`select 1 from access.block where county = '20' and patient_id = ${patientId} and owner_unit_id = ${source.unit.id}`,
    };
  if (choice.object === 'block-source')
    return {
      'who has blocked': sql`select 1 from access.holders('20', ${chainId}::uuid) h where h.blocked
        and h.provider_id = ${source.unit.providerId}`,
    };
  return {
    'that somebody has blocked': sql`select 1 from access.existence('20', ${patientId}, ${amongOf(choice)}) e where e.blocked
      and e.side = ${source.side}`,
  };
}

const amongOf = ({ owner }: Choice) => (owner === 'same-controller' ? 'own-controller' : 'other-controllers');
