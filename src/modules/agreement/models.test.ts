import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { aModelInForce } from '../../../test/factories/model.ts';
import { modelText } from '../../../test/factories/shipped-models.ts';
import { instant } from '../../kernel/instant.ts';
import { localDate } from '../../kernel/local-date.ts';
import { testDatabase } from '../../platform/database/testing.ts';
import { Refusal } from '../../platform/errors.ts';
import { governingModel, hashOfModel, modelByHash, putInForce, registerModel } from './index.ts';

const db = await testDatabase();
const now = instant('2026-11-22T09:00:00Z');

/** As the application reads it: its own role, in a transaction. */
const governing = (code: string, at: string) =>
  db.app.transaction().execute((tx) => governingModel({ tx }, code, instant(at)));

async function areas(code: string) {
  const { rows } = await sql<{ modelHash: string; validFrom: string; validTo: string | null }>`
    select model_hash, valid_from, valid_to from agreement.model_area where municipality_code = ${code} order by valid_from`.execute(
    db.owner,
  );
  return rows;
}

describe('models in force', () => {
  it('a version is known by the hash of its text; registering it again changes nothing', async () => {
    const text = modelText('dalarna-2012');
    const first = await registerModel(db.owner, text, now);
    const again = await registerModel(db.owner, text, instant('2026-12-01T00:00:00Z'));
    expect([first.hash, again.hash]).toEqual([hashOfModel(text), hashOfModel(text)]);
    const { rows } = await sql<{
      recordedAt: string;
    }>`select recorded_at from agreement.model_version where hash = ${first.hash}`.execute(db.owner);
    expect(rows).toEqual([{ recordedAt: now }]);
    const stored = await db.app.transaction().execute((tx) => modelByHash({ tx }, first.hash));
    expect(stored.document.id).toBe('dalarna-2012');
  });

  it('a faulty text is refused with its line', async () => {
    const text = modelText('dalarna-2012').replace('version: 1', 'version: none');
    await expect(registerModel(db.owner, text, now)).rejects.toThrow(/line 4 version/);
  });

  it('two municipalities run on different models side by side', async () => {
    const dalarna = await aModelInForce(db.owner, 'dalarna-2012', ['2082']);
    const stockholm = await aModelInForce(db.owner, 'stockholm-2015', ['0180']);
    expect((await governing('2082', now)).hash).toBe(dalarna.hash);
    expect((await governing('0180', now)).hash).toBe(stockholm.hash);
    expect((await governing('0180', now)).model.document.id).toBe('stockholm-2015');
  });

  it('a new version takes over at midnight in Sweden, without a gap', async () => {
    const before = await aModelInForce(db.owner, 'dalarna-2012', ['2080']);
    const text = modelText('dalarna-2012').replace('version: 1', 'version: 2');
    const after = await registerModel(db.owner, text, now);
    const force = { hash: after.hash, municipalityCodes: ['2080'], from: localDate('2027-01-01') };
    await putInForce(db.owner, force);
    await putInForce(db.owner, force);
    expect(await areas('2080')).toEqual([
      { modelHash: before.hash, validFrom: '2015-01-01', validTo: '2027-01-01' },
      { modelHash: after.hash, validFrom: '2027-01-01', validTo: null },
    ]);
    expect((await governing('2080', '2026-12-31T22:59:59Z')).hash).toBe(before.hash);
    expect((await governing('2080', '2026-12-31T23:00:00Z')).hash).toBe(after.hash);
  });

  it('where none governs, the work is refused with what to do', async () => {
    const error = await governing('2583', now).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Refusal);
    expect((error as Refusal).code).toBe('no-governing-model');
    expect((error as Refusal).text.sv).toContain('avtalsansvariga');
  });
});
