import { type Kysely, sql, type Transaction } from 'kysely';
import { journalWorkAfter } from '../../platform/journal/read.ts';

export interface Rebuild {
  entries: number;
  items: number;
  /** Rows that were otherwise, missing or too many before. */
  differences: number;
}

const entriesPerStep = 2000;

/**
 * Makes a county's worklists anew from the whole journal, in journal order and one transaction; commands wait meanwhile. With `check`
 * the result is only compared and nothing is changed. `db` must see all rows and own the table: the owner's role.
 */
export async function rebuildWorklist(
  db: Kysely<unknown>,
  county: string,
  options: { check: boolean },
): Promise<Rebuild> {
  const outcome: { rebuild?: Rebuild } = {};
  try {
    await db.transaction().execute(async (tx) => {
      await sql`lock table worklist.item in share row exclusive mode`.execute(tx);
      await sql`create temporary table item_before on commit drop as select * from worklist.item where county = ${county}`.execute(
        tx,
      );
      await sql`delete from worklist.item where county = ${county}`.execute(tx);
      const entries = await replay(tx, county);
      outcome.rebuild = { entries, ...(await compare(tx, county)) };
      if (options.check) throw new Undo();
    });
  } catch (error) {
    if (!(error instanceof Undo)) throw error;
  }
  if (outcome.rebuild === undefined) throw new Error('the rebuild ended without an outcome');
  return outcome.rebuild;
}

/** Ends a transaction that was only a comparison. */
class Undo extends Error {}

async function replay(tx: Transaction<unknown>, county: string): Promise<number> {
  let entries = 0;
  let after = 0;
  for (;;) {
    const step = await journalWorkAfter(tx, county, after, entriesPerStep);
    if (step === undefined) return entries;
    await sql`select worklist.apply(${county}, ${step.input}::jsonb)`.execute(tx);
    entries += step.entries;
    after = step.last;
  }
}

async function compare(tx: Transaction<unknown>, county: string): Promise<{ items: number; differences: number }> {
  const { rows } = await sql<{ items: number; differences: number }>`
    with now as (select * from worklist.item where county = ${county})
    select (select count(*) from now) as items,
      (select count(*) from (
        select county, unit_id, case_id, action from ((select * from now except select * from item_before)
          union all (select * from item_before except select * from now)) d group by 1, 2, 3, 4) k) as differences`.execute(
    tx,
  );
  return rows[0] ?? { items: 0, differences: 0 };
}
