import { rebuildWorklist } from '../modules/worklist/index.ts';
import { forCounties } from './county-work.ts';

/** Makes the worklists anew from the journal, or only compares. */
export function run(args: string[]): Promise<number> {
  return forCounties(args, 'owner', async ({ db, county }, { check }) => {
    const { entries, items, differences } = await rebuildWorklist(db, county, { check });
    const done = check ? 'compared' : 'made anew';
    console.log(`County ${county}: ${items} rows ${done} from ${entries} entries; ${differences} were different.`);
    return !check || differences === 0;
  });
}
