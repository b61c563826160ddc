import fc from 'fast-check';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aStaff } from '../../../test/factories/organisation.ts';
import { aReferralCounty, aSentReferral, type Refused } from '../../../test/factories/referral.ts';
import { startTestApp } from '../../../test/support/app.ts';
import type { FollowUp } from './contract.ts';

const test = await startTestApp();
const county = await aReferralCounty(test);
const analyst = await test.as(await aStaff(test.owner, county.homeCare, 'analyst', 'Anders Analys'));
const smallest = 5;

interface Cell {
  cell: string;
  n: number | null;
}

async function hidden(counts: readonly number[]): Promise<Cell[]> {
  const cells = JSON.stringify(counts.map((n, index) => ({ cell: `c${index}`, n })));
  const { rows } = await sql<{
    cells: Cell[];
  }>`select platform.without_small_cells(${cells}::jsonb, ${smallest}) as cells`.execute(test.owner);
  return rows[0]?.cells ?? [];
}

describe('small counts', () => {
  it('are never shown, and cannot be had as the difference from the total', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 12 }), async (counts) => {
        const cells = await hidden(counts);
        expect(cells).toHaveLength(counts.length);
        const shown = cells.filter(({ n }) => n !== null);
        expect(shown.filter(({ n }) => (n ?? 0) < smallest)).toEqual([]);
        const total = counts.reduce((sum, n) => sum + n, 0);
        const rest = total - shown.reduce((sum, { n }) => sum + (n ?? 0), 0);
        const left = cells.length - shown.length;
        // Nothing hidden, or more than one cell that together are not few; else the total is not shown either.
        if (left > 0 && total >= smallest && shown.length > 0)
          expect([left >= 2, rest >= smallest]).toEqual([true, true]);
        // What need not be hidden is shown.
        if (counts.every((n) => n >= smallest)) expect(left).toBe(0);
      }),
      { numRuns: 200, seed: 3, endOnFailure: true },
    );
  });
});

describe('the follow-up', () => {
  const show = (table: string) => analyst.get<FollowUp & Partial<Refused>>(`/api/follow-up/2026/${table}`);

  it("counts the principal's referrals without persons, and says nothing of few", async () => {
    for (let index = 0; index < 3; index += 1) await aSentReferral(test, county);
    expect((await show('kind')).body).toMatchObject({ total: null, rows: [{ cell: 'enrol', count: null }] });
    for (let index = 0; index < 4; index += 1) await aSentReferral(test, county);
    const { body } = await show('kind');
    expect(body).toMatchObject({ smallest: 5, total: 7, rows: [{ cell: 'enrol', count: 7, medianHours: null }] });
    expect((await show('receiver')).body.rows).toMatchObject([{ name: 'Säters hemsjukvård', count: 7 }]);
    expect((await show('acute')).body).toMatchObject({ total: null, rows: [] });
    expect((await show('ends')).status).toBe(200);
    const looks = await sql<{
      ground: string;
    }>`select distinct ground from platform.access_log where action = 'follow-up.show'`.execute(test.owner);
    expect(looks.rows).toEqual([{ ground: 'quality-follow-up' }]);
  });

  it('shows nothing of another principal, nor to those who give care; the file is for somebody who has signed in anew', async () => {
    expect((await county.receiver.get('/api/follow-up/2026/kind')).status).toBe(403);
    const file = await analyst.get<string & Partial<Refused>>('/api/follow-up/2026/kind/csv');
    expect([200, 403]).toContain(file.status);
    if (file.status === 200) expect(file.body).toContain('"Inskrivning";7');
    const elsewhere = await sql<{ n: number }>`select count(*) as n from referral.referral`.execute(test.owner);
    expect(elsewhere.rows[0]?.n).toBe(7);
  });
});
